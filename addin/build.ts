/**
 * `npm run build`: the bundles that a CRM loads, under `dist/`, with fixed file names and relative addresses; `npm run build -- demo/start`
 * only those that are named.
 * The same function serves the demo and the bench, so that what is measured and shown is what ships.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PluginOption, type Rollup } from 'vite';
import { leanJsforce } from '../src/adapters/salesforce/lean/leanJsforce';
import { builtRecord, readSources } from './builtParts';
import { leanFluent } from './leanFluent';
import { PART_NAMES, PARTS, type Part } from './parts';
import { plainImports } from './plainImports';
import { preloadedImports } from './preloadedImports';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * All that the panel's script imports at once stays in the script. Left alone, the bundler makes a file of each group of modules that a later
 * chunk shares, some of a hundred bytes, and a Visualforce page would ask for them only when it has read the script.
 */
const IN_ONE = { name: 'first', tags: ['$initial' as const] };

/** The compilers of Lightning components are large, and one part alone needs them. */
const lightning = async () => (await import('./demo/salesforce/lightning/lightningComponent')).lightningComponent();

/** Vite's settings for a part. Names are fixed because web resources and static resources are addressed by name. */
export function settings(part: Part, outDir = resolve(ROOT, 'dist', part), more: readonly PluginOption[] = []): InlineConfig {
  const { entry, lean } = PARTS[part];
  // A form script is a classic one: no module, one global name, which the form's handler calls.
  const classic =
    part === 'dynamics/form' ? ({ format: 'iife', name: PARTS[part].global, entryFileNames: 'foothold.js' } as const) : {};
  return {
    configFile: false,
    root: resolve(ROOT, entry, '..'),
    base: './',
    logLevel: 'warn',
    plugins: [
      ...leanFluent({ secondLight: part.endsWith('/panel') }),
      plainImports(),
      preloadedImports(),
      react(),
      ...(lean ? [leanJsforce()] : []),
      ...(part === 'demo/salesforce' ? [lightning()] : []),
      ...more,
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 100_000,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
      rollupOptions: {
        input: resolve(ROOT, entry),
        // Compiling the Lightning component takes its time; a line of advice at every build helps nobody.
        checks: { pluginTimings: false },
        preserveEntrySignatures: part === 'dynamics/form' ? 'strict' : false,
        output: {
          entryFileNames: 'main.js',
          chunkFileNames: 'chunk-[name].js',
          assetFileNames: '[name][extname]',
          ...(part.endsWith('/panel') ? { codeSplitting: { groups: [IN_ONE] } } : classic),
        },
        onwarn(warning, warn) {
          // Fluent marks its files "use client", which means nothing in a bundle.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  };
}

/** Builds one part; `more` are plug-ins that only look, such as the one that lists licences. */
export async function buildPart(part: Part, outDir?: string, more?: readonly PluginOption[]): Promise<Rollup.RollupOutput> {
  // A test runner sets NODE_ENV to "test", and React's plug-in would then write development code into the bundle.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const output = await build(settings(part, outDir, more)).finally(() => {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  });
  if (!('output' in (output as object))) throw new Error(`The build of ${part} gave no bundle.`);
  return output as Rollup.RollupOutput;
}

/** Builds a part below `dist` and notes what it was made of, so that `buildChanged` finds it built. */
async function buildAndNote(part: Part): Promise<number> {
  const folder = resolve(ROOT, 'dist', part);
  const record = builtRecord(part, folder, readSources());
  const { output } = await buildPart(part, folder, [record.plugin]);
  record.write();
  return output.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  for (const part of PART_NAMES.filter((each) => asked.length === 0 || asked.includes(each)))
    console.log(`${part}: ${await buildAndNote(part)} files`);
}
