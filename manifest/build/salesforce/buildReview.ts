import { cpSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildPart } from '../../../addin/build';
import { AREAS } from '../areas';
import { type Artefact, bytesBelow } from '../artefact';
import { partOf } from './buildSalesforce';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a security review asks for beside the package, and what never goes into it. */
const SOURCES = ['src', 'addin', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];
/** Not in the package, though it stands beside what is. */
const OTHERS = ['addin/demo', 'addin/dynamics'];

/**
 * Writes `dist/salesforce-review`: each bundle again, byte for byte, with the source maps that the shipped one does not point to,
 * and the sources that they name.
 */
export async function buildReview(dist: string): Promise<readonly Artefact[]> {
  const target = join(dist, 'salesforce-review');
  rmSync(target, { recursive: true, force: true });
  for (const area of AREAS) {
    const maps = { name: 'foothold-source-maps', config: () => ({ build: { sourcemap: 'hidden' as const } }) };
    await buildPart(partOf(area), join(target, 'bundles', area.name), [maps]);
  }
  const shipped = (path: string) => !OTHERS.includes(relative(ROOT, path));
  for (const source of SOURCES) cpSync(join(ROOT, source), join(target, 'sources', source), { recursive: true, filter: shipped });
  return [{ path: target, bytes: bytesBelow(target), note: 'source maps and sources, for the security review only' }];
}
