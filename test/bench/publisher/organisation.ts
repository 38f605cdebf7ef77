import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import type { Activity } from '../../../src/model/record';
import type { RecordBundle } from '../../../src/ports/crm';
import type { DecidedDealRow, PublishPerson, PublishPort } from '../../../src/ports/publish';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';

/** How large a generated organisation is. */
export interface Size {
  readonly people: number;
  readonly activitiesEach: number;
}

export const NOW = '2026-11-23T02:00:00.000Z';
const DEALS_EACH = 20;
const ACCOUNTS_EACH = 5;
const WON_EACH = 20;
const TEAM = 12;
const TEAMS_A_SEGMENT = 20;
const DAY_MS = 86_400_000;

const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();
const idOf = (at: number) => `u${String(at).padStart(6, '0')}`;

function personAt(at: number): PublishPerson {
  const team = Math.floor(at / TEAM);
  return {
    id: idOf(at),
    name: `Person ${at}`,
    firstName: null,
    email: null,
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    role: 'Account Executive',
    segment: `Segment ${Math.floor(team / TEAMS_A_SEGMENT)}`,
    department: 'Sales',
    createdAt: '2020-01-01T00:00:00.000Z',
    active: true,
    human: true,
    managerId: idOf(team * TEAM),
    unit: { id: `team${team}`, name: `Team ${team}`, parents: [{ id: `region${Math.floor(team / 10)}`, name: 'Region' }] },
    leave: null,
  };
}

function bundle(entity: 'Opportunity' | 'Activity', id: string, ownerId: string, createdAt: string): RecordBundle {
  return {
    record: {
      ref: { entity, id },
      name: id,
      version: '1',
      fields: {},
      lookupNames: {},
      ownerId,
      ownerName: ownerId,
      createdAt,
      modifiedAt: createdAt,
      modifiedBy: null,
      recordTypeId: null,
      currency: null,
    },
    status: 'open',
    closedAt: null,
    inheritedAt: null,
    mayEdit: true,
    stage: null,
    stageSince: null,
    stageHistory: null,
    pushes: null,
    activities: [],
    contactRoles: [],
    account: null,
    responses: [],
    snapshot: null,
    partial: [],
    serverTime: null,
  };
}

/** Every third field is missing somewhere, so that rules have something to find. */
function dealOf(ownerId: string, at: number): RecordBundle {
  const plain = bundle('Opportunity', `${ownerId}d${at}`, ownerId, ago(20 + at * 3));
  const fields = {
    name: `Deal ${at}`,
    accountId: `a${at}`,
    amount: at % 4 === 0 ? null : 1_000 + at * 137,
    closeDate: at % 3 === 0 ? '2026-10-01' : '2027-01-15',
    stage: '1',
    nextStep: at % 5 === 0 ? null : `Send the revised offer ${at} by Friday`,
    source: null,
    description: null,
  };
  return {
    ...plain,
    record: { ...plain.record, fields },
    stage: { value: '1', label: 'Develop', probability: 20 },
    stageSince: ago(10),
  };
}

function activityOf(ownerId: string, at: number): RecordBundle {
  const createdAt = ago((at % 90) + at / 10_000);
  const id = `${ownerId}t${at}`;
  const plain = bundle('Activity', id, ownerId, createdAt);
  const subject = `Call ${at % 40}`;
  const description = at % 3 === 0 ? null : `Ana wants the price for ${at} pieces until the end of the month`;
  const self: Activity = {
    id,
    kind: 'call',
    subject,
    description,
    done: true,
    dueOn: createdAt.slice(0, 10),
    startsAt: null,
    doneAt: createdAt,
    createdAt,
    ownerId,
    ownerName: ownerId,
    about: { entity: 'Opportunity', id: `${ownerId}d${at % DEALS_EACH}` },
    who: null,
    whoName: null,
  };
  return {
    ...plain,
    status: 'closed',
    closedAt: createdAt,
    activities: [self],
    record: { ...plain.record, fields: { subject, description, about: self.about?.id ?? null } },
  };
}

function* dealsOf(ownerId: string): Generator<DecidedDealRow> {
  for (let at = 0; at < WON_EACH; at += 1) {
    const status = at % 3 === 0 ? 'lost' : 'won';
    yield {
      id: `${ownerId}w${at}`,
      ownerId,
      status,
      createdAt: ago(60 + at * 9),
      closedAt: ago(5 + at * 9),
      closedOn: ago(5 + at * 9).slice(0, 10),
      amount: 5_000 + at,
      currency: null,
    };
  }
}

/** What the run did to the CRM, and what the machine needed for it. */
export interface Seen {
  calls: number;
  records: number;
  rows: number;
  peakHeap: number;
}

/**
 * A publish port over an organisation that is made up as it is read: nothing of it is kept, so that what memory holds is the
 * publisher's own.
 */
export function generatedPort({ people, activitiesEach }: Size, seen: Seen): PublishPort {
  const call = () => {
    seen.calls += 1;
  };
  async function* nothing(): AsyncGenerator<never> {
    call();
    yield* [];
  }
  return {
    crm: 'dynamics',
    productName: 'a generated organisation',
    async start() {
      call();
      return {
        person: { ...personAt(999_999), id: 'robot' },
        organisation: { id: 'org', name: 'Org', currency: 'EUR', zone: 'Europe/Berlin' },
        schema: memorySchema([], {}),
        programme: { version: '1', text: JSON.stringify(defaultProgramme('dynamics')) },
        capabilities: { stageHistory: false, contactRoles: true, responses: true, conflictGrainMs: 0 },
        partial: [],
      };
    },
    async *people() {
      for (let at = 0; at < people; at += 1) yield personAt(at);
    },
    async *facts({ owners }) {
      for (const { id } of owners) {
        call();
        const deals = Array.from({ length: DEALS_EACH }, (_, at) => dealOf(id, at));
        const activities = Array.from({ length: activitiesEach }, (_, at) => activityOf(id, at));
        seen.records += deals.length + activities.length;
        yield { ownerId: id, bundles: [...deals, ...activities] };
        seen.peakHeap = Math.max(seen.peakHeap, process.memoryUsage().heapUsed);
      }
    },
    async *accounts() {
      for (let at = 0; at < people * ACCOUNTS_EACH; at += 1) {
        yield {
          id: `a${at}`,
          ownerId: idOf(at % people),
          name: `Company ${at} GmbH`,
          country: 'Germany',
          website: `www.company${at}.example`,
        };
      }
    },
    async *decided() {
      for (let at = 0; at < people; at += 1) yield* dealsOf(idOf(at));
    },
    async fieldRights() {
      call();
      // One in ten has a set of rights of their own kind, as profiles and security profiles make them.
      const none = {};
      const sets = ['industry', 'country', 'website'].map((field) => ({ Account: { [field]: 'none' as const } }));
      const byPerson = new Map(Array.from({ length: people / 10 }, (_, at) => [idOf(at * 10), sets[at % sets.length] ?? none]));
      return (personId) => byPerson.get(personId) ?? none;
    },
    decisions: async () => [],
    optIns: nothing,
    requests: nothing,
    published: nothing,
    async write(rows) {
      call();
      seen.rows += rows.length;
      return { created: rows.length, changed: 0, unchanged: 0, refused: [] };
    },
    async purge() {
      call();
      return 0;
    },
    claim: async (lease) => ({ granted: true, held: lease }),
    release: async () => undefined,
    mayRead: async () => null,
  };
}
