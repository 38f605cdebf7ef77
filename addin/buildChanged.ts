import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { isBuilt, readSources } from './builtParts';
import { PART_NAMES } from './parts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Builds the parts whose sources have changed since they were built, below `dist`. A process of its own does it: what a bundler
 * keeps in memory goes with it. Where nothing has changed, it is a matter of reading the sources.
 * @returns how many parts were built
 * @throws Error where a part cannot be built; the bundler's own words stand above
 */
export async function buildChanged(): Promise<number> {
  const sources = readSources();
  const changed = PART_NAMES.filter((part) => !isBuilt(part, resolve(ROOT, 'dist', part), sources));
  if (changed.length === 0) return 0;
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, 'build.ts'), ...changed], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const status = await new Promise<number | null>((ended, fail) => child.once('error', fail).once('exit', ended));
  if (status !== 0) throw new Error(`The bundles could not be built (${changed.join(', ')}).`);
  return changed.length;
}
