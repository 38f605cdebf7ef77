import { keyPrefix } from '../store/keyPrefix';
import type { Row, Store } from '../store/types';
import { assignRights } from './assignRights';
import { planCompany } from './plan/company';
import { SOURCES } from './plan/deals';
import { createIdentifiers } from './plan/identifiers';
import type { Company } from './plan/model';
import { COMPANY, ROLES, TEAMS, UNITS } from './plan/organisation';
import { activityRow } from './rows/activities';
import { accountRow, type CurrencyIds, caseRow, contactRow, leadRow, noteRow } from './rows/customers';
import { contactRoleRows, type DealSetup, dealHistoryRows, dealRow } from './rows/deals';
import { personRow } from './rows/people';
import { idsBy, insertSetup } from './rows/setup';
import { readStages } from './rows/stageFacts';

/** Rows handed to the store at a time: all twenty thousand at once cost more in memory than they save. */
const CHUNK = 500;

export interface SeedOptions {
  /** As of when the company stands; every date is relative to it. Default: the store's clock. */
  readonly now?: string;
}

/**
 * Fills an empty store with the seeded company: deterministic for a given `now`, about 33,000 rows. All or nothing.
 * @example seedCompany(store, { now: '2026-11-22T09:30:00Z' })
 */
export function seedCompany(store: Store, { now = store.now() }: SeedOptions = {}): void {
  const company = planCompany(now);
  const newId = createIdentifiers();
  const idFor = (concept: string) => newId(keyPrefix(store.concept(concept), undefined, store.concepts));
  store.transaction(() => {
    const rootUnitId = idFor('businessUnit');
    const profileId = idFor('profile');
    insertSetup(store, { ...COMPANY, id: idFor('organization'), rootUnitId, profileId });
    insertPeople(store, company, { idFor, rootUnitId, profileId });
    assignRights(store);
    const currencies = idsBy(store, 'currencies', 'code');
    insertCustomers(store, company, currencies);
    insertDeals(store, company, currencies, idFor);
    insertActivities(store, company);
    insertGroups(store, company, idFor);
  });
}

interface Places {
  readonly idFor: (concept: string) => string;
  readonly rootUnitId: string;
  readonly profileId: string;
}

function insertPeople(store: Store, company: Company, { idFor, rootUnitId, profileId }: Places): void {
  const units = new Map([['unit:root', rootUnitId], ...UNITS.map(({ key }) => [key, idFor('businessUnit')] as const)]);
  const roles = new Map(ROLES.map(({ key }) => [key, idFor('role')]));
  store.bulkInsert(
    'businessUnit',
    UNITS.map((unit) => ({
      id: units.get(unit.key) ?? null,
      name: unit.name,
      parent_id: (unit.parent && units.get(unit.parent)) || rootUnitId,
      is_disabled: 0,
    })),
  );
  store.bulkInsert(
    'role',
    ROLES.map((role) => ({
      id: roles.get(role.key) ?? null,
      name: role.name,
      developer_name: role.name.replaceAll(' ', '_'),
      parent_id: role.parent === null ? null : (roles.get(role.parent) ?? null),
    })),
  );
  store.bulkInsert(
    'user',
    company.people.map((person) =>
      personRow(person, {
        roleId: person.role === null ? null : (roles.get(person.role) ?? null),
        unitId: units.get(person.unit) ?? rootUnitId,
        profileId,
      }),
    ),
  );
}

/** A Chatter group for each region; its people belong to it. */
function insertGroups(store: Store, company: Company, idFor: Places['idFor']): void {
  for (const region of ['East', 'West']) {
    const id = idFor('collaborationGroup');
    const keys = TEAMS.filter((team) => team.region === region).map(({ key }) => key);
    const members = company.people.filter(
      ({ team, role, active }) => active && ((team !== null && keys.includes(team)) || role === `role:head:${region}`),
    );
    store.bulkInsert('collaborationGroup', [{ id, name: `Sales ${region}`, type: 'Public', owner_id: members[0]?.id ?? null }]);
    store.bulkInsert(
      'collaborationGroupMember',
      members.map((person) => ({ group_id: id, member_id: person.id })),
    );
  }
}

function insertCustomers(store: Store, company: Company, currencies: CurrencyIds): void {
  const firstContact = new Map<string | null, string>();
  for (const { accountId, id } of company.contacts) if (!firstContact.has(accountId)) firstContact.set(accountId, id);
  store.bulkInsert(
    'account',
    company.accounts.map((account) => accountRow(account, firstContact.get(account.id) ?? null, currencies)),
  );
  store.bulkInsert('contact', company.contacts.map(contactRow));
  store.bulkInsert('lead', company.leads.map(leadRow));
  store.bulkInsert('case', company.cases.map(caseRow));
}

function insertDeals(store: Store, company: Company, currencies: CurrencyIds, idFor: (concept: string) => string): void {
  const campaigns = Object.fromEntries(SOURCES.map((source) => [source, idFor('campaign')]));
  const owner = company.people.find((person) => person.grants.includes('marketing'))?.id ?? null;
  store.bulkInsert(
    'campaign',
    SOURCES.map((source) => ({
      id: campaigns[source] ?? null,
      owner_id: owner,
      name: `${source} campaign`,
      type: 'Other',
      status: 'In Progress',
      is_active: 1,
    })),
  );
  const processIds = idsBy(store, 'process_stages', 'category');
  const setup: DealSetup = {
    stages: readStages(store),
    currencies,
    campaigns,
    connectionRoles: idsBy(store, 'connection_roles', 'name'),
    processStages: [0, 1, 2, 3].flatMap((category) => {
      const id = processIds[category];
      return id === undefined ? [] : [{ id, guid: store.guidOf(id) ?? '' }];
    }),
    newId: idFor,
  };
  const regions = new Map(
    company.people.map((person) => [person.id, TEAMS.find((team) => team.key === person.team)?.region ?? null]),
  );
  store.bulkInsert(
    'opportunity',
    company.deals.map((deal) => dealRow(deal, regions.get(deal.ownerId) ?? null, setup)),
  );
  store.bulkInsert(
    'contactRole',
    company.deals.flatMap((deal) => contactRoleRows(deal, setup)),
  );
  const histories = company.deals.map((deal) => dealHistoryRows(deal, setup));
  for (const concept of ['stageHistory', 'salesProcess', 'opportunityClose'] as const) {
    store.bulkInsert(
      concept,
      histories.flatMap((history) => history[concept]),
    );
  }
}

function insertActivities(store: Store, company: Company): void {
  const accounts = new Map<string, string | null>([
    ...company.accounts.map(({ id }) => [id, id] as const),
    ...company.contacts.map(({ id, accountId }) => [id, accountId] as const),
    ...company.deals.map(({ id, accountId }) => [id, accountId] as const),
  ]);
  const mail = new Map(company.people.map((person) => [person.id, person.username]));
  for (let start = 0; start < company.activities.length; start += CHUNK) {
    const rows = company.activities.slice(start, start + CHUNK).map((activity): Row => {
      const about = activity.whatId ?? activity.whoId;
      return activityRow(activity, (about && accounts.get(about)) ?? null, mail.get(activity.ownerId) ?? '');
    });
    store.bulkInsert('activity', rows);
  }
  store.bulkInsert('note', company.notes.map(noteRow));
}
