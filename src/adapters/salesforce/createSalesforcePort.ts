import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { ClockPort } from '../../ports/clock';
import type { ActivityDraft, Created, CrmPort } from '../../ports/crm';
import { createApi } from './api';
import { queryPart, queryRows } from './composite';
import { createConnection } from './connection';
import type { Context, Known } from './context';
import { createOnce } from './createOnce';
import { activityCreation, contactCreation, roleCreation } from './creations';
import { createDescribes } from './describes';
import { guarded } from './guarded';
import { CONTACT_ROLE, objectOf } from './objects';
import { options, type PicklistCache } from './options';
import { readAround } from './readAround';
import { readDay } from './readDay';
import { readDecisions } from './readDecisions';
import { fieldInfo, platformObject } from './readDescribe';
import { readFields } from './readFields';
import { readRecord } from './readRecord';
import { text } from './row';
import { saveResponse } from './saveResponse';
import { search } from './search';
import { createSession, type RefreshSession } from './session';
import { soql } from './soql';
import { checkedId } from './soqlValue';
import { DESCRIBED, start } from './start';
import { createTransport } from './transport';
import { update } from './update';

export interface SalesforceOptions {
  /** Origin of the org's API: the page's own in Visualforce. No request leaves it. */
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly fetch: typeof fetch;
  readonly clock: ClockPort;
  /** Brings a new token when the session has ended; `null` = the person must sign in. */
  readonly refresh?: RefreshSession;
  /** Origin of the Lightning pages, for links; without it links are paths. */
  readonly lightningUrl?: string;
  /** Own user id where the page knows it (`$User.Id`): saves a round trip at the start. */
  readonly userId?: string;
  /** Currency of a single-currency organisation, which only Apex can tell (`UserInfo.getDefaultCurrency()`). */
  readonly currency?: string;
}

const TASK_STATUS = platformObject('TaskStatus', { Id: 'id', ApiName: 'string', MasterLabel: 'string', IsClosed: 'boolean' });

/** No first paint needs own records: they are read by a chunk of its own. */
async function loadOwnPage() {
  try {
    return (await import('./ownPage')).ownPage;
  } catch (cause) {
    throw new CrmError('network', 'a part of the panel could not be loaded', { code: 'NO_CHUNK', cause });
  }
}

/**
 * Salesforce behind the port, through jsforce, with the signed-in person's own rights.
 * @example createSalesforcePort({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforcePort(setup: SalesforceOptions): CrmPort {
  const { clock } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const api = createApi(createConnection(origin, createTransport({ origin, session, fetch: setup.fetch, clock })), clock);
  const describes = createDescribes();
  const picklists: PicklistCache = new Map();
  let found: Known | null = null;
  let userId: string | null = null;

  async function begin(entities: readonly EntityName[], signal?: AbortSignal) {
    const begun = await start({ api, describes, userId: setup.userId, currency: setup.currency }, entities, userId, signal);
    found = begun.known;
    userId = begun.userId;
    return begun;
  }

  const context: Context = {
    api,
    clock,
    describes,
    known: async (entity, signal) => found ?? (await begin([entity], signal)).known,
    async describeAgain(signal) {
      describes.forget();
      describes.take(await api.read(describes.parts(DESCRIBED), { signal }));
    },
  };

  /** The org's value for a finished task: "Completed" unless the org renamed it. */
  async function closedStatus(signal?: AbortSignal): Promise<string> {
    const task = describes.find('Task');
    const values = (task && fieldInfo(task, 'Status')?.picklist) ?? [];
    if (values.length === 0 || values.some((entry) => entry.value === 'Completed' && entry.active)) return 'Completed';
    const closed = { field: 'IsClosed', is: '=', value: true } as const;
    const query = soql({ from: TASK_STATUS, fields: ['ApiName', 'MasterLabel'], where: closed, limit: 1 });
    const row = queryRows((await api.read([queryPart('status', query ?? '')], { signal })).get('status'))?.[0];
    return (row && (text(row, 'ApiName') ?? text(row, 'MasterLabel'))) ?? 'Completed';
  }

  async function createActivity(draft: ActivityDraft, key: string, signal: AbortSignal): Promise<Created> {
    await context.known('Activity', signal);
    const note = describes.find('Note');
    // A note has not every object for its parent: a case, for one, is none of them.
    const parents = (note && fieldInfo(note, 'ParentId')?.referenceTo) ?? [];
    const notes = note?.createable === true && parents.includes(objectOf(draft.about));
    const status = draft.done && draft.kind !== 'meeting' ? await closedStatus(signal) : '';
    const org = { closedStatus: status, notes, today: clock.now().slice(0, 10) };
    return createOnce(context, activityCreation(draft, key, org), signal);
  }

  async function remove(ref: Created['ref'], signal: AbortSignal): Promise<void> {
    const object = ref.entity === 'ContactRole' ? CONTACT_ROLE : objectOf({ entity: ref.entity, id: ref.id });
    await api.change('DELETE', `/sobjects/${object}/${checkedId(ref.id)}`, null, signal);
  }

  type Operation<T> = (signal: AbortSignal) => Promise<T>;
  const run = <T>(signal: AbortSignal | undefined, operation: Operation<T>) => guarded(clock, signal, operation, false);
  const write = <T>(signal: AbortSignal | undefined, operation: Operation<T>) => guarded(clock, signal, operation, true);

  return {
    crm: 'salesforce',
    productName: 'Salesforce',
    start: (entities, signal) => run(signal, async (until) => (await begin(entities, until)).start),
    readRecord: (request, signal) => run(signal, (until) => readRecord(context, request, until)),
    readFields: (ref, fields, signal) => run(signal, (until) => readFields(context, ref, fields, until)),
    readAround: (record, signal) => run(signal, (until) => readAround(context, record, until)),
    readDecisions: (signal) => run(signal, (until) => readDecisions(context, until)),
    options: (entity, field, type, signal) => run(signal, (until) => options(context, picklists, entity, field, type, until)),
    search: (entity, asked, signal) => run(signal, (until) => search(context, entity, asked, until)),
    update: (change, signal) => write(signal, (until) => update(context, change, until)),
    createActivity: (draft, key, signal) => write(signal, (until) => createActivity(draft, key, until)),
    createContact: (draft, key, signal) =>
      write(signal, async (until) => createOnce(context, contactCreation(draft, key), until)),
    createRole: (draft, key, signal) => write(signal, async (until) => createOnce(context, roleCreation(draft, key), until)),
    remove: (ref, signal) => write(signal, (until) => remove(ref, until)),
    saveResponse: (response, signal) => write(signal, (until) => saveResponse(context, response, until)),
    readOwn: (entity, fields, cursor, signal) =>
      run(signal, async (until) => (await loadOwnPage())(context, entity, fields, cursor, until)),
    readDay: (request, signal) => run(signal, (until) => readDay(context, request, until)),
    recordUrl: (ref) => `${setup.lightningUrl ?? ''}/lightning/r/${objectOf(ref)}/${encodeURIComponent(ref.id)}/view`,
  };
}
