import { uuidV5 } from '../../../src/adapters/dataverse/uuidV5';
import type { Role, Table } from '../tables/types';

/** The publisher's prefix (decision 19): the only place of the package that spells it. */
export const PREFIX = 'fthd';

/** Language of every text in the solution: English, United States. */
export const LANGUAGE = '1033';

/** Unique name of the solution; never changed, because an upgrade finds the installed one by it. */
export const SOLUTION = 'Foothold';

/** Unique name of the app and of its site map. */
export const APP = `${PREFIX}_Foothold`;

/** `fthd_Response`: the casing that privileges and relationships use. */
export function schemaName({ name }: Pick<Table, 'name'>): string {
  return `${PREFIX}_${name}`;
}

/** `fthd_response`: the name that the Web API and all queries use. */
export function logicalName(table: Pick<Table, 'name'>): string {
  return schemaName(table).toLowerCase();
}

/** `fthd_responses`, `fthd_opportunities`: the name in the address of the Web API. */
export function setName(table: Pick<Table, 'name'>): string {
  const name = logicalName(table);
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** `fthd_CreatedId` of a column; its logical name is the same in lower case. */
export function columnName(name: string): string {
  return `${PREFIX}_${name}`;
}

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  rep: 'Foothold Rep',
  manager: 'Foothold Manager',
  owner: 'Foothold Owner',
  publisher: 'Foothold Publisher',
};

/**
 * The id of a component, made from what it is and its name: the same in every build and in every environment, so that a
 * newer version updates what an older one brought.
 */
export function componentId(kind: 'attribute' | 'form' | 'role' | 'view' | 'webresource', name: string): string {
  return uuidV5(`solution:${kind}:${name}`);
}

/** As the platform writes ids: `{9fd67f9b-…}`. */
export function braced(id: string): string {
  return `{${id}}`;
}
