import { createMemoryCrm, type MemoryPerson } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPublished } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import { createMemoryTeam, createMemoryTeamPort } from '../../../src/adapters/memory/memoryTeam';
import { publishedKey } from '../../../src/model/published';
import type { TeamWorld } from './teamWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const nothing = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: NOW };
const person = (id: string, more: Partial<MemoryPerson> = {}): MemoryPerson => ({
  id,
  name: id,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  ...nothing,
  ...more,
});

/** The team contract's world over rows in memory. */
export async function memoryTeamWorld(): Promise<TeamWorld> {
  const published = createMemoryPublished();
  const crm = createMemoryCrm({
    people: [
      person('rep'),
      person('manager', { mayDecide: true }),
      person('head', { mayDecide: true }),
      person('owner', { mayDecide: true }),
      person('publisher', { mayPublish: true }),
    ],
    organisation: { id: 'org', name: 'Tiny', currency: 'EUR', zone: 'Europe/Berlin' },
    schema: memorySchema([], {}),
    rows: [
      {
        ref: { entity: 'Opportunity', id: 'deal' },
        fields: { name: 'Harbour refit', amount: 40_000, closeDate: '2026-12-18', source: null },
        ownerId: 'rep',
        createdAt: NOW,
      },
    ],
  });
  const team = createMemoryTeam(published, {
    units: [
      { id: 'east', name: 'East', parentId: 'all' },
      { id: 'all', name: 'Sales', parentId: null },
    ],
    places: {
      rep: { unit: 'east', managerId: 'manager' },
      manager: { unit: 'east', managerId: 'head' },
      head: { unit: 'all', managerId: null },
    },
  });
  let trips = 0;
  const onTrip = () => {
    trips += 1;
  };
  return {
    ids: { rep: 'rep', manager: 'manager', head: 'head', owner: 'owner', publisher: 'publisher' },
    units: { team: 'east', region: 'all' },
    deals: { open: 1, withSource: 0, past: 1, money: 40_000 },
    portFor: (who) => createMemoryTeamPort({ crm, team, userId: who, now: () => NOW, onTrip }),
    feedFor: (who) => createMemoryTeamPort({ crm, team, userId: who, now: () => NOW, onTrip }),
    async publish(rows) {
      for (const row of rows) published.rows.set(`${row.kind} ${publishedKey(row)}`, row);
    },
    async looksOf(who) {
      return [...team.looks.values()]
        .filter(({ personId }) => personId === who)
        .map(({ viewerId, week, purpose, part }) => ({
          viewer: viewerId,
          week,
          text: JSON.stringify({ format: 1, purpose, part }),
        }));
    },
    posts: async () => [...team.posts.values()].map(({ place, text }) => ({ place: place.id, text })),
    requests: async () => published.requests.length,
    trips: () => trips,
    async close() {
      crm.records.clear();
    },
  };
}
