import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildDynamics } from '../../manifest/build/dynamics/buildDynamics';
import { buildSalesforce, RESOURCE_LIMIT } from '../../manifest/build/salesforce/buildSalesforce';
import { atMost, type BenchRow } from './row';

const KIB = 1024;

function largest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).size));
}

/**
 * What a CRM has to hold: the static resource as Salesforce stores it, the largest web resource and the solution zips. Both
 * platforms take 5 MB a resource (Salesforce for static resources; Dynamics for files, as its default setting).
 */
export async function packageBench(): Promise<readonly BenchRow[]> {
  const dist = mkdtempSync(join(tmpdir(), 'foothold-package-'));
  try {
    const salesforce = await buildSalesforce(dist);
    const dynamics = await buildDynamics(dist);
    const row = (name: string, bytes: number) => atMost(name, bytes / KIB, 'KiB', RESOURCE_LIMIT / KIB);
    return [
      ...salesforce
        .filter(({ path }) => path.includes('staticresources'))
        .map(({ path, bytes }) => row(`Salesforce package, static resource ${basename(path)}, zipped`, bytes)),
      row('Dynamics solution, largest web resource', largest(join(dist, 'dynamics/panel'))),
      ...dynamics
        .filter(({ path }) => path.endsWith('.zip'))
        .map(({ path, bytes }) => row(`Dynamics solution, ${basename(path)}`, bytes)),
    ];
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
