import type { PlanDeps } from '../accounts';
import { planActivity } from '../activities';
import type { Person } from '../model';
import { SPOTLIGHT } from './names';
import { account, contact, deal, type Part } from './parts';

/** A sound deal but for the decision maker: the customer comes first, the nudge stands below. */
export function beforeMeeting(deps: PlanDeps, lena: Person): Part {
  const { calendar } = deps;
  const ferries = account(deps, lena, 'Sundhaven Fähren GmbH', 'sundhaven-faehren.de', 'Lübeck', 'Transportation', 310);
  const birte = contact(deps, ferries, 'Birte', 'Nissen', 'Managing Director');
  const ramp = deal(deps, lena, ferries, {
    name: SPOTLIGHT.beforeMeeting,
    amount: 96_500,
    closeDate: calendar.date(24),
    nextStep: 'Show the hydraulic plan and agree the date of the first ferry',
    source: 'Phone Inquiry',
    needs: 'The bow ramps of two ferries lift too slowly in frost.',
    roles: [{ contactId: birte.id, role: 'Executive Sponsor', primary: true }],
    moves: [
      ['Qualification', -70],
      ['Needs Analysis', -48],
      ['Proposal/Price Quote', -19],
    ],
  });
  const meeting = nextMeeting(deps);
  return {
    accounts: [ferries],
    contacts: [birte],
    deals: [ramp],
    activities: [
      planActivity(deps, {
        type: 'call',
        ownerId: lena.id,
        subject: 'Call about the offer',
        description: 'Birte wants to see the hydraulic plan and a binding date for the first ferry.',
        whatId: ramp.id,
        whoId: birte.id,
        day: -8,
        minute: 10 * 60,
      }),
      planActivity(deps, {
        type: 'meeting',
        ownerId: lena.id,
        subject: 'Offer presentation in Lübeck',
        whatId: ramp.id,
        whoId: birte.id,
        done: false,
        ...meeting,
        createdAt: calendar.at(-8, 11 * 60),
      }),
    ],
    cases: [],
  };
}

/** The latest of ten and two o'clock, today or tomorrow, that lies within 24 hours: at least four hours remain. */
function nextMeeting({ calendar }: PlanDeps): { day: number; minute: number } {
  const limit = Date.parse(calendar.now) + 23.9 * 3_600_000;
  const times = [
    { day: 1, minute: 14 * 60 },
    { day: 1, minute: 10 * 60 },
    { day: 0, minute: 14 * 60 },
  ];
  return times.find(({ day, minute }) => Date.parse(calendar.at(day, minute)) <= limit) ?? { day: 0, minute: 14 * 60 };
}
