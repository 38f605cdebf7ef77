import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSalesforce } from '../../salesforce/buildSalesforce';
import type { PackageFiles } from '../finding';
import { packagedBefore } from '../packagedBefore';
import { readFiles } from '../readFiles';

const SOURCES = resolve(import.meta.dirname, '../../../salesforce');
const COMPONENTS = 'force-app/main/default/lwc';

/**
 * The package as it ships, the bundles in it, built into a place of its own; and the unit tests of its components, which do not
 * ship.
 */
export async function stageSalesforce(): Promise<PackageFiles> {
  const temporary = mkdtempSync(join(tmpdir(), 'foothold-package-'));
  try {
    const built = join(temporary, 'salesforce');
    const packaged = packagedBefore();
    if (packaged === null) await buildSalesforce(temporary);
    else cpSync(join(packaged, 'salesforce'), built, { recursive: true });
    for (const name of readdirSync(join(SOURCES, COMPONENTS))) {
      const tests = join(SOURCES, COMPONENTS, name, '__tests__');
      if (existsSync(tests)) cpSync(tests, join(built, COMPONENTS, name, '__tests__'), { recursive: true });
    }
    // The bundles that the resources were filled from stand beside the project.
    const sources = new Set(readdirSync(SOURCES));
    return new Map([...readFiles(built)].filter(([path]) => sources.has(path.split('/')[0] ?? '')));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
