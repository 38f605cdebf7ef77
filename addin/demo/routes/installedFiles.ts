import type { Served } from '../../../test/sandbox/packages/served';

/** A file of an installed package as an answer. */
export function servedFile(file: Served | null): Response | null {
  if (file === null) return null;
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.contentType, 'cache-control': 'no-cache' } });
}
