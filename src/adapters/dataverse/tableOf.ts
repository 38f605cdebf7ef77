import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { TableMetadata } from './metadata';
import type { Session } from './session';

/** @throws CrmError `permission` where the person may not read the entity at all */
export function tableOf(session: Session, entity: EntityName): TableMetadata {
  const table = session.tables.get(entity);
  if (!table) throw new CrmError('permission', `${entity} is not available to this person`, { code: 'NO_TABLE' });
  return table;
}
