import type { RecordFacts } from '../../../src/model/facts';
import type { Programme } from '../../../src/model/programme';
import type { Activity } from '../../../src/model/record';
import { PHASES, type Phase } from '../../../src/model/rule';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';
import { compile } from '../../../src/scoring/compile';
import { createContext } from '../../../src/scoring/context';
import type { Plan } from '../../../src/scoring/plan';
import { schema } from '../../scoring/given';

export const NOW = '2026-11-25T10:00:00.000Z';

/** The twelve rules that are compared, in the order of their verdicts. */
export const TWELVE = [
  'opportunity.account',
  'opportunity.amount',
  'opportunity.nextStep',
  'opportunity.decisionMaker',
  'opportunity.primaryContact',
  'opportunity.source',
  'opportunity.closeDate',
  'opportunity.nextActivity',
  'opportunity.touched',
  'opportunity.enteredInTime',
  'opportunity.phaseAge',
  'opportunity.pushes',
] as const;

export function twelveRules(): Programme {
  const programme = defaultProgramme('salesforce');
  return { ...programme, rules: TWELVE.flatMap((id) => programme.rules.filter((rule) => rule.id === id)) };
}

export function planOfTwelve(): Plan {
  return compile(twelveRules(), schema());
}

export const contextOf = (plan: Plan) => createContext(plan, { now: NOW, zone: 'Europe/Berlin' });

/** A small seeded generator (mulberry32): every run judges the same records. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STEPS = [
  'Send the revised offer to Ana',
  'tbd',
  'Call',
  'Angebot nachfassen am Montag',
  'asdf',
  null,
  'Visite du site avec la direction',
  'folgt',
];
const DAY = 86_400_000;

/** Records of a made-up company: mostly sound, with every kind of finding among them. */
export function records(count: number): readonly RecordFacts[] {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const instant = (daysAgo: number) => new Date(Date.parse(NOW) - daysAgo * DAY).toISOString();
  const date = (daysAhead: number) => instant(-daysAhead).slice(0, 10);
  const activity = (index: number): Activity => {
    const done = random() < 0.6;
    const age = random() * 60;
    return {
      id: `00T${index}`,
      kind: 'call',
      subject: 'Call',
      description: null,
      done,
      dueOn: date(done ? -age : age),
      startsAt: null,
      doneAt: done ? instant(age) : null,
      createdAt: instant(age),
      ownerId: '0051',
      ownerName: null,
      about: null,
      who: null,
      whoName: null,
    };
  };
  return Array.from({ length: count }, (_, index): RecordFacts => {
    const phase: Phase = pick(PHASES);
    const status = random() < 0.8 ? 'open' : random() < 0.5 ? 'won' : 'lost';
    const created = 5 + random() * 300;
    return {
      id: `006${index}`,
      entity: 'Opportunity',
      ownerId: '0051',
      fields: {
        accountId: random() < 0.9 ? '0011' : null,
        amount: random() < 0.1 ? null : random() < 0.1 ? 1 : Math.round(random() * 90_000) + 0.5,
        nextStep: pick(STEPS),
        source: random() < 0.7 ? 'Web' : null,
        closeDate: random() < 0.05 ? null : date(random() * 200 - 60),
      },
      createdAt: instant(random() < 0.05 ? 0.5 : created),
      inheritedAt: random() < 0.05 ? instant(random() * 60) : null,
      status,
      closedAt: status === 'open' ? null : instant(random() * 120),
      phase,
      reached: phase,
      phaseSince: instant(random() * Math.min(created, 120)),
      steps: null,
      pushes: random() < 0.9 ? Math.floor(random() * 4) : null,
      activities: random() < 0.05 ? null : [activity(0), activity(1), activity(2)],
      contactRoles:
        random() < 0.3
          ? []
          : [
              {
                contactId: '0031',
                contactName: null,
                role: random() < 0.5 ? 'Decision Maker' : 'Other',
                primary: random() < 0.5,
              },
            ],
      contacts: null,
      use: null,
      elsewhere: { sameAmount: random() < 0.05 ? 6 : 1, twins: null, sameText: null, madeTogether: null },
      activity: null,
    };
  });
}
