import type { Signal } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS } from '../verdicts';

/** A follow-up was made from the activity: that is an outcome too. */
export const followedUp: Signal = {
  name: 'followedUp',
  args: {},
  timed: false,
  test:
    () =>
    ({ activity }) =>
      activity === null ? NOT_APPLICABLE : activity.followedUp ? PASS : MISSING,
};
