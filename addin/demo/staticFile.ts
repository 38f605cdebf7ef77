import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Answers a file below `folder`, a folder's own address with its `index.html`, or `null`; a path that leads out of it is no file. */
export async function staticFile(folder: string, path: string): Promise<Response | null> {
  const root = resolve(folder);
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const type = TYPES[extname(file)];
  if (!file.startsWith(root + sep) || !type) return null;
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
  } catch {
    return null;
  }
}
