import { ACTIVITY_FIELDS } from './mapActivity';
import { DEAL_FIELDS } from './mapOpportunity';
import { fieldsOf, lookupPath, SYSTEM_FIELDS } from './mapRecord';
import type { ObjectInfo } from './readDescribe';
import { known, type Select } from './soql';

/** Fields of states beside the deal's: leads that were converted or came to nothing, cases and tasks that are closed. */
const STATE_FIELDS = [...DEAL_FIELDS, 'IsConverted', 'Status', 'ClosedDate', 'LastActivityDate'] as const;

/** The record itself, with every field that the bundle or the caller needs and the object has. */
export function recordSelect(info: ObjectInfo, names: readonly string[], id: string): Select {
  const fields = fieldsOf(info, names);
  const activity = info.name === 'Task' || info.name === 'Event' ? known(info, ACTIVITY_FIELDS[info.name]) : [];
  const lookups = fields.map((field) => lookupPath(info, field)).filter((path) => path !== null);
  return {
    from: info,
    fields: [...new Set([...known(info, [...SYSTEM_FIELDS, ...STATE_FIELDS]), ...activity, ...fields, ...lookups])],
    where: { field: 'Id', is: '=', value: id },
    limit: 1,
  };
}
