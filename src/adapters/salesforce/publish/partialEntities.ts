import type { EntityName } from '../../../model/record';
import { queryPart, queryRows } from '../composite';
import { OBJECTS } from '../objects';
import { platformObject } from '../readDescribe';
import { flag, text } from '../row';
import { soql } from '../soql';
import { patient } from './patience';
import type { Writing } from './writeRows';

const PERMISSIONS = platformObject('UserPermissionAccess', { PermissionsViewAllData: 'boolean' });
const ASSIGNED = platformObject('PermissionSetAssignment', { PermissionSetId: 'reference', AssigneeId: 'reference' });
const OBJECT_PERMISSIONS = platformObject('ObjectPermissions', {
  ParentId: 'reference',
  SobjectType: 'picklist',
  PermissionsViewAllRecords: 'boolean',
});

/** Objects of the records around: activities follow what they are about, and need no View All of their own. */
const FOLLOWS = new Set(['Task', 'Event']);

/**
 * Entities of which not everybody's records can be read: the platform answers with fewer rows and says nothing. View All Data, or
 * View All on the object in a profile or permission set that the publisher holds, means everybody's.
 */
export async function partialEntities(
  userId: string,
  entities: readonly EntityName[],
  { api, clock, signal }: Writing,
): Promise<readonly EntityName[]> {
  const held = { from: ASSIGNED, fields: ['PermissionSetId'], where: { field: 'AssigneeId', is: '=', value: userId } } as const;
  const all = [
    { field: 'ParentId', within: held },
    { field: 'PermissionsViewAllRecords', is: '=', value: true },
  ] as const;
  const parts = [
    queryPart('data', soql({ from: PERMISSIONS, fields: ['PermissionsViewAllData'], limit: 1 }) ?? ''),
    queryPart('objects', soql({ from: OBJECT_PERMISSIONS, fields: ['SobjectType'], where: { all } }) ?? ''),
  ];
  const results = await patient(clock, () => api.read(parts, { signal }), signal);
  if ((queryRows(results.get('data')) ?? []).some((row) => flag(row, 'PermissionsViewAllData'))) return [];
  // What could not be asked is not believed.
  const whole = new Set((queryRows(results.get('objects')) ?? []).map((row) => text(row, 'SobjectType')));
  return entities.filter(
    (entity) =>
      OBJECTS[entity].some((object) => !FOLLOWS.has(object) && !whole.has(object)) || (entity === 'Activity' && whole.size === 0),
  );
}
