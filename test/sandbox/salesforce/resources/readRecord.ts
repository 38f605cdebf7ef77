import { SalesforceError } from '../errors/salesforceError';
import { runQuery } from '../soql/runQuery';
import type { Target } from './records';

/**
 * One record as `/sobjects/X/<id>` answers it: all readable fields, or those of `fields` (`Name,Account.Name`).
 * @throws SalesforceError INVALID_FIELD
 */
export function readRecord(id: string, fields: string | null, target: Target): unknown {
  const { access, entity } = target;
  const all = entity.object.fields.filter((field) => access.reads(entity, field)).map(({ name }) => name);
  const asked = fields === null ? all : fields.split(',').map((name) => name.trim());
  const bad = asked.find((name) => !/^[\w.]+$/.test(name));
  if (bad !== undefined)
    throw new SalesforceError(400, 'INVALID_FIELD', `No such column '${bad}' on sobject of type ${entity.object.name}`);
  const names = asked.some((name) => name.toLowerCase() === 'id') ? asked : [...asked, 'Id'];
  const found = runQuery(`SELECT ${names.join(', ')} FROM ${entity.object.name} WHERE Id = '${id}'`, target);
  const [record] = found.render(found.rows);
  return record;
}
