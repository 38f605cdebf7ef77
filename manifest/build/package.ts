/**
 * `npm run package`: everything that a CRM installs, under `dist/`, from the bundles and the checked-in sources; beside it the bill of
 * materials and the licences of all that is in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Artefact, artefactLine } from './artefact';
import { buildDynamics } from './dynamics/buildDynamics';
import { buildReview } from './salesforce/buildReview';
import { buildSalesforce } from './salesforce/buildSalesforce';
import { billOfMaterials } from './shipped/billOfMaterials';
import type { Shipped } from './shipped/buildShipped';
import { licencesPage } from './shipped/licencesPage';
import { sortedThirdParties } from './shipped/thirdParty';

const ROOT = resolve(import.meta.dirname, '../..');
const dist = resolve(ROOT, 'dist');
const shipped: Shipped = new Map();
const tell = (artefacts: readonly Artefact[]) => {
  for (const artefact of artefacts) console.log(artefactLine(artefact, ROOT));
};

tell(await buildSalesforce(dist, shipped));
tell(await buildDynamics(dist, shipped));
tell(await buildReview(dist));

const packages = sortedThirdParties(shipped);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
const papers = { 'bom.json': billOfMaterials(version, packages), 'licences.html': licencesPage(packages) };
for (const [name, text] of Object.entries(papers)) {
  writeFileSync(join(dist, name), text);
  tell([{ path: join(dist, name), bytes: Buffer.byteLength(text), note: `${packages.length} packages of others` }]);
}
