import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Row, SandboxUser, Store } from '../../store/types';
import { SalesforceError } from '../errors/salesforceError';
import { accessOf } from '../schema/access';
import { isAggregateQuery } from '../soql/aggregate';
import { parse } from '../soql/parse';
import type { RecordShape } from '../soql/record';
import { type FlatRows, findRecords, flatRecords } from '../soql/recordQuery';
import { createQueryContext, rootSource } from '../soql/source';
import { isUserRecordAccess } from '../soql/userRecordAccess';

/** What a job answers with: how many rows, and some of them after an id. */
export interface BulkRows {
  /** The object in the platform's spelling. */
  readonly object: string;
  readonly shape: RecordShape;
  count(): number;
  slice(after: string, most: number): readonly Row[];
}

function refuse(what: string): SalesforceError {
  return new SalesforceError(400, 'API_ERROR', `${what} not supported in Bulk V2 Query`);
}

/**
 * What Bulk API 2.0 does not take: "GROUP BY, OFFSET, or TYPEOF clauses", "aggregate functions such as COUNT()",
 * "parent-to-child relationship queries". Source: "Create a Query Job". The wording for child queries is the platform's own
 * ("Aggregate Relationships not supported in Bulk V2 Query with CSV content type"); that of the others is modelled on it.
 */
function refuseUnflat(query: Query): void {
  const fields = query.fields ?? [];
  if (query.groupBy) throw refuse('GROUP BY is');
  if (query.offset !== undefined) throw refuse('OFFSET is');
  if (fields.some(({ type }) => type === 'FieldTypeof')) throw refuse('TYPEOF is');
  if (fields.some(({ type }) => type === 'FieldSubquery'))
    throw new SalesforceError(400, 'API_ERROR', 'Aggregate Relationships not supported in Bulk V2 Query with CSV content type');
  if (isAggregateQuery(query)) throw refuse('Aggregate functions are');
  if (isUserRecordAccess(query))
    throw new SalesforceError(400, 'INVALIDENTITY', "Entity 'UserRecordAccess' is not supported by the Bulk API.");
}

/** A query with ORDER BY or LIMIT keeps its own order: its rows are read at once, as the platform then reads without chunks. */
function atOnce(rows: readonly Row[], idColumn: string): Pick<FlatRows, 'count' | 'slice'> {
  return {
    count: () => rows.length,
    slice(after, most) {
      const from = after === '' ? 0 : rows.findIndex((row) => row[idColumn] === after) + 1;
      return rows.slice(from, from + most);
    },
  };
}

/** Plans a bulk query with the user's own rights. @throws SalesforceError for what Bulk API 2.0 or this CRM does not take */
export function bulkQuery(soql: string, store: Store, user: SandboxUser, withDeleted: boolean): BulkRows {
  const query = parse(soql);
  refuseUnflat(query);
  const context = createQueryContext({ store, user, access: accessOf(store, user), soql, withDeleted });
  const source = rootSource(query.sObject ?? '', context);
  const object = source.entity.object.name;
  const flat = flatRecords(query, source, context);
  if (!query.orderBy && query.limit === undefined) return { ...flat, object };
  return { ...flat, ...atOnce(findRecords(query, source, context).rows, flat.shape.idColumn), object };
}
