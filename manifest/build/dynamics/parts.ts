import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The unpacked solution, as it is checked in. */
export const SOURCES = resolve(import.meta.dirname, '../../dynamics');

/** A part of the unpacked solution, without its declaration. */
export function part(path: string): string {
  return readFileSync(join(SOURCES, path), 'utf8')
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .trimEnd();
}

/** All parts of a folder, in the order of their names. */
export function partsIn(folder: string): readonly string[] {
  return readdirSync(join(SOURCES, folder))
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => part(`${folder}/${name}`));
}

/** Files below a folder: path with forward slashes to bytes. A folder that is not there has none. */
export function filesBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let entries: ReturnType<typeof readEntries>;
  try {
    entries = readEntries(folder);
  } catch {
    return found;
  }
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) found.set(relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path)));
  return found;
}

function readEntries(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}

/** The web resources that are drawn by hand: name to bytes. */
export function handMadeWebResources(): ReadonlyMap<string, Uint8Array> {
  return filesBelow(join(SOURCES, 'webresources'));
}
