import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const MANIFEST = resolve(import.meta.dirname, '../..');

/** Where the heavy checkers' modules stand. */
export const CHECKERS = join(MANIFEST, 'node_modules');

const STAMP = join(CHECKERS, '.foothold-installed');

function wanted(): string {
  const lock = readFileSync(join(MANIFEST, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
}

/**
 * Installs the heavy checkers into `manifest/node_modules`, from their own lock, only where the lock has changed since. No script
 * of theirs runs, and none of them downloads a binary.
 * @throws Error with what npm said, where the install failed.
 */
export function installCheckers(): void {
  const hash = wanted();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.log('Installing the heavy checkers (about 20 s, once)');
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: MANIFEST,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`npm ci in manifest/ failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(STAMP, hash);
}

const load = createRequire(join(MANIFEST, 'package.json'));

/** A heavy checker, as the shape that the caller states: the checkers are no dependency of the project itself. */
export function checker<Shape>(name: string): Shape {
  return load(name) as Shape;
}

/** Where a file of a heavy checker is. */
export function checkerPath(file: string): string {
  return load.resolve(file);
}
