import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstallRequest } from '../packages/types';
import type { KeptRows, Store } from '../store/types';
import { seedCompany } from './seed';

/** Companies that this process has seeded, by the packages that were there before and the moment at which they stand. */
const made = new Map<InstallRequest | null, Map<string, KeptRows>>();
let files = 0;
let folder: string | null = null;

function newFile(): string {
  if (folder === null) {
    const own = mkdtempSync(join(tmpdir(), 'foothold-seed-'));
    process.on('exit', () => rmSync(own, { recursive: true, force: true }));
    folder = own;
  }
  files += 1;
  return join(folder, `${files}.db`);
}

/**
 * Fills an empty store with the seeded company as `seedCompany` does. The second store of a process gets a copy of the first one's
 * rows: the same rows, in a tenth of the time.
 * @param now as of when the company stands
 * @param packages what is installed in the store: the same ones, not equal ones
 */
export function seedOnce(store: Store, now: string, packages: InstallRequest | null): void {
  const companies = made.get(packages) ?? new Map<string, KeptRows>();
  made.set(packages, companies);
  const kept = companies.get(now);
  if (kept) {
    store.takeRows(kept);
    return;
  }
  seedCompany(store, { now });
  companies.set(now, store.keepRows(newFile()));
}
