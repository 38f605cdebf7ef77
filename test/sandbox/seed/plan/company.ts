import type { Instant } from '../../../../src/model/dates';
import { planAccounts } from './accounts';
import { planActivities } from './activities';
import { createCalendar } from './calendar';
import { planCases } from './cases';
import { cast } from './cast';
import { createChance } from './chance';
import { planContacts } from './contacts';
import { planDeals } from './deals';
import { createIdentifiers } from './identifiers';
import { planLeads } from './leads';
import type { Company } from './model';
import { createNames } from './names';
import { planNotes } from './notes';
import { isSeller } from './people/isSeller';
import { planPeople } from './people/planPeople';
import { newcomer } from './spotlight/newcomer';
import { planSpotlight } from './spotlight/planSpotlight';

const SEED = 20_261;

/** The whole seeded company as of `now`: the same moment gives the same company, whatever the machine or its clock. */
export function planCompany(now: Instant): Company {
  const root = createChance(SEED);
  const shared = { names: createNames(SEED), calendar: createCalendar(now), newId: createIdentifiers() };
  const deps = (part: string) => ({ ...shared, chance: root.fork(part) });
  const people = planPeople(deps('people'));
  const spotlight = planSpotlight(deps('spotlight'), people);
  const accounts = planAccounts(deps('accounts'), people);
  const contacts = planContacts(deps('contacts'), people, accounts);
  const deals = planDeals(deps('deals'), people, accounts, contacts);
  const leads = planLeads(deps('leads'), people);
  const activities = planActivities(deps('activities'), people, accounts, contacts, deals, leads);
  const cases = planCases(deps('cases'), people, accounts, contacts);
  const notes = planNotes(deps('notes'), people, deals);
  // Last: nobody's id follows from the newcomer's.
  const teammate = people.find((person) => isSeller(person) && person.team === cast.newcomer.team);
  if (!teammate) throw new Error('the newcomer has no team');
  const latest = newcomer(deps('newcomer'), teammate);
  return {
    people: [...people, latest.person],
    leads,
    notes,
    accounts: [...spotlight.accounts, ...latest.part.accounts, ...accounts],
    contacts: [...spotlight.contacts, ...latest.part.contacts, ...contacts],
    deals: [...spotlight.deals, ...latest.part.deals, ...deals],
    activities: [...spotlight.activities, ...latest.part.activities, ...activities],
    cases: [...spotlight.cases, ...latest.part.cases, ...cases],
  };
}
