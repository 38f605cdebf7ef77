import type { Query } from '@jetstreamapp/soql-parser-js';
import type { SandboxUser } from '../../store/types';
import { API_PREFIX } from '../rest/types';
import type { Found } from './page';
import { queryError, unsupportedSyntax } from './queryError';
import type { QueryContext } from './source';

/** What a job of this CRM gives beyond single objects. The publisher's is to read everything, as an integration user's is. */
const PERMISSIONS: Readonly<Record<string, (user: SandboxUser) => boolean>> = {
  PermissionsApiEnabled: () => true,
  PermissionsViewAllData: (user) => user.isAdmin || user.roles.includes('publisher'),
  PermissionsModifyAllData: (user) => user.isAdmin,
};

export function isUserPermissionAccess(query: Query): boolean {
  return query.sObject?.toLowerCase() === 'userpermissionaccess';
}

/**
 * `SELECT PermissionsViewAllData FROM UserPermissionAccess`: one row, with what the asking user's profile and permission sets
 * give together. A virtual object. Source: Object Reference "UserPermissionAccess".
 */
export function findUserPermissionAccess(query: Query, context: QueryContext): Found {
  if (query.where || query.groupBy || query.orderBy || query.offset !== undefined)
    throw unsupportedSyntax('WHERE, GROUP BY, ORDER BY and OFFSET on UserPermissionAccess');
  const record: Record<string, unknown> = {
    attributes: { type: 'UserPermissionAccess', url: `${API_PREFIX}/sobjects/UserPermissionAccess/000000000000000AAA` },
  };
  for (const field of query.fields ?? []) {
    const asked = field.type === 'Field' ? field.field : '';
    const name = Object.keys(PERMISSIONS).find((each) => each.toLowerCase() === asked.toLowerCase());
    if (!name)
      throw queryError('INVALID_FIELD', `No such column '${asked}' on entity 'UserPermissionAccess'.`, context.soql, asked);
    record[name] = PERMISSIONS[name]?.(context.user) ?? false;
  }
  return { rows: [{ position: 0 }], render: (page) => page.map(() => record) };
}
