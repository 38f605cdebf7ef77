import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** The close date was not moved later too often in 12 months. */
export const pushes: Signal = {
  name: 'pushes',
  args: { most: { type: 'number', min: 0, max: 1000 } },
  timed: true,
  test: (args) => {
    const most = numberArg(args, 'most', 2);
    return (facts) => (facts.pushes === null ? NOT_APPLICABLE : facts.pushes <= most ? PASS : POOR);
  },
  since:
    () =>
    (facts, { zone }) =>
      zone.dayOf(facts.lastPushAt ?? null),
};
