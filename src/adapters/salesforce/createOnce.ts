import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { Created } from '../../ports/crm';
import { nameOf } from './columns';
import { BASE, type Part, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { ACTION_LOG, own } from './objects';
import { type ObjectInfo, platformObject } from './readDescribe';
import { isRow, text } from './row';
import { soql } from './soql';

const LOG = platformObject(ACTION_LOG, { Id: 'id', [own('ClientKey')]: 'string', [own('CreatedId')]: 'string' });

/** A row to be made, for one action of the person. */
export interface Creation {
  readonly object: string;
  readonly entity: EntityName | 'ContactRole';
  readonly body: Readonly<Record<string, string | number | boolean | null>>;
  readonly key: string;
}

/**
 * Makes one record for a key, however often it is sent: the record and a log row whose key is unique are written
 * together, so a second delivery fails as a whole, and the log says what the first one made. Chromium itself resends a
 * dropped POST, therefore only a key on the server can promise this. In an org without the log a plain create.
 */
export async function createOnce(context: Context, creation: Creation, signal?: AbortSignal): Promise<Created> {
  const { object, entity, key } = creation;
  const { person } = await context.known(entity === 'ContactRole' ? 'Opportunity' : entity, signal);
  const logged = context.describes.find(ACTION_LOG)?.createable === true;
  const clientKey = `${person.id}:${key}`;
  const body = Object.fromEntries(Object.entries(creation.body).filter(([, value]) => value !== null));
  const make: Part = { id: 'made', method: 'POST', url: `${BASE}/sobjects/${object}`, body };
  const log: Part = {
    id: 'log',
    method: 'POST',
    url: `${BASE}/sobjects/${ACTION_LOG}`,
    body: { [own('ClientKey')]: clientKey, [own('CreatedId')]: '@{made.id}' },
  };
  const errors = { nameOf: (field: string) => nameOf(object, field) };
  try {
    const results = await context.api.write(logged ? [make, log] : [make], errors, signal);
    const id = idOf(results.get('made')?.body);
    if (id === null) throw new CrmError('unexpected', 'made, but the answer has no id', { code: 'NO_ID', ambiguous: true });
    return { ref: { entity, id }, fresh: true };
  } catch (error) {
    if (!logged || !(error instanceof CrmError) || error.code !== 'DUPLICATE_VALUE') throw error;
    const before = await madeBefore(context, clientKey, signal);
    if (before === null) throw error;
    return { ref: { entity, id: before }, fresh: false };
  }
}

/** What an earlier delivery of the key made; `null` where the duplicate was another one. */
async function madeBefore(context: Context, clientKey: string, signal?: AbortSignal): Promise<string | null> {
  const select = { from: LOG satisfies ObjectInfo, fields: ['Id', own('CreatedId')], limit: 1 };
  const query = soql({ ...select, where: { field: own('ClientKey'), is: '=', value: clientKey } });
  const results = await context.api.read([queryPart('log', query ?? '')], { signal });
  const row = queryRows(results.get('log'))?.[0];
  return row ? text(row, own('CreatedId')) : null;
}

function idOf(body: unknown): string | null {
  return isRow(body) ? text(body, 'id') : null;
}
