import { createMemoryCrm, type MemoryPerson, type MemorySeed } from '../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../src/adapters/memory/memoryPort';
import { memorySchema, option } from '../../src/adapters/memory/memorySchema';
import { addDecision } from '../../src/adapters/memory/memoryWrite';
import { CrmError, type FieldRefusal } from '../../src/model/crmError';
import type { ContractWorld } from './contractWorld';

const NOW = '2026-11-22T09:30:00.000Z';

function person(id: string, name: string, more: Partial<MemoryPerson> = {}): MemoryPerson {
  const nothing = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: NOW };
  return { id, name, zone: 'Europe/Berlin', locale: 'de-DE', ...nothing, ...more };
}

function tooFar(entity: string, changes: Readonly<Record<string, unknown>>): readonly FieldRefusal[] {
  const day = changes.closeDate;
  const wrong = entity === 'Opportunity' && typeof day === 'string' && day > '2036-11-22';
  return wrong ? [{ field: 'closeDate', message: 'The close date is more than ten years ahead.' }] : [];
}

const stages = ['Qualify', 'Develop', 'Propose', 'Close'].map((label, index) => ({
  value: String(index),
  label,
  probability: 25 * index,
}));

const own = { ownerId: 'rep', createdAt: '2026-10-01T08:00:00.000Z' };
const seed: MemorySeed = {
  people: [
    person('rep', 'Nora Rep', { hidden: ['Account.revenue'], readOnly: ['Opportunity.probability'] }),
    person('peer', 'Paul Peer'),
    person('manager', 'Mia Manager', { mayDecide: true }),
    person('admin', 'Ada Admin', { seesAll: true }),
  ],
  organisation: { id: 'org', name: 'Tiny', currency: 'EUR', zone: 'Europe/Berlin' },
  schema: memorySchema(stages, { 'Account.industry': [option('1', 'Shipping'), option('2', 'Steel')] }),
  rows: [
    { ...own, ref: { entity: 'Account', id: 'yard' }, fields: { name: 'Nordkai Werft', phone: null, revenue: 5 } },
    { ...own, ref: { entity: 'Contact', id: 'ines' }, fields: { name: 'Ines Kai', accountId: 'yard', email: null } },
    {
      ...own,
      ref: { entity: 'Opportunity', id: 'refit' },
      fields: {
        name: 'Harbour refit',
        accountId: 'yard',
        amount: 48_000,
        closeDate: '2026-12-20',
        stage: '2',
        description: null,
      },
    },
    { ...own, ref: { entity: 'Opportunity', id: 'won' }, fields: { name: 'Old crane', closeDate: '2026-01-01' }, status: 'won' },
    {
      ref: { entity: 'Opportunity', id: 'secret' },
      fields: { name: 'Quiet sea', amount: 1 },
      ownerId: 'peer',
      createdAt: NOW,
      isPrivate: true,
    },
  ],
  activities: [
    {
      id: 'call',
      kind: 'call',
      subject: 'First call',
      description: null,
      done: true,
      dueOn: '2026-11-20',
      startsAt: null,
      doneAt: '2026-11-20T10:00:00.000Z',
      createdAt: '2026-11-20T10:00:00.000Z',
      ownerId: 'rep',
      ownerName: 'Nora Rep',
      about: { entity: 'Opportunity', id: 'refit' },
      who: null,
      whoName: null,
    },
  ],
  validate: tooFar,
};

/** The contract's world over rows in memory. */
export async function memoryWorld(): Promise<ContractWorld> {
  const crm = createMemoryCrm(seed);
  let trips = 0;
  const onTrip = () => {
    trips += 1;
  };
  return {
    ids: {
      repId: 'rep',
      repName: 'Nora Rep',
      deal: { entity: 'Opportunity', id: 'refit' },
      dealName: 'Harbour refit',
      account: { entity: 'Account', id: 'yard' },
      accountName: 'Nordkai Werft',
      contact: { entity: 'Contact', id: 'ines' },
      peerDeal: { entity: 'Opportunity', id: 'secret' },
      peerDealName: 'Quiet sea',
      readOnlyRecord: { ref: { entity: 'Opportunity', id: 'won' }, field: 'closeDate', value: '2027-01-01' },
      hiddenField: { entity: 'Account', field: 'revenue' },
      readOnlyField: { entity: 'Opportunity', field: 'probability' },
      refused: { field: 'closeDate', value: '2046-01-01' },
      role: 'Decision Maker',
      longText: 'description',
    },
    portFor: (who) => createMemoryPort({ crm, userId: who, now: () => NOW, onTrip }),
    trips: () => trips,
    elsewhere: {
      async moveCloseDate(deal, day) {
        const record = crm.records.get(deal.id);
        if (!record) throw new Error('no such deal');
        record.fields.closeDate = day;
        record.version += 1;
      },
      async remove(ref) {
        crm.records.delete(ref.id);
      },
      async count(entity) {
        if (entity === 'Activity') return crm.activities.size;
        return [...crm.records.values()].filter((record) => record.row.ref.entity === entity).length;
      },
      async decide(who, columns) {
        try {
          addDecision(crm, who, columns);
          return 'made';
        } catch (error) {
          if (error instanceof CrmError && error.kind === 'permission') return 'refused';
          throw error;
        }
      },
    },
    async close() {
      crm.records.clear();
    },
  };
}
