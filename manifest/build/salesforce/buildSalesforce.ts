import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { PARTS, type Part } from '../../../addin/parts';
import { AREAS, type Area } from '../areas';
import { type Artefact, bytesBelow } from '../artefact';
import { buildShipped, type Shipped } from '../shipped/buildShipped';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROJECT = join(ROOT, 'manifest/salesforce');

/** The platform's most for one static resource (Salesforce Help, "Static Resources"): 5 MB. */
export const RESOURCE_LIMIT = 5 * 1024 * 1024;

/** The bundle of an area. */
export function partOf(area: Area): Part {
  const part = `salesforce/${area.name}`;
  const found = (Object.keys(PARTS) as Part[]).find((each) => each === part);
  if (!found) throw new Error(`The area ${area.name} has no part in addin/parts.ts.`);
  return found;
}

/** What the platform makes of a resource's folder when it is deployed: a zip. A fixed date keeps two builds equal. */
export function resourceZip(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = files.map((file): [string, Uint8Array] => [
    file.slice(folder.length + 1).replaceAll('\\', '/'),
    readFileSync(file),
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date('1980-01-01T00:00:00') });
}

/**
 * Writes `dist/salesforce`: the project as it is checked in, without its unit tests, each area's static resource filled with the
 * bundle that the demo and the bench use as well.
 * @throws Error where a resource would be over the platform's 5 MB.
 */
export async function buildSalesforce(dist: string, shipped: Shipped = new Map()): Promise<readonly Artefact[]> {
  const target = join(dist, 'salesforce');
  const main = join(target, 'force-app/main/default');
  rmSync(join(target, 'force-app'), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(PROJECT, target, { recursive: true, filter: (path) => basename(path) !== '__tests__' });
  const artefacts: Artefact[] = [];
  for (const area of AREAS) {
    const bundle = join(dist, partOf(area));
    await buildShipped(partOf(area), bundle, shipped);
    const folder = join(main, 'staticresources', area.name);
    cpSync(bundle, folder, { recursive: true });
    const { length } = resourceZip(folder);
    if (length > RESOURCE_LIMIT)
      throw new Error(`The static resource ${area.name} has ${length} bytes; the platform takes ${RESOURCE_LIMIT}.`);
    artefacts.push({ path: folder, bytes: length, note: 'zipped, as the platform stores it' });
  }
  return [
    {
      path: target,
      bytes: bytesBelow(join(target, 'force-app')),
      note: 'the project: sf project deploy start, sf package version create',
    },
    ...artefacts,
  ];
}
