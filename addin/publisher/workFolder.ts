import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'foothold-publisher-';
/** No run leaves its folder untouched for so long. */
const DAY_MS = 24 * 60 * 60_000;

/** Folders of runs that were killed and could not tidy up: they may hold people's records. Those of others stay, and are no fault. */
async function sweep(parent: string, now: number): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(NAME)) continue;
    const path = join(parent, name);
    try {
      if ((await stat(path)).mtimeMs < now - DAY_MS) await rm(path, { recursive: true, force: true });
    } catch {
      // Gone meanwhile, or somebody else's.
    }
  }
}

/** A folder for one run's temporary files, which nobody else may open; what dead runs left for a day is deleted. `now` in milliseconds. */
export async function workFolder(parent: string, now: number): Promise<string> {
  await sweep(parent, now);
  return mkdtemp(join(parent, NAME));
}
