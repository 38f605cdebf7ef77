import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDynamics } from '../dynamics/buildDynamics';
import { bundledWebResources } from '../dynamics/bundledWebResources';
import type { DynamicsFiles } from './dynamics/check';
import { dynamicsChecks, dynamicsFiles } from './dynamics/dynamicsChecks';
import type { PackageCheck } from './packageCheck';
import { packagedBefore } from './packagedBefore';

async function stage(): Promise<DynamicsFiles> {
  const packaged = packagedBefore();
  if (packaged !== null) return dynamicsFiles(bundledWebResources(packaged));
  const temporary = mkdtempSync(join(tmpdir(), 'foothold-solution-'));
  try {
    await buildDynamics(temporary);
    return dynamicsFiles(bundledWebResources(temporary));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The checks of the Dynamics solution as it ships, the bundles in it. It is built once, when the first of them runs. */
export function dynamicsPackageChecks(): readonly PackageCheck[] {
  let staged: Promise<DynamicsFiles> | null = null;
  const files = (): Promise<DynamicsFiles> => {
    staged ??= stage();
    return staged;
  };
  return dynamicsChecks.map(({ name, run }) => ({
    name: `dynamics.${name}`,
    run: async () => (await run(await files())).map((message) => ({ file: 'solution', message })),
  }));
}
