import type { Row, Value } from '../../store/types';
import { ADMIN_USERNAME } from '../plan/cast';
import { ExportError } from './ExportError';
import type { LoadedRow, LoadedTable } from './mapTable';

export interface ExportPeople {
  readonly users: readonly Row[];
  readonly roles: readonly Row[];
  readonly units: readonly Row[];
  /** Whom records without a known owner go to. */
  readonly adminId: string;
  readonly known: ReadonlySet<string>;
}

interface PeopleFacts {
  readonly now: string;
  readonly rootUnitId: string;
  readonly profileId: string;
  /** Time zone of people whose row names none. */
  readonly zone: string;
  readonly newId: (concept: string) => string;
}

/**
 * Users, the role hierarchy and the business units of an export. Who has reports is a manager and stands above them;
 * others are reps, or service and marketing by their title. Without User.csv each OwnerId becomes a person.
 */
export function planPeople(tables: readonly LoadedTable[], facts: PeopleFacts): ExportPeople {
  const table = tables.find(({ source }) => source.object === 'User');
  const people = table ? table.rows : fromOwners(tables);
  if (table) refuseTwins(table);
  const managers = new Set(people.map(({ values }) => values.manager_id).filter((id): id is string => typeof id === 'string'));
  const places = planPlaces(people, managers, facts);
  const users = people.map(({ id, values }, index): Row => {
    const username = text(values.username) ?? text(values.email) ?? `user.${index + 1}@foothold.test`;
    return {
      time_zone: facts.zone,
      ...withoutBlanks(values),
      id,
      username,
      email: text(values.email) ?? username,
      last_name: text(values.last_name) ?? text(values.name) ?? username,
      created_at: values.created_at ?? null,
      modified_at: values.modified_at ?? values.created_at ?? null,
      system_modstamp: values.system_modstamp ?? values.modified_at ?? values.created_at ?? facts.now,
      manager_id: values.manager_id ?? null,
      role_id: places.roleOf(id, values),
      business_unit_id: places.unitOf(id, values),
      profile_id: facts.profileId,
      roles: grants(managers.has(id), text(values.title) ?? '', username),
    };
  });
  const admin = users.find((user) => String(user.username).toLowerCase() === ADMIN_USERNAME);
  const adminId = admin ? String(admin.id) : facts.newId('user');
  if (!admin) users.push(adminRow(adminId, facts));
  return { users, roles: places.roles, units: places.units, adminId, known: new Set(users.map(({ id }) => String(id))) };
}

function fromOwners(tables: readonly LoadedTable[]): LoadedRow[] {
  const owners = new Set<string>();
  for (const { rows } of tables) {
    for (const { values } of rows)
      if (typeof values.owner_id === 'string' && values.owner_id.startsWith('005')) owners.add(values.owner_id);
  }
  return [...owners].sort().map((id, index) => ({
    id,
    line: 0,
    values: { username: `owner.${index + 1}@foothold.test`, first_name: 'Owner', last_name: String(index + 1) },
  }));
}

/** Two people may not sign in under one name. */
function refuseTwins({ file, rows }: LoadedTable): void {
  const lines = new Map<string, number>();
  for (const { line, values } of rows) {
    const name = text(values.username)?.toLowerCase();
    if (name === undefined) continue;
    const before = lines.get(name);
    if (before !== undefined) throw new ExportError(file, line, `Username "${values.username}" stands on line ${before} already`);
    lines.set(name, line);
  }
}

interface Places {
  readonly roles: Row[];
  readonly units: Row[];
  roleOf(id: string, values: LoadedRow['values']): string | null;
  unitOf(id: string, values: LoadedRow['values']): string;
}

