import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackageFiles } from './finding';

const LEFT_OUT = new Set(['node_modules', '.sf', '.sfdx', '.DS_Store']);

/**
 * Reads a package's folder. Installed modules and the caches of Salesforce's own tools are no part of it.
 * A folder that is not there is an empty package.
 */
export function readFiles(folder: string): PackageFiles {
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) return files;
  const visit = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (LEFT_OUT.has(entry.name)) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory()) visit(path);
      else files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
    }
  };
  visit(folder);
  return files;
}
