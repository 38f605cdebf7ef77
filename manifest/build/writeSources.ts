/**
 * `npm run manifest`: writes the parts of both packages that follow from the one definition of tables, rights and areas.
 * What no longer follows from it is deleted, in folders that hold nothing else.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DYNAMICS_GENERATED, dynamicsSources } from './dynamics/dynamicsSources';
import { solutionVersion } from './dynamics/version';
import { withRights } from './rightsTable';
import { GENERATED, salesforceSources } from './salesforce/salesforceSources';
import { TABLES } from './tables/tables';

/** Writes files below a folder, after emptying those of its folders that are generated in whole. */
function write(root: string, generated: readonly string[], files: ReadonlyMap<string, string>): void {
  for (const folder of generated) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(`${files.size} files in ${root}`);
}

const MANIFEST = resolve(import.meta.dirname, '..');
write(join(MANIFEST, 'salesforce/force-app/main/default'), GENERATED, salesforceSources());
write(join(MANIFEST, 'dynamics'), DYNAMICS_GENERATED, dynamicsSources(solutionVersion()));
const security = join(MANIFEST, 'SECURITY.md');
writeFileSync(security, withRights(readFileSync(security, 'utf8'), TABLES));
