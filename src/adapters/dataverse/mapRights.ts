import { array, type Json, number, object, string } from './json';
import type { Rights } from './metadata';

/** `AttributePrivilege` says 4 for allowed and 0 for not allowed. */
const ALLOWED = 4;

/**
 * Answers of `RetrieveUserPrivileges` and `RetrievePrincipalAttributePrivileges`. Where the latter failed no secured
 * column counts as readable.
 */
export function mapRights(privileges: Json | null, columns: Json | null): Rights {
  const held = array(object(privileges).RolePrivileges).flatMap(
    (each) => string(object(each).PrivilegeName)?.toLowerCase() ?? [],
  );
  const allowed = array(object(columns).AttributePrivileges).map(object);
  return {
    privileges: held.length === 0 ? null : new Set(held),
    columns: new Map(
      allowed.flatMap((each) => {
        const id = string(each.AttributeId)?.toLowerCase();
        const right = (name: string) => number(each[name]) === ALLOWED;
        return id ? [[id, { read: right('CanRead'), create: right('CanCreate'), update: right('CanUpdate') }] as const] : [];
      }),
    ),
  };
}
