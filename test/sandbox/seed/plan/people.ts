import type { Calendar } from './calendar';
import { ADMIN_USERNAME, type CastMember, cast, usernameOf } from './cast';
import type { Chance } from './chance';
import { HABITS, type HabitName } from './habits';
import type { Grant, Person } from './model';
import type { Names, PersonalName } from './names';
import { COMPANY, TEAMS, type TeamPlan } from './organisation';

interface PeopleDeps {
  readonly chance: Chance;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly newId: (prefix: string) => string;
}

type Draft = Pick<Person, 'firstName' | 'lastName' | 'title' | 'department' | 'unit' | 'grants' | 'createdOffset'> &
  Partial<Person>;

/** Only people with a part bring their user name. */
interface NameDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly username?: string;
}

/** How common each way of keeping records is among the people without a part. */
const COMMON: readonly (readonly [HabitName, number])[] = [
  ['good', 6],
  ['tidy', 3],
  ['patchy', 3],
];

/** When people with a part joined, in days from today; everybody else by chance. */
const JOINED: Readonly<Partial<Record<HabitName, number>>> = {
  ramping: -30,
  onLeave: -900,
  topSeller: -1250,
  spoilsByRubbish: -820,
};

const LEADS: Readonly<Record<string, keyof typeof cast>> = {
  hamburg: 'leadHamburg',
  berlin: 'headEast',
  warsaw: 'leadWarsaw',
  cologne: 'headWest',
  lyon: 'leadLyon',
  rotterdam: 'leadRotterdam',
};

