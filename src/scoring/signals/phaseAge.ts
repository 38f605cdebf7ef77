import type { RecordFacts } from '../../model/facts';
import { isInstant } from '../calendar/zone';
import type { CheckContext } from '../checkContext';
import { type Args, numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** Whole days that a deal may stay in its phase. */
function limit(args: Args, facts: RecordFacts, context: CheckContext): number {
  return Math.ceil(numberArg(args, 'times', 2) * context.usual(facts, facts.phase));
}

/** The deal has not stayed in its phase for longer than a multiple of the median. */
export const phaseAge: Signal = {
  name: 'phaseAge',
  summary: 'In its phase for at most {times} times the usual age',
  args: { times: { type: 'number', min: 0.1, max: 100 } },
  timed: true,
  test: (args) => (facts, context) =>
    facts.phase === null || !isInstant(facts.phaseSince)
      ? NOT_APPLICABLE
      : facts.phaseSince >= context.startOf(-limit(args, facts, context))
        ? PASS
        : POOR,
  since: (args) => (facts, context) => {
    const entered = context.zone.dayOf(facts.phaseSince);
    return entered === null || facts.phase === null ? null : entered + limit(args, facts, context);
  },
};
