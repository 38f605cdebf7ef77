import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPart, PARTS, type Part } from '../../addin/build';

const DIST = resolve(import.meta.dirname, '../../dist');
const WAIT_MS = 200;
const PATIENCE_MS = 180_000;
/** Longer than any run: a folder of that age was left by another process that had the same number. */
const STALE_MS = 1_800_000;

async function build(): Promise<void> {
  for (const part of Object.keys(PARTS) as Part[]) await buildPart(part);
}

/**
 * The bundles, built once a test run however many files ask for them at the same time: whoever makes the folder builds, the
 * others wait. Test files of one run are children of one process, whose number names the folder. `FOOTHOLD_BUILT=yes` takes what is in
 * `dist` already.
 * @throws Error where the one that builds failed, or never ended
 */
export async function builtBundles(): Promise<string> {
  if (process.env.FOOTHOLD_BUILT === 'yes' && existsSync(join(DIST, 'salesforce/panel/main.js'))) return DIST;
  const turn = join(tmpdir(), `foothold-bundles-${process.ppid}`);
  if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > STALE_MS) rmSync(turn, { recursive: true, force: true });
  try {
    mkdirSync(turn);
  } catch {
    for (let waited = 0; waited < PATIENCE_MS; waited += WAIT_MS) {
      if (existsSync(join(turn, 'done'))) return DIST;
      if (!existsSync(turn)) throw new Error('Building the bundles failed in another test file: its report says why.');
      await new Promise((passed) => setTimeout(passed, WAIT_MS));
    }
    throw new Error(`Nobody finished building the bundles. If no tests are running, delete ${turn}.`);
  }
  try {
    await build();
    writeFileSync(join(turn, 'done'), '');
    return DIST;
  } catch (error) {
    rmSync(turn, { recursive: true, force: true });
    throw error;
  }
}
