import { listArg, type Signal } from '../signal';
import { PASS, POOR } from '../verdicts';

/** The record's state: open, won, lost or closed. */
export const status: Signal = {
  name: 'status',
  args: { is: { type: 'list' } },
  timed: false,
  test: (args) => {
    const wanted = listArg(args, 'is');
    const only = wanted.length === 1 ? wanted[0] : null;
    if (only !== null) return (facts) => (facts.status === only ? PASS : POOR);
    return (facts) => (wanted.includes(facts.status) ? PASS : POOR);
  },
};
