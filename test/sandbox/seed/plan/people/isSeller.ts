import type { Person } from '../model';

/** Somebody who sells for a living: leaders sell too, but stand outside teams, cohorts and lead lists. */
export function isSeller(person: Person): boolean {
  return person.active && person.grants.includes('rep') && !person.grants.includes('manager');
}
