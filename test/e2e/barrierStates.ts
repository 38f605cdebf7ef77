import type { PanelState } from '../../src/model/panel';
import { CLOSE_DATE, DECISION_MAKER, HOSTILE, NEXT_STEP, nudge } from './panelStateParts';

const at = '2026-11-16T09:00:00.000Z';
const barriers: PanelState['barriers'] = [
  { ruleId: 'opportunity.nextStep', reason: 'noAccess', decision: 'confirmed', text: null, at },
  { ruleId: 'opportunity.source', reason: 'customerWontSay', decision: 'rejected', text: HOSTILE.repeat(9), at },
  { ruleId: 'opportunity.primaryContact', reason: 'someoneElse', decision: 'handedOver', text: null, at },
];
/** The confirmed one is counted no more, the rejected one is back, and what was handed over still rests. */
const also = [nudge('opportunity.source', 5), DECISION_MAKER];
const decided = { barriers, also, all: [CLOSE_DATE, ...also] };

/** States of answers that can be, or were, decided about: what each changes of a ready panel. */
export const barrierStates: Readonly<Record<string, Partial<PanelState>>> = {
  'thanks, outside control': {
    top: NEXT_STEP,
    also: [DECISION_MAKER],
    editor: null,
    thanks: { ruleId: CLOSE_DATE.ruleId, kind: 'whyNot', outside: true },
  },
  'answers decided': decided,
  'expectations, answers decided': {
    ...decided,
    expectationsOpen: true,
    expectations: [
      { ruleId: 'opportunity.nextStep', verdict: 'neutral', level: 'expected' },
      { ruleId: 'opportunity.amount', verdict: 'neutral', level: 'expected' },
    ],
  },
};