/** Everybody with a login: leaders, reps team by team, service, marketing, operations and the two machine users. */
export function planPeople({ chance, names, calendar, newId }: PeopleDeps): Person[] {
  const people: Person[] = [];
  const taken = new Set<string>();

  const add = (draft: Draft): Person => {
    const username = draft.username ?? usernameOf(draft.firstName, draft.lastName);
    taken.add(username);
    const person: Person = {
      division: 'Headquarters',
      team: null,
      role: null,
      managerId: null,
      zone: COMPANY.zone,
      locale: COMPANY.locale,
      active: true,
      integration: false,
      away: null,
      habit: null,
      ...draft,
      id: newId('005'),
      name: `${draft.firstName} ${draft.lastName}`,
      username,
      createdAt: calendar.at(draft.createdOffset, 9 * 60),
    };
    people.push(person);
    return person;
  };

  const office = (
    who: CastMember,
    title: string,
    department: string,
    unit: string,
    grants: readonly Grant[],
    role: string | null,
  ) => add({ ...pick(who), title, department, unit, grants, role, createdOffset: -1400 });

  add({
    firstName: 'Foothold',
    lastName: 'Admin',
    username: ADMIN_USERNAME,
    title: 'System Administrator',
    department: 'IT',
    unit: 'unit:root',
    grants: ['admin'],
    createdOffset: -1600,
  });

  const heads = new Map<string, Person>();
  const leads = new Map<string, Person>();
  for (const team of [...TEAMS].sort((a, b) => Number(b.ledByHead) - Number(a.ledByHead))) {
    const lead = add({
      ...pick(cast[LEADS[team.key] ?? 'leadHamburg']),
      title: team.ledByHead ? 'Regional Sales Director' : 'Sales Team Lead',
      department: 'Sales',
      division: team.region,
      team: team.key,
      role: team.ledByHead ? `role:head:${team.region}` : `role:lead:${team.key}`,
      unit: team.ledByHead ? `unit:${team.region}` : `unit:${team.key}`,
      managerId: heads.get(team.region)?.id ?? null,
      zone: team.zone,
      locale: team.locale,
      grants: ['rep', 'manager'],
      createdOffset: -1500,
      habit: HABITS.leader,
    });
    if (team.ledByHead) heads.set(team.region, lead);
    leads.set(team.key, lead);
  }

  for (const team of TEAMS) planTeam(team, leads.get(team.key)?.id ?? null);

  // One agent a sales team, in the team's business unit: in Dataverse that is whose cases its reps may read.
  for (const team of TEAMS) {
    const name =
      team.key === 'hamburg' ? pick(cast.service) : freshName(() => names.person(chance.weighted(team.countries)), taken);
    add({
      ...name,
      title: 'Service Agent',
      department: 'Service',
      team: team.key,
      unit: `unit:${team.key}`,
      role: 'role:service',
      grants: ['service'],
      createdOffset: -800,
    });
  }
  office(cast.marketing, 'Campaign Manager', 'Marketing', 'unit:marketing', ['marketing'], 'role:marketing');
  add({
    ...freshName(() => names.person('GB'), taken),
    title: 'Campaign Manager',
    department: 'Marketing',
    unit: 'unit:marketing',
    role: 'role:marketing',
    grants: ['marketing'],
    createdOffset: -700,
  });
  office(cast.programmeOwner, 'Sales Operations Manager', 'Sales Operations', 'unit:root', ['owner'], 'role:operations');
  add({
    ...pick(cast.publisher),
    title: 'Service User',
    department: 'IT',
    unit: 'unit:root',
    grants: ['publisher'],
    createdOffset: -200,
  });
  add({
    ...pick(cast.integration),
    title: 'Integration User',
    department: 'IT',
    unit: 'unit:root',
    grants: ['service'],
    integration: true,
    createdOffset: -1500,
  });
  return people;

  function planTeam(team: TeamPlan, managerId: string | null): void {
    const named = Object.values(cast).filter((who: CastMember) => who.team === team.key && who !== cast.inactive);
    const pure = team.key === 'hamburg' || team.key === 'rotterdam';
    for (let seat = 0; seat < team.reps; seat += 1) {
      const who = named[seat];
      const habit = who?.habit ?? chance.weighted(COMMON);
      const name = who ? pick(who) : freshName(() => names.person(chance.weighted(team.countries)), taken);
      const tenure = pure
        ? chance.int(420, 1300)
        : chance.weighted([
            [chance.int(420, 1300), 6],
            [chance.int(90, 340), 2],
          ]);
      addRep(team, managerId, name, habit, JOINED[habit] ?? -tenure);
    }
    if (team.key === cast.inactive.team) addRep(team, managerId, pick(cast.inactive), 'good', -1200, false);
  }

  function addRep(
    team: TeamPlan,
    managerId: string | null,
    name: NameDraft,
    habit: HabitName,
    createdOffset: number,
    active = true,
  ): void {
    add({
      ...name,
      title: 'Account Executive',
      department: 'Sales',
      division: team.region,
      team: team.key,
      role: `role:rep:${team.key}`,
      unit: `unit:${team.key}`,
      managerId,
      zone: name.username || chance.hit(0.8) ? COMPANY.zone : team.zone,
      locale: name.username
        ? COMPANY.locale
        : chance.weighted([
            [COMPANY.locale, 4],
            [team.locale, 5],
          ]),
      grants: ['rep'],
      createdOffset,
      active,
      habit: HABITS[habit],
      away: habit === 'onLeave' ? [-35, 55] : null,
    });
  }
}

function pick({ firstName, lastName, username }: CastMember): NameDraft {
  return { firstName, lastName, username };
}

/** Draws until the user name is free: two people may not share one. */
function freshName(draw: () => PersonalName, taken: ReadonlySet<string>): NameDraft {
  for (;;) {
    const name = draw();
    if (/^[\p{L}' -]+$/u.test(name.firstName + name.lastName) && !taken.has(usernameOf(name.firstName, name.lastName)))
      return name;
  }
}

/** Somebody who sells for a living: leaders sell too, but stand outside teams, cohorts and lead lists. */
export function isSeller(person: Person): boolean {
  return person.active && person.grants.includes('rep') && !person.grants.includes('manager');
}
