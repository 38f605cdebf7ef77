import { assignRights } from '../seed/assignRights';
import { sequentialId } from '../store/recordId';
import type { Row, Store } from '../store/types';

const id = (prefix: string, count: number) => sequentialId(prefix, 9000 + count);

const ROLES: readonly (readonly [name: string, parent: number | null])[] = [
  ['Head of Sales', null],
  ['Team East Lead', 0],
  ['Rep East', 1],
  ['Team West Lead', 0],
  ['Rep West', 3],
];

/** Label, probability, closed, won, forecast category, its name. */
const STAGES: readonly (readonly [string, number, number, number, string, string])[] = [
  ['Prospecting', 10, 0, 0, 'Pipeline', 'Pipeline'],
  ['Qualification', 10, 0, 0, 'Pipeline', 'Pipeline'],
  ['Needs Analysis', 20, 0, 0, 'Pipeline', 'Pipeline'],
  ['Value Proposition', 50, 0, 0, 'BestCase', 'Best Case'],
  ['Proposal/Price Quote', 75, 0, 0, 'Forecast', 'Commit'],
  ['Negotiation/Review', 90, 0, 0, 'Forecast', 'Commit'],
  ['Closed Won', 100, 1, 1, 'Closed', 'Closed'],
  ['Closed Lost', 0, 1, 0, 'Omitted', 'Omitted'],
];

/** Ids of what `tinyCompany` makes. Ada and Ben are reps in different teams; Mia leads Ada's team; the admin sees all. */
export const tiny = {
  organization: id('00D', 1),
  users: {
    ada: id('005', 1),
    ben: id('005', 2),
    mia: id('005', 3),
    admin: id('005', 4),
    publisher: id('005', 5),
    owner: id('005', 6),
  },
  accounts: { acme: id('001', 1), borg: id('001', 2) },
  contacts: { carl: id('003', 1), dora: id('003', 2) },
  leads: { lena: id('00Q', 1) },
  deals: { adaOpen: id('006', 1), adaWon: id('006', 2), benOpen: id('006', 3) },
  activities: { adaTask: id('00T', 1), adaCall: id('00T', 2), adaMeeting: id('00U', 1), benTask: id('00T', 3) },
  cases: { acmeCase: id('500', 1) },
  units: { root: id('9bu', 1), east: id('9bu', 2), west: id('9bu', 3) },
} as const;

function setup(store: Store): void {
  store.bulkInsert('organization', [
    {
      id: tiny.organization,
      name: 'Tiny Company',
      time_zone: 'Europe/Berlin',
      locale: 'en_US',
      language: 'en_US',
      language_code: 1033,
      fiscal_start_month: 1,
      fiscal_uses_start_year: 0,
      kind: 'Enterprise Edition',
      is_sandbox: 1,
    },
  ]);
  store.bulkInsert('currency', [
    { code: 'EUR', name: 'Euro', symbol: '€', rate: 1, decimals: 2, is_active: 1, is_corporate: 1 },
    { code: 'USD', name: 'US Dollar', symbol: '$', rate: 1.25, decimals: 2, is_active: 1, is_corporate: 0 },
  ]);
  store.bulkInsert(
    'opportunityStage',
    STAGES.map(
      ([label, probability, is_closed, is_won, forecast_category, forecast_category_name], index): Row => ({
        label,
        api_name: label,
        probability,
        sort_order: index + 1,
        is_active: 1,
        is_closed,
        is_won,
        forecast_category,
        forecast_category_name,
      }),
    ),
  );
  store.bulkInsert(
    'processStage',
    ['Qualify', 'Develop', 'Propose', 'Close'].map((name, category) => ({ name, category, entity_code: 'opportunity' })),
  );
  store.bulkInsert(
    'connectionRole',
    ['Decision Maker', 'Influencer', 'Economic Buyer'].map((name) => ({ name, category: 1000 })),
  );
  store.bulkInsert('businessUnit', [
    { id: tiny.units.root, name: 'Tiny Company', parent_id: null },
    { id: tiny.units.east, name: 'East', parent_id: tiny.units.root },
    { id: tiny.units.west, name: 'West', parent_id: tiny.units.root },
  ]);
  store.bulkInsert(
    'role',
    ROLES.map(([name, parent], index) => ({ id: id('00E', index), name, parent_id: parent === null ? null : id('00E', parent) })),
  );
  store.bulkInsert('profile', [{ id: id('00e', 1), name: 'Standard User' }]);
}

function people(store: Store): void {
  const person = (
    key: keyof typeof tiny.users,
    first: string,
    last: string,
    role: number | null,
    unit: string,
    roles: string,
  ): Row => ({
    id: tiny.users[key],
    username: `${key}@foothold.test`,
    first_name: first,
    last_name: last,
    email: `${key}@foothold.test`,
    title: roles === 'rep' ? 'Account Executive' : null,
    department: 'Sales',
    role_id: role === null ? null : id('00E', role),
    profile_id: id('00e', 1),
    business_unit_id: unit,
    manager_id: key === 'ada' ? tiny.users.mia : null,
    time_zone: 'Europe/Berlin',
    roles,
    created_at: '2025-01-07T09:00:00.000Z',
  });
  store.bulkInsert('user', [
    person('ada', 'Ada', 'Acker', 2, tiny.units.east, 'rep'),
    person('ben', 'Ben', 'Brook', 4, tiny.units.west, 'rep'),
    person('mia', 'Mia', 'Meyer', 1, tiny.units.east, 'rep;manager'),
    person('admin', 'Admin', 'User', 0, tiny.units.root, 'admin'),
    person('publisher', 'Foothold', 'Publisher', null, tiny.units.root, 'publisher'),
    person('owner', 'Otto', 'Ordner', null, tiny.units.root, 'owner'),
  ]);
}

