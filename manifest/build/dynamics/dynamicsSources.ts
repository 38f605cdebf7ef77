import { TABLES } from '../tables/tables';
import type { Role } from '../tables/types';
import { appModule } from './appModule';
import { entity } from './entity';
import { schemaName } from './names';
import { roleElement } from './role';
import { siteMap } from './siteMap';
import { solution } from './solution';
import { xmlFile } from './xml';

const ROLES: readonly Role[] = ['rep', 'manager', 'owner', 'publisher'];

/** Folders that hold nothing but generated files. */
export const DYNAMICS_GENERATED: readonly string[] = ['entities', 'roles'];

/**
 * The generated files of the unpacked solution, by their path below `manifest/dynamics`.
 * @param version `major.minor.build.revision`
 */
export function dynamicsSources(version: string): ReadonlyMap<string, string> {
  return new Map([
    ['solution.xml', xmlFile(solution(version))],
    ['appmodule.xml', xmlFile(appModule())],
    ['sitemap.xml', xmlFile(siteMap())],
    ...ROLES.map((role) => [`roles/${role}.xml`, xmlFile(roleElement(role))] as const),
    ...TABLES.map((table) => [`entities/${schemaName(table)}.xml`, xmlFile(entity(table))] as const),
  ]);
}
