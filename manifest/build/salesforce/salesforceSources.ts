import { AREAS, type Area } from '../areas';
import { TABLES } from '../tables/tables';
import type { Table } from '../tables/types';
import { application, utilityBar } from './application';
import { areaFiles } from './areaFiles';
import { APP, ROLES, roleName, UTILITY_BAR } from './names';
import { objectFiles } from './objectFiles';
import { permissionSet } from './permissionSet';

/** Folders below `main/default` that hold nothing but generated files. */
export const GENERATED = ['applications', 'flexipages', 'objects', 'pages', 'permissionsets', 'tabs'] as const;

/**
 * Every file of the Salesforce package that follows from the tables, rights and areas, by path below `main/default`.
 * They are checked in, so that a reviewer reads what is installed; a test holds them to this function.
 */
export function salesforceSources(
  tables: readonly Table[] = TABLES,
  areas: readonly Area[] = AREAS,
): ReadonlyMap<string, string> {
  const [first] = areas;
  return new Map([
    ...tables.flatMap((table) => [...objectFiles(table)]),
    ...areas.flatMap((area) => [...areaFiles(area)]),
    ...ROLES.map((role): [string, string] => [
      `permissionsets/Foothold_${roleName(role)}.permissionset-meta.xml`,
      permissionSet(role, tables, areas),
    ]),
    [`applications/${APP}.app-meta.xml`, application(areas)] as const,
    ...(first ? [[`flexipages/${UTILITY_BAR}.flexipage-meta.xml`, utilityBar(first)] as const] : []),
  ]);
}
