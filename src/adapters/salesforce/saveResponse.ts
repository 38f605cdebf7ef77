import { CrmError } from '../../model/crmError';
import type { Response } from '../../model/response';
import type { Context } from './context';
import { toResponseRow } from './mapOwn';
import { own, RESPONSE } from './objects';
import { checkedId } from './soqlValue';

/** The one row of a person, record and rule. A mute has no record. */
export function responseKey(userId: string, response: Response): string {
  return `${userId}:${response.ref === null ? '' : checkedId(response.ref.id)}:${response.ruleId}`;
}

/** Writes the row by its key: made at the first answer, changed at the next. */
export async function saveResponse(context: Context, response: Response, signal?: AbortSignal): Promise<void> {
  const { person } = await context.known(response.ref?.entity ?? 'Opportunity', signal);
  if (!context.describes.find(RESPONSE)) {
    throw new CrmError('permission', 'this org does not keep answers', { code: 'INVALID_TYPE' });
  }
  const key = encodeURIComponent(responseKey(person.id, response));
  await context.api.change('PATCH', `/sobjects/${RESPONSE}/${own('Key')}/${key}`, toResponseRow(response), signal);
}
