import { CrmError } from '../../model/crmError';
import type { CrmRecord } from '../../model/record';
import type { FieldWrite } from '../../ports/crm';
import { fieldOf, nameOf } from './columns';
import { BASE, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { mapRecord } from './mapRecord';
import { toSalesforce } from './mapValue';
import { fieldInfo, type ObjectInfo } from './readDescribe';
import { readFields } from './readFields';
import { recordSelect } from './recordSelect';
import { soql } from './soql';
import { checkedId } from './soqlValue';

/** The changes as a body; refused before anything is sent where the org has no such field. */
function bodyOf(info: ObjectInfo, write: FieldWrite): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    Object.entries(write.changes).map(([name, value]) => {
      const field = fieldInfo(info, fieldOf(info.name, name));
      if (!field) {
        const refusals = [{ field: name, message: 'This field does not exist here, or you may not see it.' }];
        throw new CrmError('invalid', 'unknown field', { code: 'INVALID_FIELD', refusals });
      }
      if (value === undefined)
        throw new CrmError('invalid', 'no value', { code: 'BAD_VALUE', refusals: [{ field: name, message: '' }] });
      return [field.name, toSalesforce(field, name, value)];
    }),
  );
}

/**
 * One conditional write: a guard query that finds the record only at the version read, the change addressed through
 * what the guard found, and the values read back, together or not at all. An empty guard halts the rest. `If-Match`
 * exists on accounts only, and dates have a grain of one second: a change within the same second is not prevented.
 */
export async function update(context: Context, write: FieldWrite, signal?: AbortSignal): Promise<CrmRecord> {
  const id = checkedId(write.ref.id);
  const names = Object.keys(write.changes);
  await context.known(write.ref.entity, signal);
  const info = context.describes.need(write.ref);
  const body = bodyOf(info, write);
  const guard = soql({
    from: info,
    fields: ['Id'],
    where: {
      all: [
        { field: 'Id', is: '=', value: id },
        { field: 'SystemModstamp', is: '=', value: write.version },
      ],
    },
  });
  const parts = [
    queryPart('guard', guard ?? ''),
    { id: 'change', method: 'PATCH', url: `${BASE}/sobjects/${info.name}/@{guard.records[0].Id}`, body },
    queryPart('after', soql(recordSelect(info, names, id)) ?? ''),
  ] as const;
  const toDomainName = (field: string) => nameOf(info.name, field);
  try {
    const results = await context.api.write(parts, { nameOf: toDomainName, sent: names }, signal);
    const row = queryRows(results.get('after'))?.[0];
    if (row) return mapRecord(info, row, names);
  } catch (error) {
    throw error instanceof CrmError && error.code === 'PROCESSING_HALTED' ? await whyHalted(context, write, signal) : error;
  }
  // Written, but no longer to be seen by the person: sharing went with the change.
  throw new CrmError('notFound', 'saved, and no longer visible to you', { code: 'NOT_FOUND' });
}

/** The guard found nothing: the record has moved on, or it is gone. */
async function whyHalted(context: Context, write: FieldWrite, signal?: AbortSignal): Promise<CrmError> {
  try {
    const now = await readFields(context, write.ref, [], signal);
    return new CrmError('conflict', `changed at ${now.modifiedAt ?? 'another time'}`, { code: 'VERSION_MISMATCH' });
  } catch (error) {
    return error instanceof CrmError ? error : new CrmError('unexpected', 'not readable', { cause: error });
  }
}
