import { PHASES } from '../../model/rule';
import { type Signal, textArg } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The deal has reached a phase at any time: dropping back a stage does not undo it. */
export const reached: Signal = {
  name: 'reached',
  args: { phase: { type: 'choice', of: PHASES } },
  timed: false,
  test: (args) => {
    const from = (PHASES as readonly string[]).indexOf(textArg(args, 'phase'));
    const enough = new Set<string>(PHASES.slice(from));
    return ({ reached: furthest }) => (furthest === null ? NOT_APPLICABLE : enough.has(furthest) ? PASS : POOR);
  },
};
