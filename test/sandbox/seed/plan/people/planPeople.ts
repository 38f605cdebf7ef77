import type { PlanDeps } from '../accounts';
import type { Person } from '../model';
import { TEAMS } from '../organisation';
import { addLeaders } from './leaders';
import { addAdmin, addOffices } from './offices';
import { addTeam } from './reps';
import { createRoster } from './roster';

/** Everybody with a login: leaders, reps team by team, service, marketing, operations and the machine users. */
export function planPeople(deps: PlanDeps): readonly Person[] {
  const roster = createRoster(deps);
  addAdmin(roster);
  const leaders = addLeaders(roster);
  for (const team of TEAMS) addTeam(deps, roster, team, leaders.get(team.key)?.id ?? null);
  addOffices(deps, roster);
  return roster.people;
}
