import { join, relative, sep } from 'node:path';
import type { Finding } from '../../finding';
import { checker } from '../../installCheckers';
import type { Pack } from '../pack';

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly line?: number; readonly ruleId: string | null; readonly message: string }[];
}
interface Eslint {
  readonly ESLint: new (options: object) => { lintFiles(patterns: string[]): Promise<Result[]> };
}
interface Plugin {
  readonly rules: Readonly<Record<string, unknown>>;
}

/**
 * Rules that are left out, each with its reason; all others of the plug-in count.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'no-async-await': 'it spares transpilers of browsers that Lightning no longer supports',
  'no-for-of': 'the same',
  'no-rest-parameter': 'the same',
  'newer-version-available': 'it wants a configuration for each older call; the package uses none',
};

/** Rules for rendering on a server, which no place in Lightning Experience does. */
const SERVER = /^ssr-/;

/** What the components read reactively: an adapter that is not named here, or one that is called as a function, is a finding. */
const ADAPTERS = [
  { module: 'lightning/uiRecordApi', identifier: 'getRecord' },
  { module: 'lightning/navigation', identifier: 'CurrentPageReference' },
];
const OPTIONS: Readonly<Record<string, object>> = {
  'no-unexpected-wire-adapter-usages': { adapters: ADAPTERS },
  'no-unknown-wire-adapters': { adapters: [...ADAPTERS, { module: '@salesforce/apex/*', identifier: '*' }] },
};

/** Check `componentLint`: the lint rules for Lightning Web Components, on scripts that a parser of their decorators has read. */
export async function componentLint(_: Pack, folder: string): Promise<Finding[]> {
  const { ESLint } = checker<Eslint>('eslint');
  const plugin = checker<Plugin>('@lwc/eslint-plugin-lwc');
  const rules = Object.keys(plugin.rules).filter((name) => !(name in LEFT_OUT) && !SERVER.test(name));
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/lwc/**/*.js'],
        ignores: ['**/__tests__/**'],
        plugins: { '@lwc/lwc': plugin },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        languageOptions: {
          parser: checker('@babel/eslint-parser'),
          parserOptions: {
            requireConfigFile: false,
            babelOptions: {
              babelrc: false,
              configFile: false,
              parserOpts: { plugins: ['classProperties', ['decorators', { decoratorsBeforeExport: false }]] },
            },
          },
        },
        rules: Object.fromEntries(
          rules.map((name) => [`@lwc/lwc/${name}`, ['error', ...(OPTIONS[name] ? [OPTIONS[name]] : [])]]),
        ),
      },
    ],
  });
  const results = await eslint.lintFiles([join('force-app', '**', 'lwc', '**', '*.js')]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      file: relative(folder, filePath).split(sep).join('/'),
      message: `line ${line ?? 0}: ${ruleId ?? 'not read'}: ${message}`,
    })),
  );
}
