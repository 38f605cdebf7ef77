import { zipSync } from 'fflate';

/** Before 1980 the format has no dates. A fixed one makes the same zip of the same files. */
const MOMENT = new Date(1980, 0, 1);

/**
 * A zip of files: forward slashes, no entries for folders (the platform's import refuses both otherwise), the same bytes
 * for the same files.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const wrong = [...files.keys()].filter((path) => path.includes('\\') || path.startsWith('/') || path.endsWith('/'));
  if (wrong.length > 0) throw new Error(`Not a path of a zip: ${wrong.join(', ')}`);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MOMENT });
}
