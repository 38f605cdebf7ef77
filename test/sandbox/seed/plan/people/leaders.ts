import { cast } from '../cast';
import { HABITS } from '../habits';
import type { Person } from '../model';
import { TEAMS } from '../organisation';
import { nameOf, type Roster } from './roster';

const LEADS: Readonly<Record<string, keyof typeof cast>> = {
  hamburg: 'leadHamburg',
  berlin: 'headEast',
  warsaw: 'leadWarsaw',
  cologne: 'headWest',
  lyon: 'leadLyon',
  rotterdam: 'leadRotterdam',
};

/** Two region heads, who lead a team each, and four team leads: team key -> its leader. */
export function addLeaders(roster: Roster): Map<string, Person> {
  const heads = new Map<string, Person>();
  const leads = new Map<string, Person>();
  for (const team of [...TEAMS].sort((a, b) => Number(b.ledByHead) - Number(a.ledByHead))) {
    const lead = roster.add({
      ...nameOf(cast[LEADS[team.key] ?? 'leadHamburg']),
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

  return leads;
}
