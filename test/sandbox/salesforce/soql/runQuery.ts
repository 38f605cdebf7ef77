import { SalesforceError } from '../errors/salesforceError';
import type { RestContext } from '../rest/types';
import { accessOf } from '../schema/access';
import { findAggregates, isAggregateQuery } from './aggregate';
import type { Found } from './page';
import { parse } from './parse';
import { findRecords } from './recordQuery';
import { createQueryContext, rootSource } from './source';
import { findUserPermissionAccess, isUserPermissionAccess } from './userPermissionAccess';
import { findUserRecordAccess, isUserRecordAccess } from './userRecordAccess';

const MAX_OFFSET = 2000;

/**
 * Runs SOQL with the user's own rights.
 * @throws SalesforceError worded as Salesforce does; syntax that this CRM lacks is named
 */
export function runQuery(soql: string, { store, user }: RestContext, withDeleted = false): Found {
  const query = parse(soql);
  if ((query.offset ?? 0) > MAX_OFFSET) {
    throw new SalesforceError(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  }
  const context = createQueryContext({ store, user, access: accessOf(store, user), soql, withDeleted });
  if (isUserRecordAccess(query)) return findUserRecordAccess(query, context);
  if (isUserPermissionAccess(query)) return findUserPermissionAccess(query, context);
  const source = rootSource(query.sObject ?? '', context);
  return isAggregateQuery(query) ? findAggregates(query, source, context) : findRecords(query, source, context);
}
