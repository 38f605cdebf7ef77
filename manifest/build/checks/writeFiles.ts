import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageFiles } from './finding';

/** Writes a package into a folder, for the checkers that read from a disk. */
export function writeFiles(files: PackageFiles, folder: string): void {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
