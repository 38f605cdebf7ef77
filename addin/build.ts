/**
 * `npm run build`: the bundles that a CRM loads, under `dist/`, with fixed file names and relative addresses.
 * The same function serves the demo and the bench, so that what is measured and shown is what ships.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PluginOption, type Rollup } from 'vite';
import { leanJsforce } from '../src/adapters/salesforce/lean/leanJsforce';
import { lightningComponent } from './demo/salesforce/lightning/lightningComponent';
import { leanFluent } from './leanFluent';
import { plainImports } from './plainImports';
import { preloadedImports } from './preloadedImports';

const ROOT = resolve(import.meta.dirname, '..');

/** The parts that are built: where each begins and where it lands. */
export const PARTS = {
  'salesforce/panel': { entry: 'addin/salesforce/panel/main.tsx', lean: true },
  'salesforce/progress': { entry: 'addin/salesforce/progress/main.tsx', lean: true },
  'salesforce/team': { entry: 'addin/salesforce/team/main.tsx', lean: true },
  'dynamics/panel': { entry: 'addin/dynamics/panel/index.html', lean: false },
  'dynamics/progress': { entry: 'addin/dynamics/progress/index.html', lean: false },
  'dynamics/team': { entry: 'addin/dynamics/team/index.html', lean: false },
  'dynamics/form': { entry: 'addin/dynamics/form/main.ts', lean: false, global: 'Foothold' },
  'demo/salesforce': { entry: 'addin/demo/salesforce/index.html', lean: false },
  'demo/dynamics': { entry: 'addin/demo/dynamics/index.html', lean: false },
  'demo/start': { entry: 'addin/demo/start/index.html', lean: false },
  'demo/setup': { entry: 'addin/demo/setup/index.html', lean: false },
} as const;

export type Part = keyof typeof PARTS;

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
      ...leanFluent(),
      plainImports(),
      preloadedImports(),
      react(),
      ...(lean ? [leanJsforce()] : []),
      ...(part === 'demo/salesforce' ? [lightningComponent()] : []),
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
        output: { entryFileNames: 'main.js', chunkFileNames: 'chunk-[name].js', assetFileNames: '[name][extname]', ...classic },
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const part of Object.keys(PARTS) as Part[]) {
    const { output } = await buildPart(part);
    console.log(`${part}: ${output.length} files`);
  }
}
