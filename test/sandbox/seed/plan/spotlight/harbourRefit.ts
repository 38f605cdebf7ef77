import type { PlanDeps } from '../accounts';
import { planActivity } from '../activities';
import type { Activity, Case, Person } from '../model';
import { SPOTLIGHT } from './names';
import { account, contact, deal, type Part } from './parts';

/** Who has spoken with the yard, besides the owner of the deal. */
export interface Colleagues {
  readonly service: Person;
  readonly lead: Person;
  readonly colleague: Person;
}

/** The demo's first deal: 15 of 25 points of its ring hold; the close date brings four more. */
export function harbourRefit(deps: PlanDeps, lena: Person, { service, lead, colleague }: Colleagues): Part {
  const { calendar, newId } = deps;
  const werft = account(deps, lena, 'Nordkai Werft', 'nordkai-werft.de', 'Hamburg', 'Shipping', 840);
  const jens = contact(deps, werft, 'Jens', 'Thomsen', 'Head of Purchasing');
  const ute = contact(deps, werft, 'Ute', 'Carstens', 'Technical Director');
  const refit = deal(deps, lena, werft, {
    name: SPOTLIGHT.harbourRefit,
    amount: 184_000,
    closeDate: calendar.date(-12),
    nextStep: null,
    source: 'Partner Referral',
    needs: 'New winches and slewing drives for two quay cranes; the yard can only stop one crane at a time.',
    roles: [{ contactId: jens.id, role: 'Business User', primary: true }],
    moves: [
      ['Qualification', -96],
      ['Needs Analysis', -71],
      ['Proposal/Price Quote', -33],
    ],
  });
  const talk = (
    owner: Person,
    day: number,
    type: Activity['type'],
    subject: string,
    description: string,
    about: string,
    whoId: string,
  ) => planActivity(deps, { type, ownerId: owner.id, subject, description, whatId: about, whoId, day, minute: 10 * 60 });
  const opened = (day: number, index: number, subject: string, status: string, closed: number | null): Case => ({
    id: newId('500'),
    number: String(20_000 + index).padStart(8, '0'),
    accountId: werft.id,
    contactId: ute.id,
    ownerId: service.id,
    subject,
    status,
    priority: 'Medium',
    origin: 'Phone',
    createdAt: calendar.at(day, 11 * 60),
    closedAt: closed === null ? null : calendar.at(closed, 16 * 60),
  });
  return {
    accounts: [werft],
    contacts: [jens, ute],
    deals: [refit],
    activities: [
      talk(
        lena,
        -94,
        'call',
        'First call about the cranes',
        'Two quay cranes need new drives; they plan the work between two dockings in winter.',
        refit.id,
        jens.id,
      ),
      talk(
        lead,
        -60,
        'call',
        'Call with purchasing',
        'Introduced our service concept; Jens wants one contract for drives and maintenance.',
        werft.id,
        jens.id,
      ),
      talk(
        lead,
        -41,
        'email',
        'Reference list',
        'Sent the references of three yards with the same cranes, as Ute had asked.',
        werft.id,
        ute.id,
      ),
      talk(
        service,
        -20,
        'call',
        'Call about the ballast pump',
        'Pump two loses pressure when warm. Sent a technician, seal exchanged, watching it.',
        werft.id,
        ute.id,
      ),
      talk(
        colleague,
        -3,
        'call',
        'Call about the crane drives',
        'Ute asked for the noise figures of the new drives; figures sent the same day.',
        refit.id,
        ute.id,
      ),
      planActivity(deps, {
        type: 'task',
        ownerId: lena.id,
        subject: 'Send the class certificates to the yard',
        whatId: refit.id,
        whoId: jens.id,
        done: false,
        day: calendar.workdayAfter(6),
        minute: 9 * 60,
        createdAt: calendar.at(-4, 14 * 60),
      }),
    ],
    cases: [
      opened(-9, 1, 'Ballast pump 2 loses pressure', 'Working', null),
      opened(-4, 2, 'Spare seals delivered in the wrong size', 'New', null),
      opened(-140, 3, 'Question on the maintenance interval', 'Closed', -137),
    ],
  };
}
