import type { Instant } from '../../model/dates';
import type { PhaseStep, RecordFacts } from '../../model/facts';
import { isInstant } from '../calendar/zone';
import type { CheckContext } from '../checkContext';
import { type Args, numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** Days that a deal must have been out of its phase to begin there anew. */
const AWAY_MS = 14 * 86_400_000;

/**
 * When the deal came into its phase. Another stage of the same phase is no beginning, nor is a short step back and forth: else two
 * clicks would make an old deal a new one.
 */
function enteredAt({ phase, phaseSince, steps }: RecordFacts): Instant | null {
  let since = phaseSince;
  let left: Instant | null = null;
  for (let index = (steps?.length ?? 0) - 1; index >= 0; index -= 1) {
    const step = steps?.[index] as PhaseStep;
    const stayed = left === null || Date.parse(since ?? '') - Date.parse(left) < AWAY_MS;
    if (step.phase === phase && stayed && step.at < (since ?? '~')) since = step.at;
    left = step.at;
  }
  return since;
}

/** Whole days that a deal may stay in its phase. */
function limit(args: Args, facts: RecordFacts, context: CheckContext): number {
  return Math.ceil(numberArg(args, 'times', 2) * context.usual(facts, facts.phase));
}

/** The deal has not stayed in its phase for longer than a multiple of the median. */
export const phaseAge: Signal = {
  name: 'phaseAge',
  args: { times: { type: 'number', min: 0.1, max: 100 } },
  timed: true,
  test: (args) => (facts, context) => {
    const entered = enteredAt(facts);
    if (facts.phase === null || !isInstant(entered)) return NOT_APPLICABLE;
    return entered >= context.startOf(-limit(args, facts, context)) ? PASS : POOR;
  },
  since: (args) => (facts, context) => {
    const entered = context.zone.dayOf(enteredAt(facts));
    return entered === null || facts.phase === null ? null : entered + limit(args, facts, context);
  },
};
