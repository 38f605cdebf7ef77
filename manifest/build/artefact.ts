import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Something that `npm run package` wrote. */
export interface Artefact {
  readonly path: string;
  readonly bytes: number;
  readonly note: string;
}

/** The bytes of every file below a folder. */
export function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** @example artefactLine({ path: 'dist/a.zip', bytes: 2048, note: 'managed' }, 'dist') // 'a.zip: 2 KiB (managed)' */
export function artefactLine({ path, bytes, note }: Artefact, from: string): string {
  return `${relative(from, path)}: ${Math.ceil(bytes / 1024)} KiB (${note})`;
}
