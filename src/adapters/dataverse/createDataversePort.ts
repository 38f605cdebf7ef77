import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { CrmPort, Start } from '../../ports/crm';
import { createClient } from './client';
import { TABLES } from './columns';
import { isGuid } from './guid';
import { loadSession } from './loadSession';
import { mapSchema } from './mapSchema';
import { readFields, readRecord } from './readRecord';
import type { Session } from './session';
import { tableOf } from './tableOf';
import { createTransport, type TransportOptions } from './transport';

export interface DataversePortOptions extends TransportOptions {
  /** Own user id where the page knows it: saves a round trip at the start. The CRM's own word counts. */
  readonly userId?: string | null;
}

/**
 * The CRM port over the Dataverse Web API, for Dynamics 365. In the browser it works with the page's own session on the
 * page's own origin; a client elsewhere gives its token.
 * @example createDataversePort({ baseUrl: '', fetch, clock })
 */
export function createDataversePort(options: DataversePortOptions): CrmPort {
  const { clock, baseUrl } = options;
  const client = createClient(createTransport(options), clock);
  let loading: Promise<Session> | null = null;

  /** What is done after first paint; its code is loaded with the first such call. */
  const later = async () => {
    try {
      return (await import('./createLaterCalls')).createLaterCalls(client, clock);
    } catch (cause) {
      throw new CrmError('network', 'a part of the panel could not be loaded', { code: 'NO_CHUNK', cause });
    }
  };

  /** The session with the tables of these entities; what is there already is not read again, a failure not remembered. */
  const session = async (entities: readonly EntityName[], signal?: AbortSignal): Promise<Session> => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false });
    const before = loading;
    const next = (async () => {
      const known = before ? await before.catch(() => null) : null;
      const complete = known !== null && entities.every((entity) => known.asked.has(entity));
      return complete ? known : loadSession(client, entities, known, signal, options.userId);
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
      const known = await session([record.ref.entity], signal);
      return (await later()).readAround(known, record, signal);
    },
    async readDecisions(signal) {
      return (await later()).readDecisions(signal);
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
      const known = await session([entity], signal);
      return (await later()).search(known, entity, wanted, signal);
    },
    async update(write, signal) {
      const known = await session([write.ref.entity], signal);
      return (await later()).update(known, write, signal);
    },
    async createActivity(draft, key, signal) {
      const known = await session([], signal);
      return (await later()).createActivity(known, draft, key, signal);
    },
    async createContact(draft, key, signal) {
      const known = await session([], signal);
      return (await later()).createContact(known, draft, key, signal);
    },
    async createRole(draft, key, signal) {
      const known = await session([], signal);
      return (await later()).createRole(known, draft, key, signal);
    },
    async remove(created, signal) {
      const known = await session([], signal);
      return (await later()).remove(known, created, signal);
    },
    async saveResponse(response, signal) {
      const known = await session([], signal);
      return (await later()).saveResponse(known, response, signal);
    },
    async readOwn(entity, fields, cursor, signal) {
      const known = await session([entity], signal);
      return (await later()).readOwn(known, { entity, fields, cursor }, signal);
    },
    async readDay(request, signal) {
      const known = await session([], signal);
      return (await later()).readDay(known, request, signal);
    },
    recordUrl(ref) {
      const id = isGuid(ref.id) ? ref.id : '';
      return `${baseUrl}/main.aspx?pagetype=entityrecord&etn=${TABLES[ref.entity].table}&id=${encodeURIComponent(id)}`;
    },
  };
}
