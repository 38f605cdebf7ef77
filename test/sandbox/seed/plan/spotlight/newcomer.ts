import type { PlanDeps } from '../accounts';
import { planActivity } from '../activities';
import { cast } from '../cast';
import type { Deal, Person } from '../model';
import { createRoster, nameOf } from '../people/roster';
import { SPOTLIGHT } from './names';
import { account, contact, type DealFacts, deal, type Part } from './parts';

/** How many days ago the newest of all began: day 7 of the first 14, the day of the third practice where it is a working day. */
export const BEGAN = -6;

/**
 * Somebody in the first 14 days, with a first customer and the first deals. Planned after everybody else and without chance, so that
 * nobody's id or record follows from it.
 * @param teammate A seller of the newcomer's team: same manager, unit and role
 */
export function newcomer(deps: PlanDeps, teammate: Person): { readonly person: Person; readonly part: Part } {
  const { calendar } = deps;
  const person = createRoster(deps).add({
    ...nameOf(cast.newcomer),
    title: teammate.title,
    department: teammate.department,
    division: teammate.division,
    team: teammate.team,
    role: teammate.role,
    unit: teammate.unit,
    managerId: teammate.managerId,
    grants: ['rep'],
    createdOffset: BEGAN,
  });
  const made = (day: number) => ({ createdAt: calendar.at(day, 11 * 60), createdOffset: day });
  const yard = {
    ...account(deps, person, 'Havelkai Bootswerft', 'havelkai-bootswerft.de', 'Potsdam', 'Shipping', 120),
    ...made(BEGAN + 1),
    type: null,
  };
  const [mona, paul] = [
    contact(deps, yard, 'Mona', 'Krüger', 'Head of Production'),
    contact(deps, yard, 'Paul', 'Sander', 'Buyer'),
  ].map((each) => ({ ...each, email: each.email?.replace('ü', 'ue') ?? null, createdAt: calendar.at(BEGAN + 1, 12 * 60) }));
  if (!mona || !paul) throw new Error('the yard has two contacts');
  const begun = (name: string, day: number, more: Partial<DealFacts> = {}): Deal => ({
    ...deal(deps, person, yard, {
      name,
      amount: 18_500,
      closeDate: calendar.date(58),
      nextStep: null,
      source: null,
      needs: null,
      roles: [],
      moves: [['Prospecting', calendar.workdayAfter(day)]],
      ...more,
    }),
    type: 'New Customer',
  });
  const hoist = begun(SPOTLIGHT.firstDeal, BEGAN + 1, {
    nextStep: 'Measure the hall with Mona',
    roles: [{ contactId: mona.id, role: 'Business User', primary: true }],
  });
  const trolley = begun('Slipway trolley', BEGAN + 2, { source: 'Web' });
  const controls = begun('Remote control for two cranes', BEGAN + 3, { amount: null, closeDate: calendar.date(86) });
  return {
    person,
    part: {
      accounts: [yard],
      contacts: [mona, paul],
      deals: [hoist, trolley, controls],
      activities: [
        planActivity(deps, {
          type: 'meeting',
          ownerId: person.id,
          subject: 'First visit at the yard',
          description: 'Mona showed the hall; they lift hulls of up to four tonnes and want to do it with two people.',
          whatId: hoist.id,
          whoId: mona.id,
          day: calendar.workdayAfter(BEGAN + 3),
          minute: 14 * 60,
        }),
        planActivity(deps, {
          type: 'task',
          ownerId: person.id,
          subject: 'Send the brochure of the hoists',
          whatId: hoist.id,
          whoId: mona.id,
          done: false,
          day: calendar.workdayAfter(2),
          minute: 9 * 60,
          createdAt: calendar.at(BEGAN + 3, 12 * 60),
        }),
      ],
      cases: [],
    },
  };
}
