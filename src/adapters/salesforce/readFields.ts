import { CrmError } from '../../model/crmError';
import type { CrmRecord, RecordRef } from '../../model/record';
import { partError, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { mapRecord } from './mapRecord';
import { recordSelect } from './recordSelect';
import { soql } from './soql';
import { checkedId } from './soqlValue';

/** A few fields with the present version and its author. */
export async function readFields(
  context: Context,
  ref: RecordRef,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<CrmRecord> {
  const id = checkedId(ref.id);
  await context.known(ref.entity, signal);
  const info = context.describes.need(ref);
  const results = await context.api.read([queryPart('record', soql(recordSelect(info, names, id)) ?? '')], { signal });
  const found = queryRows(results.get('record'));
  if (!found) throw partError(results.get('record'));
  const [row] = found;
  if (!row) throw new CrmError('notFound', 'no such record, or none that you may see', { code: 'NOT_FOUND' });
  return mapRecord(info, row, names);
}
