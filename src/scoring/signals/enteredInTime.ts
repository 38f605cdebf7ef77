import type { RecordFacts } from '../../model/facts';
import { instantMs } from '../calendar/zone';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

const DAY_MS = 86_400_000;

/** A closed deal was made at least a day, or a share of the median cycle, before it closed. Both moments are the platform's. */
export const enteredInTime: Signal = {
  name: 'enteredInTime',
  args: { percent: { type: 'number', min: 0, max: 100 } },
  timed: false,
  test: (args) => (facts, context) => {
    const from = instantMs(facts.createdAt);
    const to = instantMs(facts.closedAt);
    const least = Math.max(DAY_MS, (context.usual(facts, null) * DAY_MS * numberArg(args, 'percent', 10)) / 100);
    return from === null || to === null ? NOT_APPLICABLE : to - from >= least ? PASS : POOR;
  },
  since:
    () =>
    (facts: RecordFacts, { zone }) =>
      zone.dayOf(facts.createdAt),
};
