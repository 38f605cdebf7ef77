import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

import { InstallError } from './InstallError';

/** A package as files: path with forward slashes -> content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** All files below a folder. */
export function readFolder(folder: string): PackageFiles {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return files;
}

/** All files of a zip; folders of their own are not kept. */
export function unzip(bytes: Uint8Array): PackageFiles {
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  } catch {
    throw new InstallError('The file is not a zip.', '0x80048488');
  }
}

/** UTF-8 text of a file, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}
