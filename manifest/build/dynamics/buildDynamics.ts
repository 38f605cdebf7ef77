import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTS, type Part } from '../../../addin/parts';
import type { Artefact } from '../artefact';
import { buildShipped, type Shipped } from '../shipped/buildShipped';
import { appSourceFiles } from './appSource';
import { bundledWebResources } from './bundledWebResources';
import { solutionFiles } from './solutionFiles';
import { zip } from './zip';

/**
 * Builds the bundles and writes `dist/dynamics/foothold_managed.zip`, `foothold_unmanaged.zip` and `appsource/`: all of the
 * marketplace package but the assembly that needs .NET.
 * @example await buildDynamics('dist')
 */
export async function buildDynamics(dist: string, shipped: Shipped = new Map()): Promise<readonly Artefact[]> {
  for (const part of (Object.keys(PARTS) as Part[]).filter((each) => each.startsWith('dynamics/')))
    await buildShipped(part, join(dist, part), shipped);
  return packDynamics(dist);
}

/** The same from bundles that are built already. */
export function packDynamics(dist: string): readonly Artefact[] {
  const webResources = bundledWebResources(dist);
  const managed = zip(solutionFiles({ managed: true, webResources }));
  const unmanaged = zip(solutionFiles({ managed: false, webResources }));
  const appSource = appSourceFiles(managed);
  const folder = join(dist, 'dynamics');
  rmSync(join(folder, 'appsource'), { recursive: true, force: true });
  const write = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  write('foothold_managed.zip', managed);
  write('foothold_unmanaged.zip', unmanaged);
  for (const [path, bytes] of appSource) write(`appsource/${path}`, bytes);
  return [
    { path: join(folder, 'foothold_managed.zip'), bytes: managed.length, note: 'what an organisation imports' },
    { path: join(folder, 'foothold_unmanaged.zip'), bytes: unmanaged.length, note: 'for those who develop it further' },
    {
      path: join(folder, 'appsource'),
      bytes: [...appSource.values()].reduce((sum, { length }) => sum + length, 0),
      note: 'the marketplace package, without the assembly that needs .NET',
    },
  ];
}
