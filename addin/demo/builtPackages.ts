import { join, resolve } from 'node:path';
import { AREAS } from '../../manifest/build/areas';
import { bundledWebResources } from '../../manifest/build/dynamics/bundledWebResources';
import { solutionFiles } from '../../manifest/build/dynamics/solutionFiles';
import { zip } from '../../manifest/build/dynamics/zip';
import { type PackageFiles, readFolder } from '../../test/sandbox/packages/files';
import { OWN_ROWS } from './setupState';

const PROJECT = resolve(import.meta.dirname, '../../manifest/salesforce');

/** The Salesforce project with its bundles, file for file what `npm run package` writes to `dist/salesforce`. */
export function builtSalesforce(dist: string): PackageFiles {
  const files = new Map(readFolder(PROJECT));
  for (const { name } of AREAS)
    for (const [path, bytes] of readFolder(join(dist, 'salesforce', name)))
      files.set(`force-app/main/default/staticresources/${name}/${path}`, bytes);
  return files;
}

/** The managed solution as the zip that `npm run package` writes to `dist/dynamics`. */
export function builtDynamics(dist: string): Uint8Array {
  return zip(solutionFiles({ managed: true, webResources: bundledWebResources(dist) }));
}

/** Both packages with their bundles, and the setting that the guide has an administrator make. */
export function builtPackages(dist: string) {
  return { salesforce: builtSalesforce(dist), dynamics: builtDynamics(dist), closedHierarchies: OWN_ROWS };
}
