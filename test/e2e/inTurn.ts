import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WAIT_MS = 200;
const PATIENCE_MS = 240_000;
/** Longer than any run: a folder of that age was left by another process that had the same number. */
const STALE_MS = 1_800_000;

/**
 * Does a long piece of work once a test run, however many files ask for it at the same time: whoever makes the folder works, the others
 * wait. Test files of one run are children of one process, whose number names the folder.
 * @throws Error where the one that works failed, or never ended
 */
export async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const turn = join(tmpdir(), `foothold-${name}-${process.ppid}`);
  if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > STALE_MS) rmSync(turn, { recursive: true, force: true });
  try {
    mkdirSync(turn);
  } catch {
    for (let waited = 0; waited < PATIENCE_MS; waited += WAIT_MS) {
      if (existsSync(join(turn, 'done'))) return;
      if (!existsSync(turn)) throw new Error(`Making the ${name} failed in another test file: its report says why.`);
      await new Promise((passed) => setTimeout(passed, WAIT_MS));
    }
    throw new Error(`Nobody finished making the ${name}. If no tests are running, delete ${turn}.`);
  }
  try {
    await work();
    writeFileSync(join(turn, 'done'), '');
  } catch (error) {
    rmSync(turn, { recursive: true, force: true });
    throw error;
  }
}
