import type { Signal } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS } from '../verdicts';

/** The activity is linked to a deal, account, contact or lead. */
export const attached: Signal = {
  name: 'attached',
  args: {},
  timed: false,
  test:
    () =>
    ({ activity }) =>
      activity === null ? NOT_APPLICABLE : activity.about !== null || activity.who !== null ? PASS : MISSING,
};
