import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import { XMLParser } from 'fast-xml-parser';
import { type Plugin as RollupPlugin, rollup } from 'rollup';
import ts from 'typescript';
import type { Plugin } from 'vite';

const MAIN = resolve(import.meta.dirname, '../../../../manifest/salesforce/force-app/main/default');

/** The platform's modules, and the files that stand for them. */
const STAND_INS: Readonly<Record<string, string>> = {
  'lightning/navigation': 'navigation.ts',
  'lightning/refresh': 'refresh.ts',
  'lightning/uiRecordApi': 'uiRecordApi.ts',
  '@salesforce/apex/FootholdFrame.frame': 'apexFrame.ts',
};
const LABEL = '@salesforce/label/c.';

function labels(): ReadonlyMap<string, string> {
  const file = readFileSync(resolve(MAIN, 'labels/CustomLabels.labels-meta.xml'), 'utf8');
  const read = new XMLParser().parse(file) as { CustomLabels: { labels: readonly { fullName: string; value: string }[] } };
  return new Map(read.CustomLabels.labels.map(({ fullName, value }) => [fullName, value]));
}

/** Platform modules, labels from the package's own file, and our TypeScript beside LWC's JavaScript. */
function platform(): RollupPlugin {
  const words = labels();
  return {
    name: 'foothold-lightning-platform',
    resolveId(name, importer) {
      const file = STAND_INS[name];
      if (file) return resolve(import.meta.dirname, file);
      if (name.startsWith(LABEL)) return `\0${name}`;
      // One engine for the page and the component, whatever the checkers have installed beside the package.
      if (name === 'lwc') return fileURLToPath(import.meta.resolve('@lwc/engine-dom'));
      if (name.startsWith('@lwc/')) return fileURLToPath(import.meta.resolve(name));
      if (name.startsWith('.') && importer?.endsWith('.ts')) return `${resolve(importer, '..', name)}.ts`;
      return null;
    },
    load(id) {
      if (!id.startsWith(`\0${LABEL}`)) return null;
      const value = words.get(id.slice(LABEL.length + 1));
      if (value === undefined) throw new Error(`There is no label ${id.slice(1)}.`);
      return `export default ${JSON.stringify(value)};`;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { ES2022 } = ts.ScriptTarget;
      return ts.transpileModule(code, { compilerOptions: { target: ES2022, module: ts.ModuleKind.ES2022 } }).outputText;
    },
  };
}

/** The packaged component, compiled by LWC's own compiler together with the modules that stand for the platform. */
export async function compileComponent(): Promise<string> {
  const build = await rollup({
    input: resolve(import.meta.dirname, 'page.ts'),
    // The demo's addresses are read by its React pages too; the component uses none of that.
    external: ['react'],
    treeshake: { moduleSideEffects: 'no-external' },
    plugins: [
      platform(),
      lwc({
        rootDir: import.meta.dirname,
        modules: [{ name: 'c/footholdPanel', path: resolve(MAIN, 'lwc/footholdPanel/footholdPanel.js') }],
        defaultModules: [],
        exclude: ['**/*.ts', '**/node_modules/**', /^\0/],
      }),
    ],
    onwarn(warning) {
      throw new Error(`The component does not compile cleanly: ${warning.message}`);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

const VIRTUAL = 'virtual:foothold-panel';

/** Lets the demo's page import the compiled component. */
export function lightningComponent(): Plugin {
  return {
    name: 'foothold-lightning-component',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) => (id === `\0${VIRTUAL}` ? compileComponent() : null),
  };
}
