import type { PlanDeps } from '../accounts';
import { ADMIN_USERNAME, cast } from '../cast';
import { TEAMS } from '../organisation';
import { nameOf, type Roster } from './roster';

/** The administrator, who sees everything. */
export function addAdmin(roster: Roster): void {
  roster.add({
    firstName: 'Foothold',
    lastName: 'Admin',
    username: ADMIN_USERNAME,
    title: 'System Administrator',
    department: 'IT',
    unit: 'unit:root',
    grants: ['admin'],
    createdOffset: -1600,
  });
}

/** Service, marketing, the owner of the programme and the machine users. */
export function addOffices({ chance, names }: PlanDeps, roster: Roster): void {
  // One agent a sales team, in the team's business unit: in Dataverse that is whose cases its reps may read.
  for (const team of TEAMS) {
    const name =
      team.key === 'hamburg' ? nameOf(cast.service) : roster.fresh(() => names.person(chance.weighted(team.countries)));
    roster.add({
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
  roster.add({
    ...nameOf(cast.marketing),
    title: 'Campaign Manager',
    department: 'Marketing',
    unit: 'unit:marketing',
    role: 'role:marketing',
    grants: ['marketing'],
    createdOffset: -1400,
  });
  roster.add({
    ...roster.fresh(() => names.person('GB')),
    title: 'Campaign Manager',
    department: 'Marketing',
    unit: 'unit:marketing',
    role: 'role:marketing',
    grants: ['marketing'],
    createdOffset: -700,
  });
  roster.add({
    ...nameOf(cast.programmeOwner),
    title: 'Sales Operations Manager',
    department: 'Sales Operations',
    unit: 'unit:root',
    role: 'role:operations',
    grants: ['owner'],
    createdOffset: -1400,
  });
  roster.add({
    ...nameOf(cast.publisher),
    title: 'Service User',
    department: 'IT',
    unit: 'unit:root',
    grants: ['publisher'],
    createdOffset: -200,
  });
  roster.add({
    ...nameOf(cast.integration),
    title: 'Integration User',
    department: 'IT',
    unit: 'unit:root',
    grants: ['service'],
    integration: true,
    createdOffset: -1500,
  });
}
