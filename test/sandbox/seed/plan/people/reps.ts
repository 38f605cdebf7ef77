import type { PlanDeps } from '../accounts';
import { type CastMember, cast } from '../cast';
import { HABITS, type HabitName } from '../habits';
import { COMPANY, type TeamPlan } from '../organisation';
import { type NameDraft, nameOf, type Roster } from './roster';

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

/** Who takes no seat of a team: one left it, one comes after all others. */
const APART: readonly CastMember[] = [cast.inactive, cast.newcomer];

/** A team's reps: its members with a part first, the others by chance. Two teams are pure cohorts: nobody new, nobody away. */
export function addTeam(deps: PlanDeps, roster: Roster, team: TeamPlan, managerId: string | null): void {
  const { chance, names } = deps;
  const named = Object.values(cast).filter((who: CastMember) => who.team === team.key && !APART.includes(who));
  const pure = team.key === 'hamburg' || team.key === 'rotterdam';
  for (let seat = 0; seat < team.reps; seat += 1) {
    const who = named[seat];
    const habit = who?.habit ?? chance.weighted(COMMON);
    const name = who ? nameOf(who) : roster.fresh(() => names.person(chance.weighted(team.countries)));
    const tenure = pure
      ? chance.int(420, 1300)
      : chance.weighted([
          [chance.int(420, 1300), 6],
          [chance.int(90, 340), 2],
        ]);
    addRep(deps, roster, team, { name, managerId, habit, createdOffset: JOINED[habit] ?? -tenure, active: true });
  }
  if (team.key === cast.inactive.team)
    addRep(deps, roster, team, { name: nameOf(cast.inactive), managerId, habit: 'good', createdOffset: -1200, active: false });
}

interface RepDraft {
  readonly name: NameDraft;
  readonly managerId: string | null;
  readonly habit: HabitName;
  readonly createdOffset: number;
  readonly active: boolean;
}

function addRep(
  { chance }: PlanDeps,
  roster: Roster,
  team: TeamPlan,
  { name, managerId, habit, createdOffset, active }: RepDraft,
): void {
  roster.add({
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
