import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/**
 * A first completed activity soon after the record was made; copies and bursts are none. Before that time is over there is nothing to
 * say.
 */
export const firstTouch: Signal = {
  name: 'firstTouch',
  args: { workingDays: { type: 'number', min: 0, max: 90 } },
  timed: true,
  test: (args) => {
    const count = numberArg(args, 'workingDays', 1);
    return ({ activities, createdAt, elsewhere }, context) => {
      const created = context.zone.dayOf(createdAt);
      if (activities === null || created === null) return NOT_APPLICABLE;
      const last = context.workingDays.add(created, count);
      // By the platform's stamps only: a meeting's end is typed, so nothing counts as done before it was made.
      const prompt = activities.some(({ id, done, doneAt, createdAt: made }) => {
        const days =
          done && !elsewhere?.copies?.has(id)
            ? [context.zone.dayOf(doneAt), context.zone.dayOf(made)].filter((day) => day !== null)
            : [];
        return days.length > 0 && Math.max(...days) <= last;
      });
      return prompt ? PASS : context.day <= last ? NOT_APPLICABLE : POOR;
    };
  },
  since:
    () =>
    (facts, { zone }) =>
      zone.dayOf(facts.createdAt),
};
