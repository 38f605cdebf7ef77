import { createMemoryCrm, type MemoryCrm } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../../src/adapters/memory/memoryPort';
import { memorySchema, option } from '../../../src/adapters/memory/memorySchema';
import { startSession } from '../../../src/flows/startSession';
import type { FixListState, FixRow } from '../../../src/model/fixList';
import type { Activity, Fields, RecordRef } from '../../../src/model/record';
import type { CrmPort } from '../../../src/ports/crm';
import { silentHost } from '../../fixtures/silentHost';
// The list loads it while it reads: here it is at hand, so that no test waits for the loader.
import '../../../src/scoring/rubbish/domains/isThrowAway';
import { createFixListStore } from '../../../src/stores/fixList/createFixListStore';
import { fakeClock, memoryDrafts } from '../../fixtures/panelWorld';

export const CLOSE_DATE = 'opportunity.closeDate';
export const NEXT_STEP = 'opportunity.nextStep';

/** What the validation rule of this CRM refuses. */
export const SUNDAY = '2027-03-14';

/** One deal of the list, all in order but for what is given; of an account, what it has. */
export interface Deal {
  readonly id: string;
  readonly fields?: Fields;
}

const STAGES = ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'];

function meeting(id: string, deal: string, day: string): Activity {
  return {
    id,
    kind: 'meeting',
    subject: 'Site visit',
    description: null,
    done: false,
    dueOn: day,
    startsAt: `${day}T09:00:00.000Z`,
    doneAt: null,
    createdAt: '2026-11-19T10:00:00.000Z',
    ownerId: 'rep',
    ownerName: 'Lena Brandt',
    about: { entity: 'Opportunity', id: deal },
    who: null,
    whoName: null,
  };
}

function memoryWith(deals: readonly Deal[], meetings: Readonly<Record<string, string>>, accounts: readonly Deal[]): MemoryCrm {
  const person = { zone: 'Europe/Berlin', locale: 'en-GB', firstName: null, email: null, role: 'Rep', segment: null };
  const more = { department: null, createdAt: '2024-01-01T00:00:00.000Z' };
  const own = { ownerId: 'rep', createdAt: '2026-06-01T08:00:00.000Z' };
  return createMemoryCrm({
    people: [
      { id: 'rep', name: 'Lena Brandt', ...person, ...more },
      { id: 'peer', name: 'Ines Kallweit', ...person, ...more },
    ],
    organisation: { id: 'org', name: 'Nordkai', currency: 'EUR', zone: 'Europe/Berlin' },
    schema: memorySchema(
      STAGES.map((value, index) => ({ value, label: value, probability: 10 + 25 * index })),
      { 'Opportunity.source': [option('Web'), option('Trade fair')] },
    ),
    rows: [
      {
        ...own,
        ref: { entity: 'Account', id: 'yard' },
        fields: { name: 'Nordkai Werft', industry: 'Machinery', employees: 90, country: 'Germany', phone: '+49 40 3301 771' },
      },
      {
        ...own,
        ownerId: 'peer',
        ref: { entity: 'Contact', id: 'marta' },
        fields: { name: 'Marta Lindqvist', accountId: null, email: 'marta@nordkai.example' },
      },
      ...accounts.map(({ id, fields = {} }) => ({ ...own, ref: { entity: 'Account', id } as const, fields })),
      ...deals.map(({ id, fields }) => ({
        ...own,
        ref: { entity: 'Opportunity', id } as const,
        fields: {
          name: `Deal ${id}`,
          accountId: 'yard',
          amount: 40_000 + Number(id.replace(/\D/g, '')) * 100,
          closeDate: '2026-12-18',
          stage: 'Proposal/Price Quote',
          nextStep: 'Send the revised offer to purchasing',
          source: 'Trade fair',
          ...fields,
        },
      })),
    ],
    activities: Object.entries(meetings).map(([deal, day]) => meeting(`m-${deal}`, deal, day)),
    validate: (_, changes) => (changes.closeDate === SUNDAY ? [{ field: 'closeDate', message: 'Must be a working day.' }] : []),
  });
}

/** Twelve deals whose close date is past, the last of them without a next step too. */
export const TWELVE: readonly Deal[] = Array.from({ length: 12 }, (_, index) => ({
  id: `d${index + 1}`,
  fields: { closeDate: `2026-11-${String(index + 1).padStart(2, '0')}`, ...(index === 11 && { nextStep: null }) },
}));

/** The fix list over rows in memory; `wrap` puts faults between the list and the CRM. */
export function fixListWorld(
  deals: readonly Deal[] = TWELVE,
  {
    wrap = (port: CrmPort) => port,
    meetings = {} as Readonly<Record<string, string>>,
    drafts = memoryDrafts(),
    trusted = true,
    accounts = [] as readonly Deal[],
    renewSession = (): Promise<void> => Promise.resolve(),
    open = (_: RecordRef): void => undefined,
  } = {},
) {
  const clock = fakeClock();
  const crm = memoryWith(deals, meetings, accounts);
  const saved: RecordRef[] = [];
  const port = wrap({
    ...createMemoryPort({ crm, userId: 'rep', now: clock.now }),
    crm: 'salesforce',
    productName: 'Salesforce',
  });
  const list = createFixListStore({
    session: () => startSession({ port, clock }),
    host: { ...silentHost, trusted, saved: (ref) => void saved.push(ref), renewSession, open },
    drafts,
    clock,
    subjectOf: (kind) => kind,
  });
  const state = (): FixListState => list.store.getState();
  const actions = () => list.store.getState().actions;
  const until = async (holds: (now: FixListState) => boolean) => {
    for (let turn = 0; turn < 400 && !holds(state()); turn += 1) await new Promise((done) => setImmediate(done));
    if (!holds(state())) {
      const { actions: _, grid, ...now } = list.store.getState();
      const rows = (grid?.rows ?? []).map(({ ref, status, problem }) => [ref.id, status, problem]);
      throw new Error(`The list never came to that: ${JSON.stringify({ ...now, rows })}`);
    }
  };
  const row = (id: string): FixRow => {
    const found = state().grid?.rows.find(({ ref }) => ref.id === id);
    if (!found) throw new Error(`no row ${id}`);
    return found;
  };
  return {
    list,
    port,
    clock,
    crm,
    drafts,
    saved,
    state,
    actions,
    until,
    row,
    key: (id: string) => row(id).key,
    status: () => Object.fromEntries((state().grid?.rows ?? []).map(({ ref, status }) => [ref.id, status])),
    stored: (id: string) => crm.records.get(id)?.fields,
    /** Somebody else changes a record meanwhile. */
    elsewhere(id: string, fields: Fields) {
      const record = crm.records.get(id);
      if (!record) throw new Error(`no record ${id}`);
      Object.assign(record.fields, fields);
      record.version += 1;
      record.modifiedBy = 'peer';
      record.modifiedAt = clock.now();
    },
    async begun() {
      const leave = list.begin();
      await until(({ status, reading }) => status !== 'loading' && !reading);
      return leave;
    },
  };
}

/** The same with the list read and the past close dates open. */
export async function openedList(...args: Parameters<typeof fixListWorld>) {
  const world = fixListWorld(...args);
  const leave = await world.begun();
  world.actions().openGroup(CLOSE_DATE);
  return { ...world, leave };
}
