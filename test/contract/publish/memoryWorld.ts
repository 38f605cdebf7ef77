import { createMemoryCrm, type MemoryPerson } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../../src/adapters/memory/memoryPort';
import { createMemoryPublished, createMemoryPublishPort } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import type { Activity } from '../../../src/model/record';
import type { PublishWorld } from './publishWorld';

const BEGIN = Date.parse('2026-11-22T09:30:00.000Z');
const CREATED = '2026-10-01T08:00:00.000Z';

function person(id: string, more: Partial<MemoryPerson> = {}): MemoryPerson {
  const nothing = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: CREATED };
  return { id, name: id, zone: 'Europe/Berlin', locale: 'en-GB', ...nothing, ...more };
}

function activity(id: string, more: Partial<Activity>): Activity {
  return {
    id,
    kind: 'call',
    subject: id,
    description: null,
    done: true,
    dueOn: '2026-11-20',
    startsAt: null,
    doneAt: '2026-11-20T10:00:00.000Z',
    createdAt: '2026-11-20T10:00:00.000Z',
    ownerId: 'rep',
    ownerName: 'rep',
    about: { entity: 'Opportunity', id: 'refit' },
    who: null,
    whoName: null,
    ...more,
  };
}

/** The publisher's world over rows in memory. */
export async function memoryWorld(): Promise<PublishWorld> {
  let seconds = 0;
  const now = () => new Date(BEGIN + seconds * 1_000).toISOString();
  const stages = ['Qualify', 'Develop'].map((label, index) => ({ value: String(index), label, probability: 25 * index }));
  const crm = createMemoryCrm({
    people: [person('rep'), person('peer'), person('manager'), person('publisher', { seesAll: true })],
    organisation: { id: 'org', name: 'Tiny', currency: 'EUR', zone: 'Europe/Berlin' },
    schema: memorySchema(stages, {}),
    rows: [
      { ref: { entity: 'Account', id: 'yard' }, fields: { name: 'Nordkai Werft' }, ownerId: 'rep', createdAt: CREATED },
      {
        ref: { entity: 'Opportunity', id: 'refit' },
        fields: { name: 'Harbour refit', accountId: 'yard', stage: '1' },
        ownerId: 'rep',
        createdAt: CREATED,
      },
      {
        ref: { entity: 'Opportunity', id: 'won' },
        fields: { name: 'New mooring', accountId: 'yard', stage: '1', amount: 900 },
        ownerId: 'rep',
        createdAt: CREATED,
        status: 'won',
        closedAt: '2026-11-10T10:00:00.000Z',
      },
      {
        ref: { entity: 'Opportunity', id: 'sea' },
        fields: { name: 'Quiet sea' },
        ownerId: 'peer',
        createdAt: CREATED,
        isPrivate: true,
      },
    ],
    activities: [activity('done', {}), activity('next', { done: false, doneAt: null, createdAt: '2026-11-21T10:00:00.000Z' })],
  });
  const rep = crm.seed.people[0] as { -readonly [K in keyof MemoryPerson]: MemoryPerson[K] };
  const boss = crm.seed.people[3] as typeof rep;
  const published = createMemoryPublished();
  const more = { rep: { managerId: 'manager', unit: { id: 'east', name: 'East', parents: [{ id: 'root', name: 'Tiny' }] } } };
  const portFor = (userId: string) => createMemoryPublishPort({ crm, published, userId, now, more });
  return {
    ids: { rep: 'rep', peer: 'peer', manager: 'manager', publisher: 'publisher' },
    followed: { done: 'done', next: 'next' },
    deal: 'refit',
    port: portFor('publisher'),
    publishAs: portFor,
    crmFor: (who) => createMemoryPort({ crm, userId: who, now }),
    fail: () => undefined,
    limitRep: () => void Object.assign(rep, { hidden: ['Account.industry', 'Contact.email'], readOnly: ['Account.website'] }),
    hideRights: () => void Object.assign(boss, { seesAll: false }),
    ask: () => void published.requests.push({ id: `request${seconds}`, personId: 'manager', what: 'publish', at: now() }),
    outbox: () => published.mails.map(({ to, subject, body }) => ({ to, subject, body })),
    later(by) {
      seconds += by;
    },
    now,
    async close() {
      crm.records.clear();
    },
  };
}