function customers(store: Store): void {
  const created_at = '2026-06-01T08:00:00.000Z';
  store.bulkInsert('account', [
    {
      id: tiny.accounts.acme,
      name: 'Acme GmbH',
      industry: 'Manufacturing',
      employees: 120,
      annual_revenue: 5_000_000,
      billing_country: 'Germany',
      phone: '+49 30 1234567',
      website: 'https://acme.example',
      owner_id: tiny.users.ada,
      created_at,
    },
    { id: tiny.accounts.borg, name: 'Borg AB', owner_id: tiny.users.ben, created_at },
  ]);
  store.bulkInsert('contact', [
    {
      id: tiny.contacts.carl,
      first_name: 'Carl',
      last_name: 'Conrad',
      account_id: tiny.accounts.acme,
      email: 'carl@acme.example',
      title: 'Head of Purchasing',
      owner_id: tiny.users.ada,
      created_at,
    },
    {
      id: tiny.contacts.dora,
      first_name: 'Dora',
      last_name: 'Dahl',
      account_id: tiny.accounts.borg,
      owner_id: tiny.users.ben,
      created_at,
    },
  ]);
  store.bulkInsert('lead', [
    { id: tiny.leads.lena, first_name: 'Lena', last_name: 'Lund', company: 'Lund Oy', owner_id: tiny.users.ada, created_at },
  ]);
  store.bulkInsert('case', [
    {
      id: tiny.cases.acmeCase,
      number: '00001001',
      subject: 'Late delivery',
      account_id: tiny.accounts.acme,
      contact_id: tiny.contacts.carl,
      owner_id: tiny.users.ada,
      created_at,
    },
  ]);
}

function deals(store: Store): void {
  store.bulkInsert('opportunity', [
    {
      id: tiny.deals.adaOpen,
      name: 'Acme presses',
      account_id: tiny.accounts.acme,
      stage_name: 'Value Proposition',
      amount: 40_000,
      close_date: '2026-12-18',
      next_step: null,
      lead_source: 'Web',
      owner_id: tiny.users.ada,
      created_at: '2026-09-01T08:00:00.000Z',
    },
    {
      id: tiny.deals.adaWon,
      name: 'Acme pilot',
      account_id: tiny.accounts.acme,
      stage_name: 'Closed Won',
      amount: 9_000,
      close_date: '2026-10-02',
      owner_id: tiny.users.ada,
      created_at: '2026-07-01T08:00:00.000Z',
    },
    {
      id: tiny.deals.benOpen,
      name: 'Borg drives',
      account_id: tiny.accounts.borg,
      stage_name: 'Prospecting',
      amount: 15_000,
      close_date: '2027-01-15',
      owner_id: tiny.users.ben,
      created_at: '2026-10-10T08:00:00.000Z',
    },
  ]);
  const created_at = '2026-11-02T09:00:00.000Z';
  store.bulkInsert('activity', [
    {
      id: tiny.activities.adaTask,
      kind: 'task',
      subject: 'Send offer',
      what_id: tiny.deals.adaOpen,
      who_id: tiny.contacts.carl,
      activity_on: '2026-11-27',
      status: 'Not Started',
      owner_id: tiny.users.ada,
      created_at,
    },
    {
      id: tiny.activities.adaCall,
      kind: 'phonecall',
      subject: 'Call',
      description: 'Carl wants a second quote for the larger press.',
      what_id: tiny.deals.adaOpen,
      activity_on: '2026-11-02',
      status: 'Completed',
      completed_at: '2026-11-02T10:00:00.000Z',
      owner_id: tiny.users.ada,
      created_at,
    },
    {
      id: tiny.activities.adaMeeting,
      kind: 'appointment',
      subject: 'Plant visit',
      what_id: tiny.deals.adaOpen,
      starts_at: '2026-11-25T09:00:00.000Z',
      ends_at: '2026-11-25T10:00:00.000Z',
      owner_id: tiny.users.ada,
      created_at,
    },
    {
      id: tiny.activities.benTask,
      kind: 'task',
      subject: 'Ring Dora',
      what_id: tiny.deals.benOpen,
      activity_on: '2026-11-10',
      status: 'Not Started',
      owner_id: tiny.users.ben,
      created_at,
    },
  ]);
}

/** Fills a store with a handful of rows, as of about 2026-11-22. Every user's password is `sandbox`. */
export function tinyCompany(store: Store): typeof tiny {
  setup(store);
  people(store);
  assignRights(store);
  customers(store);
  deals(store);
  return tiny;
}
