import { createMemoryCrm, type MemoryPerson } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryOwnPort } from '../../../src/adapters/memory/memoryOwn';
import { createMemoryPort } from '../../../src/adapters/memory/memoryPort';
import { createMemoryPublished, createMemoryPublishPort } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import { createMemoryTeam, createMemoryTeamPort } from '../../../src/adapters/memory/memoryTeam';
import type { OwnOptIn } from '../../../src/model/optIn';
import type { OwnWorld } from './ownWorld';

const NOW = '2026-11-22T09:30:00.000Z';

function person(id: string, name: string, more: Partial<MemoryPerson> = {}): MemoryPerson {
  const nothing = { firstName: null, email: null, role: null, segment: null, department: 'Sales', createdAt: NOW };
  return { id, name, zone: 'Europe/Berlin', locale: 'de-DE', ...nothing, ...more };
}

/** The own contract's world over rows in memory. */
export async function memoryOwnWorld(): Promise<OwnWorld> {
  const mine = { ownerId: 'rep', createdAt: '2026-06-01T08:00:00.000Z' };
  const crm = createMemoryCrm({
    people: [
      person('rep', 'Ada Acker'),
      person('peer', 'Ben Brook'),
      person('manager', 'Mia Meyer', { mayDecide: true }),
      person('publisher', 'Foothold Publisher', { seesAll: true }),
    ],
    organisation: { id: 'org', name: 'Tiny', currency: 'EUR', zone: 'Europe/Berlin' },
    schema: memorySchema([], {}),
    rows: [
      { ...mine, ref: { entity: 'Account', id: 'acme' }, fields: { name: 'Acme GmbH' } },
      { ...mine, ref: { entity: 'Contact', id: 'carl' }, fields: { name: 'Carl Conrad', accountId: 'acme' } },
      { ...mine, ref: { entity: 'Opportunity', id: 'presses' }, fields: { name: 'Acme presses', accountId: 'acme' } },
    ],
  });
  const published = createMemoryPublished();
  const team = createMemoryTeam(published);
  const choices = new Map<string, OwnOptIn>();
  let trips = 0;
  const now = () => NOW;
  const onTrip = () => {
    trips += 1;
  };
  let made = 0;
  return {
    ids: { rep: 'rep', peer: 'peer', manager: 'manager', account: 'acme', contact: 'carl', deal: 'presses' },
    department: 'Sales',
    readsDeals: true,
    portFor: (userId) =>
      createMemoryOwnPort({
        crm,
        published,
        userId,
        now,
        choices,
        looks: team.looks,
        managerId: userId === 'rep' ? 'manager' : null,
        publisher: 'Foothold Publisher',
        onTrip,
      }),
    crmFor: (userId) => createMemoryPort({ crm, userId, now }),
    async publish(rows) {
      await createMemoryPublishPort({ crm, published, userId: 'publisher', now }).write(rows);
    },
    async look(at) {
      const port = createMemoryTeamPort({ crm, team, userId: 'manager', now });
      await port.look({ viewerId: 'manager', personId: 'rep', week: '2026-11-09', purpose: 'help', part: 'figures', at });
    },
    work({ what, withContact = false, name, at }) {
      made += 1;
      const id = `${what}${made}`;
      if (what === 'call') {
        const nothing = {
          description: null,
          startsAt: null,
          who: null,
          whoName: null,
          dueOn: at.slice(0, 10),
          ownerName: 'Mia Meyer',
        };
        const about = { entity: 'Account', id: 'acme' } as const;
        crm.activities.set(id, {
          ...nothing,
          id,
          about,
          kind: 'call',
          subject: name,
          done: true,
          doneAt: at,
          createdAt: at,
          ownerId: 'manager',
        });
        return;
      }
      const ref = { entity: what === 'case' ? 'Case' : 'Opportunity', id } as const;
      const fields = { name, accountId: 'acme', ...(withContact ? { contactId: 'carl' } : {}) };
      crm.records.set(id, {
        row: { ref, fields, ownerId: 'manager', createdAt: at },
        fields,
        version: 1,
        modifiedAt: at,
        modifiedBy: 'manager',
      });
    },
    changeRole(role) {
      const rep = crm.seed.people.findIndex(({ id }) => id === 'rep');
      Object.assign(crm.seed.people[rep] ?? {}, { role });
    },
    trips: () => trips,
    async close() {
      crm.records.clear();
    },
  };
}
