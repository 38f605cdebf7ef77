import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { replacementFor } from './coreJs';
import { POLYFILLS, STUBS } from './replacements';

const require = createRequire(import.meta.url);

/** Prefix of modules that exist only here. */
const VIRTUAL = '\0lean-jsforce:';

/** Names that jsforce and its polyfills expect everywhere; set before any of them loads. */
const GLOBALS = `
import process from 'process';
import { Buffer } from 'buffer';
globalThis.global ??= globalThis;
globalThis.process ??= process;
globalThis.Buffer ??= Buffer;
`;

/** The plain helper of Babel for one that drags core-js along: `helpers/createClass`, `regenerator`. */
function plainHelper(path: string): string {
  const name = path.replace(/^helpers\/(esm\/)?/, 'helpers/esm/').replace(/\.js$/, '');
  return require.resolve(`@babel/runtime/${name}`);
}

/**
 * jsforce for browsers, as small as the panel needs it (Connection, query, composite): the browser build with polyfills
 * for the Node modules that it really uses, native methods in place of core-js, and stubs for CSV, XML and the Node-only
 * parts. Bulk, SOAP and CSV then throw: the publisher uses the full build in Node. What it adds is held at 85 KiB gzip
 * by `test/adapters/salesforce/leanBuild.test.ts`, which also runs the bundle: without polyfills a build is green and
 * the page fails.
 */
export function leanJsforce(): Plugin {
  return {
    name: 'lean-jsforce',
    enforce: 'pre',
    config: () => ({
      define: {
        'process.env.NODE_DEBUG': 'undefined',
        'process.env.LOG_LEVEL': 'undefined',
        'process.env.READABLE_STREAM': 'undefined',
        'process.env.JSFORCE_LOG_LEVEL': 'undefined',
      },
    }),
    resolveId(id) {
      if (id.startsWith(VIRTUAL)) return id;
      const own = /^jsforce\/lib\/(.+?)(?:\.js)?$/.exec(id)?.[1];
      if (own) return `${VIRTUAL}jsforce/${own}`;
      const helper = /^@babel\/runtime-corejs3\/((?:helpers\/|regenerator).*)$/.exec(id)?.[1];
      if (helper) return plainHelper(helper);
      const method = /^@babel\/runtime-corejs3\/core-js(?:-stable)?\/(.+?)(?:\.js)?$/.exec(id)?.[1];
      if (method) return `${VIRTUAL}core-js/${method}`;
      // Patches of built-ins that every supported browser has.
      if (id.startsWith('core-js/modules/')) return `${VIRTUAL}nothing`;
      const name = id.replace(/^node:/, '').replace(/\/$/, '');
      if (Object.hasOwn(POLYFILLS, name)) return require.resolve(POLYFILLS[name] ?? name);
      const stub = Object.keys(STUBS).find((each) => name === each || name.startsWith(`${each}/`));
      return stub ? `${VIRTUAL}stub/${stub}` : null;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const [kind, ...rest] = id.slice(VIRTUAL.length).split('/');
      const name = rest.join('/');
      if (kind === 'stub') return STUBS[name];
      if (kind === 'core-js') return replacementFor(name);
      if (kind === 'globals') return GLOBALS;
      if (kind === 'nothing') return '';
      const file = resolve(require.resolve('jsforce/package.json'), '..', 'browser', `${name}.js`);
      return `import '${VIRTUAL}globals';\nexport * from ${JSON.stringify(file)};`;
    },
  };
}
