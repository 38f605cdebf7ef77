import { standingDecisions } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Around } from '../../model/customer';
import type { Instant } from '../../model/dates';
import type { RecordRef } from '../../model/record';
import type { CrmPort } from '../../ports/crm';
import { maySee, personOf, schemaFor, visible } from './memoryAccess';
import { type MemoryCrm, type MemoryRecord, responseKey } from './memoryCrm';
import { dayFor } from './memoryDay';
import { activityBundle, bundleFor, recordFor } from './memoryRead';
import { addActivity, addContact, addRole, writeFields } from './memoryWrite';

export interface MemoryPortOptions {
  readonly crm: MemoryCrm;
  readonly userId: string;
  readonly now: () => Instant;
  /** Called once for every call that would be a round trip. */
  readonly onTrip?: () => void;
}

const PAGE = 50;

/** The CRM port over rows in memory: for component tests and dry runs. Nothing leaves the process. */
export function createMemoryPort({ crm, userId, now, onTrip }: MemoryPortOptions): CrmPort {
  const trip = (signal?: AbortSignal) => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { retryable: false, code: 'ABORTED' });
    onTrip?.();
  };
  const person = () => personOf(crm, userId);
  const around = (own: readonly MemoryRecord[], ref: RecordRef): Around => {
    const deal = crm.records.get(ref.id);
    const amount = deal?.fields.amount ?? null;
    const same = own.filter((each) => each.row.ref.entity === 'Opportunity' && each.fields.amount === amount).length;
    return {
      interactions: null,
      acquaintances: null,
      dependents: null,
      elsewhere: { sameAmount: amount === null ? null : same, twins: null, sameText: null, madeTogether: null },
      readAt: now(),
    };
  };
  const owned = () => [...crm.records.values()].filter((each) => each.row.ownerId === userId);

  return {
    crm: 'dynamics',
    productName: 'Memory CRM',
    async start(entities, signal) {
      trip(signal);
      const { capabilities } = crm.seed;
      return {
        person: person(),
        organisation: crm.seed.organisation,
        schema: schemaFor(crm, person(), entities),
        programme: crm.seed.programme ?? null,
        capabilities: { stageHistory: false, contactRoles: true, responses: true, conflictGrainMs: 0, ...capabilities },
      };
    },
    async readRecord({ ref, fields }, signal) {
      trip(signal);
      return bundleFor(crm, userId, ref, fields);
    },
    async readFields(ref, fields, signal) {
      trip(signal);
      return recordFor(crm, person(), visible(crm, person(), ref), fields);
    },
    async readAround(record, signal) {
      trip(signal);
      return around(owned(), record.ref);
    },
    async readDecisions(signal) {
      trip(signal);
      return standingDecisions(crm.decisions);
    },
    async options(entity, field, _recordType, signal) {
      trip(signal);
      const options = crm.seed.schema.entities[entity]?.fields[field]?.options;
      if (!options) throw new CrmError('invalid', `${entity}.${field} has no options`);
      return options;
    },
    async search(entity, text, signal) {
      const wanted = text.trim().toLowerCase();
      if (wanted.length < 2) return [];
      trip(signal);
      const found = [...crm.records.values()].filter(
        (each) =>
          each.row.ref.entity === entity && maySee(person(), each) && String(each.fields.name).toLowerCase().includes(wanted),
      );
      return found.slice(0, 10).map(({ row, fields }) => {
        const account = typeof fields.accountId === 'string' ? crm.records.get(fields.accountId)?.fields.name : null;
        return { ref: row.ref, name: String(fields.name), detail: typeof account === 'string' ? account : null };
      });
    },
    async update(write, signal) {
      const schema = schemaFor(crm, person(), [write.ref.entity]).entities[write.ref.entity];
      const unknown = Object.keys(write.changes).find((field) => !schema?.fields[field]);
      if (unknown !== undefined) throw new CrmError('invalid', `there is no field ${unknown}`);
      trip(signal);
      writeFields(crm, userId, write, now());
      const fields = Object.keys(write.changes);
      return recordFor(crm, person(), visible(crm, person(), write.ref), fields);
    },
    async createActivity(draft, key, signal) {
      trip(signal);
      return addActivity(crm, userId, draft, key, now());
    },
    async createContact(draft, key, signal) {
      trip(signal);
      return addContact(crm, userId, draft, key, now());
    },
    async createRole(draft, key, signal) {
      trip(signal);
      return addRole(crm, userId, draft, key);
    },
    async remove(made, signal) {
      trip(signal);
      for (const rows of [crm.records, crm.activities, crm.roles]) rows.delete(made.id);
    },
    async saveResponse(response, signal) {
      trip(signal);
      crm.responses.set(responseKey(userId, response), { ...response, userId });
    },
    async readOwn(entity, fields, cursor, signal) {
      trip(signal);
      const done = [...crm.activities.values()].filter((each) => each.ownerId === userId && each.done);
      const own =
        entity === 'Activity'
          ? done.map((each) => () => activityBundle(crm, each, fields))
          : owned().flatMap(({ row }) => (row.ref.entity === entity ? [() => bundleFor(crm, userId, row.ref, fields)] : []));
      const from = cursor === null ? 0 : Number(cursor);
      const bundles = own.slice(from, from + PAGE).map((read) => read());
      return { bundles, next: from + PAGE < own.length ? String(from + PAGE) : null };
    },
    async readDay(request, signal) {
      trip(signal);
      return dayFor(crm, userId, request, now());
    },
    recordUrl: (ref) => `/${ref.entity.toLowerCase()}/${encodeURIComponent(ref.id)}`,
  };
}
