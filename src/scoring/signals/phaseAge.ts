import { PHASES } from '../../model/rule';
import { isInstant } from '../calendar/zone';
import { perContext } from '../checkContext';
import { type Args, type CompileEnv, numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** Whole days that a deal may stay in each phase. */
function limits(args: Args, { programme }: CompileEnv): ReadonlyMap<string, number> {
  const times = numberArg(args, 'times', 2);
  return new Map(PHASES.map((phase) => [phase, Math.ceil(times * programme.medians.phaseDays[phase])]));
}

/** The deal has not stayed in its phase for longer than a multiple of the median. */
export const phaseAge: Signal = {
  name: 'phaseAge',
  summary: 'In its phase for at most {times} times the usual age',
  args: { times: { type: 'number', min: 0.1, max: 100 } },
  timed: true,
  test: (args, env) => {
    const days = limits(args, env);
    const earliest = perContext((context) => new Map([...days].map(([phase, limit]) => [phase, context.startOf(-limit)])));
    return ({ phase, phaseSince }, context) => {
      if (phase === null || !isInstant(phaseSince)) return NOT_APPLICABLE;
      const from = earliest(context).get(phase);
      return from === undefined ? NOT_APPLICABLE : phaseSince >= from ? PASS : POOR;
    };
  },
  since: (args, env) => {
    const days = limits(args, env);
    return ({ phase, phaseSince }, { zone }) => {
      const entered = zone.dayOf(phaseSince);
      return entered === null || phase === null ? null : entered + (days.get(phase) ?? 0);
    };
  },
};
