import type { PlanDeps } from '../accounts';
import { planActivity } from '../activities';
import type { Person } from '../model';
import { SPOTLIGHT } from './names';
import { account, contact, deal, type Part } from './parts';

/** A deal with nothing left to do. */
export function allDone(deps: PlanDeps, lena: Person): Part {
  const { calendar } = deps;
  const tugs = account(deps, lena, 'Elbhaven Schleppreederei AG', 'elbhaven-schlepp.de', 'Cuxhaven', 'Shipping', 190);
  const arne = contact(deps, tugs, 'Arne', 'Feddersen', 'Fleet Manager');
  const silke = contact(deps, tugs, 'Silke', 'Harms', 'Chief Financial Officer');
  const winches = deal(deps, lena, tugs, {
    name: SPOTLIGHT.allDone,
    amount: 263_000,
    closeDate: calendar.date(33),
    nextStep: 'Present the final offer to the board with Silke',
    source: 'Web',
    needs: 'Escort winches for four new tugs, with remote diagnosis.',
    roles: [
      { contactId: arne.id, role: 'Technical Buyer', primary: true },
      { contactId: silke.id, role: 'Decision Maker', primary: false },
    ],
    moves: [
      ['Qualification', -64],
      ['Needs Analysis', -45],
      ['Proposal/Price Quote', -15],
    ],
  });
  return {
    accounts: [tugs],
    contacts: [arne, silke],
    deals: [winches],
    activities: [
      planActivity(deps, {
        type: 'meeting',
        ownerId: lena.id,
        subject: 'Technical review on board',
        description: 'Walked through the winch layout with Arne; drum size agreed, brake test stays with us.',
        whatId: winches.id,
        whoId: arne.id,
        day: -6,
        minute: 10 * 60,
      }),
      planActivity(deps, {
        type: 'task',
        ownerId: lena.id,
        subject: 'Finish the offer for the board',
        whatId: winches.id,
        whoId: silke.id,
        done: false,
        day: calendar.workdayAfter(5),
        minute: 9 * 60,
        createdAt: calendar.at(-6, 12 * 60),
      }),
    ],
    cases: [],
  };
}
