import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPart, PARTS, type Part } from '../../addin/build';
import { inTurn } from './inTurn';

const DIST = resolve(import.meta.dirname, '../../dist');

/** The bundles, built once a test run. `FOOTHOLD_BUILT=yes` takes what is in `dist` already. */
export async function builtBundles(): Promise<string> {
  if (process.env.FOOTHOLD_BUILT === 'yes' && existsSync(join(DIST, 'salesforce/panel/main.js'))) return DIST;
  await inTurn('bundles', async () => {
    for (const part of Object.keys(PARTS) as Part[]) await buildPart(part);
  });
  return DIST;
}
