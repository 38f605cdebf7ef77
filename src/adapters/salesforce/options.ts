import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { Option } from '../../model/schema';
import { fieldOf } from './columns';
import type { Context } from './context';
import { mapPicklists } from './mapOptions';
import { OBJECTS } from './objects';
import { fieldInfo } from './readDescribe';
import { checkedId } from './soqlValue';

/** The platform's name for "no record type". */
const MASTER = '012000000000000AAA';

export type PicklistCache = Map<string, ReadonlyMap<string, readonly Option[]>>;

/** Choices valid for the record type, from the UI API; asked once for an object and record type. */
export async function options(
  context: Context,
  cache: PicklistCache,
  entity: EntityName,
  name: string,
  recordTypeId: string | null,
  signal?: AbortSignal,
): Promise<readonly Option[]> {
  await context.known(entity, signal);
  const infos = OBJECTS[entity].map(context.describes.find).filter((info) => info !== null);
  const info = infos.find((each) => fieldInfo(each, fieldOf(each.name, name)) !== undefined);
  const field = info && fieldInfo(info, fieldOf(info.name, name));
  if (!info || !field) throw new CrmError('invalid', 'unknown field', { code: 'INVALID_FIELD' });
  const path = `/ui-api/object-info/${info.name}/picklist-values/${checkedId(recordTypeId ?? MASTER)}`;
  const lists = cache.get(path) ?? mapPicklists(await context.api.get(path, signal));
  cache.set(path, lists);
  return lists.get(field.name) ?? [];
}
