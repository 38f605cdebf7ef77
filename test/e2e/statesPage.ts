import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import { leanFluent } from '../../addin/leanFluent';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The page that draws one state, built in memory and served on a free port of this machine. */
export interface StatesPage {
  readonly url: string;
  /** Bytes by file name, for whoever weighs them. */
  readonly files: Files;
  close(): Promise<void>;
}

interface Wanted {
  readonly lean: boolean;
  readonly page: 'states.html' | 'progressStates.html';
}

type Files = ReadonlyMap<string, string | Uint8Array>;

async function built({ lean, page }: Wanted): Promise<Files> {
  const root = resolve(import.meta.dirname);
  // A test runner sets NODE_ENV to "test", and React's plug-in would then write development code into the bundle.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const made = (await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [...(lean ? leanFluent() : []), react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: resolve(root, page),
        output: { entryFileNames: 'main.js', chunkFileNames: 'chunk-[name].js' },
        onwarn: () => undefined,
      },
    },
  }).finally(() => {
    process.env.NODE_ENV = before;
  })) as Rollup.RollupOutput;
  return new Map(made.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

/** Pages that this process has built: the files of one worker draw the same ones. */
const kept = new Map<string, Promise<Files>>();

function builtOnce(wanted: Wanted): Promise<Files> {
  const name = JSON.stringify(wanted);
  const files = kept.get(name) ?? built(wanted);
  kept.set(name, files);
  return files;
}

/**
 * Builds the page of states as it would ship; `lean: false` leaves the styles to Fluent's own Griffel in the browser.
 * @param page the panel's states, or those of another area
 */
export async function serveStates({ lean = true, page = 'states.html' }: Partial<Wanted> = {}): Promise<StatesPage> {
  const files = await builtOnce({ lean, page });
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || page;
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' });
    response.end(body ?? 'not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/${page}`, files, close: () => new Promise((done) => server.close(() => done())) };
}
