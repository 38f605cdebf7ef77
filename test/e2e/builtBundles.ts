import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildChanged } from '../../addin/buildChanged';
import { inTurn } from './inTurn';

const DIST = resolve(import.meta.dirname, '../../dist');

/** The bundles as the sources make them, looked at once a test run. `FOOTHOLD_BUILT=yes` takes what is in `dist`, however old. */
export async function builtBundles(): Promise<string> {
  if (process.env.FOOTHOLD_BUILT === 'yes' && existsSync(join(DIST, 'salesforce/panel/main.js'))) return DIST;
  await inTurn('bundles', async () => {
    await buildChanged();
  });
  return DIST;
}
