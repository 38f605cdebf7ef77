import type { Query } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors/salesforceError';
import { API_PREFIX } from '../rest/types';
import { directoryOf } from '../schema/directory';
import { conditionTree, type Leaf, leavesOf } from './conditions';
import { literal } from './literal';
import type { Found } from './page';
import { malformed, unsupportedSyntax } from './queryError';
import type { QueryContext } from './source';

const MAX_RECORDS = 200;
const RIGHTS = {
  HasReadAccess: ['read'],
  HasEditAccess: ['read', 'edit'],
  HasDeleteAccess: ['read', 'edit', 'delete'],
} as const;
const SELECTABLE = ['RecordId', ...Object.keys(RIGHTS), 'MaxAccessLevel'];

export function isUserRecordAccess(query: Query): boolean {
  return query.sObject?.toLowerCase() === 'userrecordaccess';
}

/**
 * `SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = … AND RecordId IN (…)`: a virtual object; both
 * filters are required and at most 200 records may be asked for. Source: Object Reference "UserRecordAccess".
 */
export function findUserRecordAccess(query: Query, context: QueryContext): Found {
  if (query.groupBy || query.orderBy || query.offset !== undefined)
    throw unsupportedSyntax('GROUP BY, ORDER BY and OFFSET on UserRecordAccess');
  const names = (query.fields ?? []).map((field) => {
    const name = field.type === 'Field' ? SELECTABLE.find((each) => each.toLowerCase() === field.field.toLowerCase()) : undefined;
    if (!name)
      throw new SalesforceError(400, 'INVALID_FIELD', 'Can select only RecordId, a Has*Access field, and MaxAccessLevel');
    return name;
  });
  const [userId] = filterOf('UserId', query);
  const recordIds = filterOf('RecordId', query);
  const user = userId === undefined ? null : context.store.user(context.store.idOf(userId) ?? userId);
  if (!user || recordIds.length === 0) throw malformed('UserRecordAccess requires a filter on UserId and on RecordId');
  if (recordIds.length > MAX_RECORDS) throw malformed(`UserRecordAccess allows at most ${MAX_RECORDS} record ids`);
  const rows = recordIds.slice(0, query.limit ?? recordIds.length).map((given) => {
    const id = context.store.idOf(given) ?? given;
    const entity = directoryOf(context.store).ofId(id);
    const has = (right: 'read' | 'edit' | 'delete') =>
      entity !== undefined && context.store.mayOn(user, right, entity.concept.name, id, 'salesforce');
    const may = Object.fromEntries(Object.entries(RIGHTS).map(([name, rights]) => [name, rights.every(has)]));
    const level = may.HasDeleteAccess ? 'Delete' : may.HasEditAccess ? 'Edit' : may.HasReadAccess ? 'Read' : 'None';
    return { ...may, RecordId: id, MaxAccessLevel: level } as Readonly<Record<string, string | boolean>>;
  });
  const records = rows.map((row) => ({
    attributes: { type: 'UserRecordAccess', url: `${API_PREFIX}/sobjects/UserRecordAccess/${row.RecordId}` },
    ...Object.fromEntries(names.map((name) => [name, row[name]])),
  }));
  return {
    rows: records.map((_, position) => ({ position })),
    render: (page) => page.map((row) => records[Number(row.position)] ?? {}),
  };
}

function filterOf(name: string, query: Query): string[] {
  const tree = query.where ? conditionTree(query.where) : null;
  if (tree && tree.kind !== 'leaf' && (tree.kind !== 'and' || tree.items.some((item) => item.kind !== 'leaf'))) {
    throw unsupportedSyntax('OR and NOT on UserRecordAccess');
  }
  const leaf = (tree ? leavesOf(tree) : []).find(
    (each: Leaf) => 'field' in each && each.field.toLowerCase() === name.toLowerCase(),
  );
  if (!leaf || !('value' in leaf)) return [];
  if (leaf.operator !== '=' && leaf.operator.toUpperCase() !== 'IN') throw unsupportedSyntax(`${leaf.operator} on ${name}`);
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  return values.map((value) => {
    const read = literal(value, Array.isArray(leaf.literalType) ? leaf.literalType[0] : leaf.literalType);
    if (read.kind !== 'string')
      throw malformed(`value of filter criterion for field '${name}' must be of type string and should be enclosed in quotes`);
    return read.value;
  });
}
