import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPart } from '../../../addin/build';
import type { Part } from '../../../addin/parts';
import { licencesPage } from './licencesPage';
import { sortedThirdParties, type ThirdParty, thirdPartyCollector } from './thirdParty';

/** Everything of others that the packages hold, by name and version; each build adds what it put in. */
export type Shipped = Map<string, ThirdParty>;

/** Builds a part as it ships: with the licences of what is in it beside the bundle. */
export async function buildShipped(part: Part, outDir: string, shipped: Shipped): Promise<void> {
  const found: Shipped = new Map();
  await buildPart(part, outDir, [thirdPartyCollector(found)]);
  writeFileSync(join(outDir, 'licences.html'), licencesPage(sortedThirdParties(found)));
  for (const [name, each] of found) shipped.set(name, each);
}
