import { raw, sql } from '../../store/sqlText';
import type { RestContext } from '../rest/types';
import { directoryOf, type Entity } from '../schema/directory';

/** The record type that every object has. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export interface RecordTypeInfo {
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly isDefault: boolean;
  readonly master: boolean;
}

/** Active record types of an object, the master last; it is the default where there is no other. */
export function recordTypesOf({ object }: Entity, { store }: Pick<RestContext, 'store'>): RecordTypeInfo[] {
  const recordType = directoryOf(store).find('RecordType');
  const rows = recordType
    ? store.all(
        sql`SELECT id, name, developer_name FROM ${raw(recordType.concept.table)} WHERE sobject = ${object.name} AND is_active = 1 ORDER BY name`,
      )
    : [];
  const own = rows.map((row, index) => ({
    id: String(row.id),
    name: String(row.name),
    developerName: String(row.developer_name),
    isDefault: index === 0,
    master: false,
  }));
  return [...own, { id: MASTER_RECORD_TYPE, name: 'Master', developerName: 'Master', isDefault: own.length === 0, master: true }];
}
