import type { ContactRole } from '../../model/record';
import { array, type Json, object, string } from './json';
import { formatted, lookupTable } from './mapValue';

/**
 * Connections from a deal to contacts, with the contact of the deal itself as the primary one. The role is the name of
 * the connection role.
 */
export function mapRoles(
  list: Json,
  roles: ReadonlyMap<string, string>,
  primary: { readonly id: string; readonly name: string | null } | null,
): readonly ContactRole[] {
  const rows = array(object(list).value).map(object);
  const found = rows.flatMap((row): ContactRole[] => {
    const contactId = string(row._record2id_value);
    const table = lookupTable(row, 'record2id');
    if (!contactId || (table !== null && table !== 'contact')) return [];
    const roleId = string(row._record2roleid_value);
    const role = roleId === null ? null : (roles.get(roleId) ?? formatted(row, '_record2roleid_value'));
    return [{ contactId, contactName: formatted(row, '_record2id_value'), role, primary: contactId === primary?.id }];
  });
  if (primary === null || found.some((role) => role.primary)) return found;
  return [...found, { contactId: primary.id, contactName: primary.name, role: null, primary: true }];
}
