import type { CrmName } from '../../model/programme';
import type { Condition, Phase, Rule } from '../../model/rule';
import { type DefaultRule, defaultRule, fieldFix, OPEN, signal, WEEKS_13 } from './rule';

const from = (phase: Phase): Condition => ({ all: [OPEN, signal('reached', { phase })] });

const closed = (status: 'won' | 'lost'): Condition => ({
  all: [signal('status', { is: [status] }), signal('closedWithin', { days: WEEKS_13 })],
});

/** What the two CRMs keep in different places. */
const PLACES = {
  salesforce: {
    decisionMaker: { must: signal('decisionMaker') },
    primaryContact: { must: signal('primaryContact'), fix: { kind: 'role', role: 'primary', seconds: 15 } },
    lostReason: { fix: fieldFix(5, 'lostReason') },
  },
  dynamics: {
    decisionMaker: { must: signal('decisionMaker', { field: 'decisionMaker' }) },
    primaryContact: {
      must: signal('primaryContact', { field: 'primaryContact' }),
      fields: ['primaryContact'],
      fix: fieldFix(15, 'primaryContact'),
    },
    // A closed deal is read-only in Dataverse.
    lostReason: { fix: null },
  },
} as const satisfies Readonly<Record<CrmName, Readonly<Record<string, Partial<DefaultRule>>>>>;

/** Rules on deals (rules.md; enteredAtOnce: decision 5). */
export function opportunityRules(crm: CrmName): readonly Rule[] {
  const place = PLACES[crm];
  const rules: readonly DefaultRule[] = [
    {
      id: 'opportunity.account',
      measure: 'completeness',
      weight: 3,
      when: OPEN,
      must: signal('given', { field: 'accountId' }),
      fields: ['accountId'],
      fix: fieldFix(8, 'accountId'),
    },
    {
      id: 'opportunity.amount',
      measure: 'completeness',
      weight: 3,
      when: from('develop'),
      must: {
        all: [
          signal('numberOver', { field: 'amount', over: 0 }),
          signal('realNumber', { field: 'amount' }),
          signal('uniqueAmount', { deals: 5 }),
        ],
      },
      fields: ['amount'],
      fix: fieldFix(8, 'amount'),
    },
    {
      id: 'opportunity.nextStep',
      measure: 'completeness',
      weight: 3,
      when: from('develop'),
      must: signal('realText', { field: 'nextStep', letters: 8 }),
      fields: ['nextStep'],
      fix: fieldFix(20, 'nextStep'),
    },
    {
      id: 'opportunity.decisionMaker',
      measure: 'completeness',
      weight: 3,
      when: from('propose'),
      fix: { kind: 'role', role: 'decisionMaker', seconds: 60 },
      ...place.decisionMaker,
    },
    { id: 'opportunity.primaryContact', measure: 'completeness', weight: 2, when: from('develop'), ...place.primaryContact },
    {
      id: 'opportunity.source',
      measure: 'completeness',
      weight: 1,
      when: OPEN,
      must: signal('chosen', { field: 'source' }),
      fields: ['source'],
      fix: fieldFix(3, 'source'),
    },
    {
      id: 'opportunity.competitor',
      measure: 'completeness',
      weight: 0,
      when: from('close'),
      must: signal('realText', { field: 'competitor', letters: 2 }),
      fields: ['competitor'],
      fix: fieldFix(20, 'competitor'),
    },
    {
      id: 'opportunity.lostReason',
      measure: 'completeness',
      weight: 2,
      when: closed('lost'),
      must: signal('given', { field: 'lostReason' }),
      fields: ['lostReason'],
      ...place.lostReason,
    },
    {
      id: 'opportunity.closeDate',
      measure: 'currency',
      weight: 4,
      when: OPEN,
      must: signal('dateWithin', { field: 'closeDate', years: 3 }),
      fields: ['closeDate'],
      fix: fieldFix(5, 'closeDate'),
    },
    {
      id: 'opportunity.nextActivity',
      measure: 'currency',
      weight: 3,
      when: OPEN,
      must: signal('plannedActivity', { days: 30 }),
      fix: { kind: 'task', seconds: 20 },
    },
    {
      id: 'opportunity.touched',
      measure: 'currency',
      weight: 3,
      when: OPEN,
      must: signal('touched', { days: 30, phase: 'propose', phaseDays: 14 }),
      fix: { kind: 'log', seconds: 20 },
    },
    {
      id: 'opportunity.enteredInTime',
      measure: 'timeliness',
      weight: 3,
      when: closed('won'),
      must: signal('enteredInTime', { percent: 10 }),
      fix: null,
    },
    {
      id: 'opportunity.enteredAtOnce',
      measure: 'timeliness',
      weight: 2,
      when: signal('createdWithin', { days: WEEKS_13 }),
      must: signal('enteredAtOnce', { workingDays: 2 }),
      fix: null,
    },
    {
      id: 'opportunity.path',
      measure: 'process',
      weight: 2,
      when: signal('movedWithin', { days: WEEKS_13 }),
      must: signal('path', { minutes: 10 }),
      fix: null,
    },
    { id: 'opportunity.phaseAge', measure: 'process', weight: 2, when: OPEN, must: signal('phaseAge', { times: 2 }), fix: null },
    { id: 'opportunity.pushes', measure: 'process', weight: 1, when: OPEN, must: signal('pushes', { most: 2 }), fix: null },
  ];
  return rules.map((rule) => defaultRule('Opportunity', rule));
}
