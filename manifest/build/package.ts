/** `npm run package`: everything that a CRM installs, under `dist/`, from the bundles and the checked-in sources. */
import { resolve } from 'node:path';
import { artefactLine } from './artefact';
import { buildReview } from './salesforce/buildReview';
import { buildSalesforce } from './salesforce/buildSalesforce';

const ROOT = resolve(import.meta.dirname, '../..');
const dist = resolve(ROOT, 'dist');

for (const build of [buildSalesforce, buildReview]) {
  for (const artefact of await build(dist)) console.log(artefactLine(artefact, ROOT));
}
