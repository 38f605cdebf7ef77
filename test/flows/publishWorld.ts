import { memorySchema } from '../../src/adapters/memory/memorySchema';
import type { Programme } from '../../src/model/programme';
import { type PublishedRow, publishedKey } from '../../src/model/published';
import type { Activity, EntityName } from '../../src/model/record';
import type { ClockPort } from '../../src/ports/clock';
import type { RecordBundle } from '../../src/ports/crm';
import type { DecidedDealRow, Lease, OptIn, OwnerFacts, PublishPerson, PublishPort, PurgeRequest } from '../../src/ports/publish';
import { defaultProgramme } from '../../src/programme/defaultProgramme';

/** A Monday: the week before it is closed. */
export const NOW = '2026-11-23T02:00:00.000Z';

export function clockAt(start = NOW): ClockPort & { at: string } {
  let made = 0;
  const clock = {
    at: start,
    now: () => clock.at,
    after: () => () => undefined,
    uuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  };
  return clock;
}

export function person(id: string, more: Partial<PublishPerson> = {}): PublishPerson {
  return {
    id,
    name: id,
    firstName: null,
    email: null,
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    role: 'AE',
    segment: 'North',
    department: null,
    createdAt: '2020-01-01T00:00:00.000Z',
    active: true,
    human: true,
    managerId: 'boss',
    unit: { id: 'north', name: 'North' },
    leave: null,
    ...more,
  };
}

/** An open deal of the person; `good` of its fields are filled. */
export function deal(ownerId: string, index: number, good: boolean): RecordBundle {
  const id = `${ownerId}-deal${index}`;
  const activities: readonly Activity[] = [];
  return {
    record: {
      ref: { entity: 'Opportunity', id },
      name: id,
      version: '1',
      fields: {
        name: id,
        accountId: good ? 'acc' : null,
        amount: good ? 1_000 + index : null,
        closeDate: good ? '2027-01-15' : '2026-01-15',
        stage: '1',
        nextStep: good ? 'Send the revised offer to Ana by Friday' : null,
        source: null,
        description: null,
      },
      lookupNames: {},
      ownerId,
      ownerName: ownerId,
      createdAt: '2026-06-01T08:00:00.000Z',
      modifiedAt: '2026-11-20T08:00:00.000Z',
      modifiedBy: null,
      recordTypeId: null,
      currency: null,
    },
    status: 'open',
    closedAt: null,
    inheritedAt: null,
    mayEdit: true,
    stage: { value: '1', label: 'Develop', probability: 20 },
    stageSince: '2026-11-01T08:00:00.000Z',
    stageHistory: null,
    pushes: 0,
    activities,
    contactRoles: [],
    account: null,
    responses: [],
    snapshot: null,
    partial: [],
    serverTime: null,
  };
}

/** An organisation in memory that counts what is done to it, and can break. */
export interface PublishWorld {
  people: PublishPerson[];
  facts: Map<string, RecordBundle[]>;
  programme: Programme;
  rows: Map<string, PublishedRow>;
  optIns: OptIn[];
  /** Deals that were won or lost, whoever owns them. */
  decided: DecidedDealRow[];
  purges: PurgeRequest[];
  /** Calls of `write` that are still answered; the next one fails. */
  writesLeft: number;
  /** Everybody may read rows that are not theirs. */
  hierarchyOn: boolean;
  partial: EntityName[];
  lease: Lease | null;
  /** Rows created or changed since the world began, runs left out. */
  touched: string[];
  port: PublishPort;
  clock: ReturnType<typeof clockAt>;
  of<K extends PublishedRow['kind']>(kind: K): Extract<PublishedRow, { kind: K }>[];
}

async function* stream<T>(list: Iterable<T>): AsyncGenerator<T> {
  for (const each of [...list]) yield each;
}

