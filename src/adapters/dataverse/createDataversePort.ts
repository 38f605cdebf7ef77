import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { CrmPort, Start } from '../../ports/crm';
import { createClient } from './client';
import { TABLES } from './columns';
import { createActivity, createContact, createRole } from './create';
import { isGuid } from './guid';
import { loadSession } from './loadSession';
import { mapSchema } from './mapSchema';
import { readAround } from './readAround';
import { readOwn } from './readOwn';
import { readFields, readRecord } from './readRecord';
import { remove } from './remove';
import { saveResponse } from './saveResponse';
import { search } from './search';
import type { Session } from './session';
import { tableOf } from './tableOf';
import { createTransport, type TransportOptions } from './transport';
import { update } from './update';

export type DataversePortOptions = TransportOptions;

/**
 * The CRM port over the Dataverse Web API, for Dynamics 365. In the browser it works with the page's own session on the
 * page's own origin; a client elsewhere gives its token.
 * @example createDataversePort({ baseUrl: '', fetch, clock })
 */
export function createDataversePort(options: DataversePortOptions): CrmPort {
  const { clock, baseUrl } = options;
  const client = createClient(createTransport(options), clock);
  let loading: Promise<Session> | null = null;

  /** The session with the tables of these entities; what is there already is not read again, a failure not remembered. */
  const session = async (entities: readonly EntityName[], signal?: AbortSignal): Promise<Session> => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false });
    const before = loading;
    const next = (async () => {
      const known = before ? await before.catch(() => null) : null;
      const complete = known !== null && entities.every((entity) => known.asked.has(entity));
      return complete ? known : loadSession(client, entities, known, signal);
    })();
    loading = next;
    try {
      return await next;
    } catch (error) {
      if (loading === next) loading = before;
      throw error;
    }
  };

  return {
    crm: 'dynamics',
    productName: 'Dynamics 365',
    async start(entities, signal): Promise<Start> {
      const known = await session(entities, signal);
      const { person, organisation, programme, capabilities } = known;
      const tables = new Map([...known.tables].filter(([entity]) => entities.includes(entity)));
      return { person, organisation, programme, capabilities, schema: mapSchema(tables) };
    },
    async readRecord(request, signal) {
      return readRecord(client, await session([request.ref.entity], signal), request, signal);
    },
    async readFields(ref, fields, signal) {
      return readFields(client, await session([ref.entity], signal), ref, fields, signal);
    },
    async readAround(record, signal) {
      return readAround(client, await session([record.ref.entity], signal), record, clock.now(), signal);
    },
    async options(entity, field, _recordType, signal) {
      const known = await session([entity], signal);
      const options = mapSchema(new Map([[entity, tableOf(known, entity)]])).entities[entity]?.fields[field]?.options;
      if (!options) throw new CrmError('invalid', `${field} has no choices`, { code: 'NO_OPTIONS' });
      return options;
    },
    async search(entity, text, signal) {
      const wanted = text.trim();
      if (wanted.length < 2) return [];
      return search(client, await session([entity], signal), entity, wanted, signal);
    },
    async update(write, signal) {
      return update(client, await session([write.ref.entity], signal), write, signal);
    },
    async createActivity(draft, key, signal) {
      return createActivity(client, await session([], signal), draft, key, clock.now(), signal);
    },
    async createContact(draft, key, signal) {
      await session([], signal);
      return createContact(client, draft, key, signal);
    },
    async createRole(draft, key, signal) {
      return createRole(client, await session([], signal), draft, key, signal);
    },
    async remove(created, signal) {
      await session([], signal);
      return remove(client, created, signal);
    },
    async saveResponse(response, signal) {
      return saveResponse(client, (await session([], signal)).userId, response, signal);
    },
    async readOwn(entity, fields, cursor, signal) {
      const known = await session([entity], signal);
      return readOwn(client, known, { entity, fields, cursor, now: clock.now() }, signal);
    },
    recordUrl(ref) {
      const id = isGuid(ref.id) ? ref.id : '';
      return `${baseUrl}/main.aspx?pagetype=entityrecord&etn=${TABLES[ref.entity].table}&id=${encodeURIComponent(id)}`;
    },
  };
}
