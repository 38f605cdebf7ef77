import type { PlanDeps } from './accounts';
import { planActivity } from './activities';
import { cast } from './cast';
import type { Account, Activity, Case, Company, Contact, Deal, DealStep, Person } from './model';

/** The three deals that the demo opens first, by name: all of Lena Brandt. */
export const SPOTLIGHT = {
  /** Close date 12 days ago, no next step, no decision maker; everything else as it should be. */
  harbourRefit: 'Harbour refit',
  /** A meeting with the customer within the next 24 hours. */
  beforeMeeting: 'Ferry ramp hydraulics',
  /** Nothing is missing. */
  allDone: 'Tug winch programme',
} as const;

type Part = Omit<Company, 'people' | 'leads' | 'notes'>;

/** The story of the demo, exact to the day; it takes no part in chance. */
export function planSpotlight(deps: PlanDeps, people: readonly Person[]): Part {
  const who = (username: string): Person => {
    const person = people.find((one) => one.username === username);
    if (!person) throw new Error(`nobody is called ${username}`);
    return person;
  };
  const lena = who(cast.average.username);
  const service = who(cast.service.username);
  const lead = who(cast.leadHamburg.username);
  const colleague = people.find((one) => one.team === 'hamburg' && one.active && !isCast(one)) ?? lead;
  return merge([harbourRefit(deps, lena, service, lead, colleague), beforeMeeting(deps, lena), allDone(deps, lena)]);
}

function isCast(person: Person): boolean {
  return Object.values(cast).some((member) => member.username === person.username);
}

function harbourRefit(deps: PlanDeps, lena: Person, service: Person, lead: Person, colleague: Person): Part {
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

function beforeMeeting(deps: PlanDeps, lena: Person): Part {
  const { calendar } = deps;
  const ferries = account(deps, lena, 'Sundhaven Fähren GmbH', 'sundhaven-faehren.de', 'Lübeck', 'Transportation', 310);
  const birte = contact(deps, ferries, 'Birte', 'Nissen', 'Managing Director');
  const ramp = deal(deps, lena, ferries, {
    name: SPOTLIGHT.beforeMeeting,
    amount: 96_500,
    closeDate: calendar.date(24),
    nextStep: null,
    source: 'Phone Inquiry',
    needs: 'The bow ramps of two ferries lift too slowly in frost.',
    roles: [{ contactId: birte.id, role: 'Decision Maker', primary: true }],
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

function allDone(deps: PlanDeps, lena: Person): Part {
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

function account(
  deps: PlanDeps,
  owner: Person,
  name: string,
  domain: string,
  city: string,
  industry: string,
  employees: number,
): Account {
  return {
    id: deps.newId('001'),
    name,
    ownerId: owner.id,
    country: 'DE',
    countryName: 'Germany',
    city,
    street: 'Am Kai 7',
    postalCode: '20457',
    industry,
    type: 'Customer - Direct',
    employees,
    revenue: employees * 165_000,
    phone: `+49 40 3175 ${employees}`,
    website: `https://www.${domain}`,
    domain,
    createdAt: deps.calendar.at(-640, 9 * 60),
    createdOffset: -640,
  };
}

function contact(deps: PlanDeps, of: Account, firstName: string, lastName: string, title: string): Contact {
  return {
    id: deps.newId('003'),
    accountId: of.id,
    ownerId: of.ownerId,
    firstName,
    lastName,
    title,
    email: `${firstName}.${lastName}@${of.domain}`.toLowerCase(),
    phone: of.phone,
    mobile: null,
    createdAt: deps.calendar.at(-420, 9 * 60),
  };
}

interface DealFacts extends Pick<Deal, 'name' | 'closeDate' | 'nextStep' | 'source' | 'needs' | 'roles'> {
  readonly amount: number;
  readonly moves: readonly (readonly [DealStep['stage'], number])[];
}

function deal({ calendar, newId }: PlanDeps, owner: Person, of: Account, { moves, ...facts }: DealFacts): Deal {
  const steps = moves.map(([stage, day]) => ({
    stage,
    at: calendar.at(day, 13 * 60 + 10),
    closeDate: facts.closeDate,
    amount: facts.amount,
  }));
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error(`${facts.name} has no history`);
  return {
    ...facts,
    id: newId('006'),
    accountId: of.id,
    ownerId: owner.id,
    stage: last.stage,
    currency: 'EUR',
    type: 'Existing Customer - Upgrade',
    lossReason: null,
    steps,
    createdAt: first.at,
    modifiedAt: last.at,
    closedAt: null,
  };
}

function merge(parts: readonly Part[]): Part {
  return {
    accounts: parts.flatMap((part) => part.accounts),
    contacts: parts.flatMap((part) => part.contacts),
    deals: parts.flatMap((part) => part.deals),
    activities: parts.flatMap((part) => part.activities),
    cases: parts.flatMap((part) => part.cases),
  };
}
