import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appSourceFiles } from './appSource';
import { bundledWebResources } from './bundledWebResources';
import { solutionFiles } from './solutionFiles';
import { zip } from './zip';

/** What was written, with its size in bytes. */
export interface Artefact {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes `dist/dynamics/foothold_managed.zip` and `foothold_unmanaged.zip`, and `dist/dynamics/appsource`, all of the
 * marketplace package but the assembly that needs .NET. The bundles must be built before.
 * @example await buildDynamics({ dist: 'dist' })
 */
export async function buildDynamics({ dist }: { readonly dist: string }): Promise<readonly Artefact[]> {
  const webResources = bundledWebResources(dist);
  const managed = zip(solutionFiles({ managed: true, webResources }));
  const files = new Map<string, Uint8Array>([
    ['foothold_managed.zip', managed],
    ['foothold_unmanaged.zip', zip(solutionFiles({ managed: false, webResources }))],
    ...[...appSourceFiles(managed)].map(([path, bytes]) => [`appsource/${path}`, bytes] as const),
  ]);
  rmSync(join(dist, 'dynamics/appsource'), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const file = join(dist, 'dynamics', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return [...files].map(([path, bytes]) => ({ path: `dynamics/${path}`, bytes: bytes.length }));
}