/** For each manager a role with one below it for the reports, and a business unit that both share. */
function planPlaces(people: readonly LoadedRow[], managers: ReadonlySet<string>, facts: PeopleFacts): Places {
  const byId = new Map(people.map((person) => [person.id, person]));
  const keys = [...managers].filter((id) => byId.has(id));
  const leads = new Map(keys.map((id) => [id, facts.newId('role')]));
  const teams = new Map(keys.map((id) => [id, facts.newId('role')]));
  const units = new Map(keys.map((id) => [id, facts.newId('businessUnit')]));
  const above = (id: string) => managerAbove(id, byId);
  const nameOf = (id: string) => called(byId.get(id)?.values ?? {}) ?? id;
  const reportsTitle = (id: string) =>
    text(people.find(({ values }) => values.manager_id === id && text(values.title))?.values.title) ?? 'Sales Representative';
  const titles = new Map(keys.map((id) => [id, text(byId.get(id)?.values.title) ?? 'Manager']));
  const below = new Map(keys.map((id) => [id, reportsTitle(id)]));
  return {
    roles: keys.flatMap((id) => {
      const manager = above(id);
      return [
        {
          id: leads.get(id) ?? null,
          name: toldApart(titles, id, nameOf(id)),
          parent_id: manager === null ? null : (leads.get(manager) ?? null),
        },
        { id: teams.get(id) ?? null, name: toldApart(below, id, `Team ${nameOf(id)}`), parent_id: leads.get(id) ?? null },
      ];
    }),
    units: keys.map((id) => {
      const manager = above(id);
      return {
        id: units.get(id) ?? null,
        name: `Team ${nameOf(id)}`,
        parent_id: (manager !== null && units.get(manager)) || facts.rootUnitId,
        is_disabled: 0,
      };
    }),
    roleOf: (id, values) => leads.get(id) ?? teams.get(String(values.manager_id)) ?? null,
    unitOf: (id, values) => units.get(id) ?? units.get(String(values.manager_id)) ?? facts.rootUnitId,
  };
}

/** How a person is called: by the whole name, else by its parts, else as the person signs in; `null` = nothing is known. */
function called(values: LoadedRow['values']): string | null {
  const parts = [text(values.first_name), text(values.last_name)].filter((part) => part !== null).join(' ');
  return text(values.name) ?? text(parts) ?? text(values.username);
}

/** A role's title, with whose it is where several would read alike: "Account Executive, Team Ann Ahl". */
function toldApart(titles: ReadonlyMap<string, string>, id: string, whose: string): string {
  const title = titles.get(id) ?? '';
  const alike = [...titles.values()].filter((one) => one === title).length > 1;
  return alike ? `${title}, ${whose}` : title;
}

/** The manager's manager; `null` at the top, and where the chain runs in a circle. */
function managerAbove(id: string, byId: ReadonlyMap<string, LoadedRow>): string | null {
  const manager = byId.get(id)?.values.manager_id;
  if (typeof manager !== 'string') return null;
  const seen = new Set([id]);
  for (let next: Value | undefined = manager; typeof next === 'string'; next = byId.get(next)?.values.manager_id) {
    if (seen.has(next)) return null;
    seen.add(next);
  }
  return manager;
}

function grants(isManager: boolean, title: string, username: string): string {
  if (username.toLowerCase() === ADMIN_USERNAME) return 'admin';
  if (isManager) return 'rep;manager';
  if (/\b(service|support)\b/i.test(title)) return 'service';
  return /\bmarketing\b/i.test(title) ? 'marketing' : 'rep';
}

function adminRow(id: string, { now, zone, rootUnitId, profileId }: PeopleFacts): Row {
  return {
    id,
    username: ADMIN_USERNAME,
    first_name: 'Foothold',
    last_name: 'Admin',
    email: ADMIN_USERNAME,
    title: 'System Administrator',
    time_zone: zone,
    business_unit_id: rootUnitId,
    profile_id: profileId,
    roles: 'admin',
    created_at: now,
  };
}

/** Blank cells of a person are left to the CRM's defaults: zone, locale, active. */
function withoutBlanks(values: LoadedRow['values']): Row {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
