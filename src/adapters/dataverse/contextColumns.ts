import type { EntityName } from '../../model/record';
import { selectFor } from './mapRecord';
import type { TableMetadata } from './metadata';

/** Domain fields that say where a record belongs, whether or not a rule asks for them. */
const CONTEXT: Readonly<Record<EntityName, readonly string[]>> = {
  Opportunity: ['accountId', 'primaryContact', 'stage', 'actualclosedate'],
  Account: [],
  Contact: ['accountId'],
  Lead: ['parentaccountid'],
  Case: ['accountId'],
  Activity: ['activitytypecode', 'regardingobjectid', 'scheduledstart', 'scheduledend', 'actualend', 'description'],
};

/** The columns of a record with what its surroundings need. */
export function contextColumns(entity: EntityName, table: TableMetadata, fields: readonly string[]): readonly string[] {
  return selectFor(entity, table, [...fields, ...CONTEXT[entity]]);
}