/** Sizes of the units, each with people of equal cohort; every person has twelve deals. */
export function publishWorld(units: Readonly<Record<string, number>>, programme: Partial<Programme> = {}): PublishWorld {
  const people = Object.entries(units).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, index) =>
      person(`${unit}${String(index).padStart(2, '0')}`, {
        unit: { id: unit, name: unit },
        segment: unit,
        managerId: `${unit}-boss`,
      }),
    ),
  );
  const bosses = Object.keys(units).map((unit) => person(`${unit}-boss`, { managerId: null, unit: null, role: 'Manager' }));
  const facts = new Map(
    people.map(({ id }, at) => [
      id,
      Array.from({ length: 12 }, (_, index) => deal(id, index, (index * 7 + at * 3) % 12 < 6 + (at % 4))),
    ]),
  );
  const keyOf = (row: PublishedRow) => `${row.kind} ${publishedKey(row)}`;
  const dayOf = (row: PublishedRow) => (row.kind === 'run' ? row.startedAt.slice(0, 10) : row.week);
  const clock = clockAt();
  const world: PublishWorld = {
    clock,
    people: [...people, ...bosses, person('robot', { human: false, managerId: null, unit: null })],
    facts,
    programme: { ...defaultProgramme('dynamics'), ...programme },
    rows: new Map(),
    optIns: [],
    decided: [],
    purges: [],
    writesLeft: Number.POSITIVE_INFINITY,
    hierarchyOn: false,
    partial: [],
    lease: null,
    touched: [],
    of: (kind) =>
      [...world.rows.values()].filter((row): row is Extract<PublishedRow, { kind: typeof kind }> => row.kind === kind),
    port: {
      crm: 'dynamics',
      productName: 'Memory CRM',
      async start() {
        return {
          person: person('robot'),
          organisation: { id: 'org', name: 'Org', currency: 'EUR', zone: 'Europe/Berlin' },
          schema: memorySchema([], {}),
          programme: { version: '1', text: JSON.stringify(world.programme) },
          capabilities: { stageHistory: false, contactRoles: true, responses: true, conflictGrainMs: 0 },
          partial: world.partial,
        };
      },
      people: () => stream(world.people),
      async *facts({ owners }) {
        for (const { id } of owners) yield { ownerId: id, bundles: world.facts.get(id) ?? [] } satisfies OwnerFacts;
      },
      accounts: () => stream([]),
      decided: () => stream(world.decided),
      decisions: async () => [],
      optIns: () => stream(world.optIns),
      requests: () => stream([]),
      published: (kind, { from, to }) =>
        stream(world.of(kind).filter((row) => (from === null || dayOf(row) >= from) && (to === null || dayOf(row) <= to))),
      async write(rows) {
        if (world.writesLeft <= 0) throw new Error('the line is cut');
        world.writesLeft -= 1;
        const count = { created: 0, changed: 0, unchanged: 0, refused: [] };
        for (const row of rows) {
          const old = world.rows.get(keyOf(row));
          const same = JSON.stringify(old) === JSON.stringify(row);
          count[old === undefined ? 'created' : same ? 'unchanged' : 'changed'] += 1;
          if (!same && row.kind !== 'run') world.touched.push(keyOf(row));
          world.rows.set(keyOf(row), row);
        }
        return count;
      },
      async purge(request) {
        world.purges.push(request);
        const { what, before } = request;
        const gone = [...world.rows].filter(([, row]) => row.kind === what && (before === null || dayOf(row) < before));
        for (const [key] of gone) world.rows.delete(key);
        return gone.length;
      },
      async claim(lease) {
        if (world.lease && world.lease.holder !== lease.holder && world.lease.until > clock.at) {
          return { granted: false, held: world.lease };
        }
        world.lease = lease;
        return { granted: true, held: lease };
      },
      async release(lease) {
        if (world.lease?.holder === lease.holder) world.lease = null;
      },
      async mayRead({ kind, ownerId, readers }) {
        const own = world.of('snapshot').some(({ personId }) => personId === ownerId);
        if (kind !== 'snapshot' || !own) return null;
        return new Map(readers.map((reader) => [reader, world.hierarchyOn]));
      },
    },
  };
  return world;
}
