import type { RecordFacts } from '../../model/facts';
import type { CheckContext } from '../context';
import { type Args, type CompileEnv, numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The last day on which the deal's phase is not too old. */
function lastDay(args: Args, { programme }: CompileEnv) {
  const times = numberArg(args, 'times', 2);
  return ({ phase, phaseSince }: RecordFacts, { zone }: CheckContext): number | null => {
    const since = zone.dayOf(phaseSince);
    return phase === null || since === null ? null : since + Math.ceil(times * programme.medians.phaseDays[phase]);
  };
}

/** The deal has not stayed in its phase for longer than a multiple of the median. */
export const phaseAge: Signal = {
  name: 'phaseAge',
  summary: 'In its phase for at most {times} times the usual age',
  args: { times: { type: 'number', min: 0.1, max: 100 } },
  timed: true,
  test: (args, env) => {
    const last = lastDay(args, env);
    return (facts, context) => {
      const day = last(facts, context);
      return day === null ? NOT_APPLICABLE : context.day <= day ? PASS : POOR;
    };
  },
  since: lastDay,
};
