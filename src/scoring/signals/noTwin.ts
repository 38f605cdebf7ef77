import type { Detail, Signal } from '../signal';
import { NOT_APPLICABLE, PASS, RUBBISH } from '../verdicts';

/** No other account looks like the same company. Not known until other records were read. */
export const noTwin: Signal = {
  name: 'noTwin',
  args: {},
  timed: false,
  test:
    () =>
    ({ elsewhere }) => {
      const twins = elsewhere?.twins ?? null;
      return twins === null ? NOT_APPLICABLE : twins.length > 0 ? RUBBISH : PASS;
    },
  detail:
    () =>
    ({ elsewhere }): Detail => {
      const twins = elsewhere?.twins ?? [];
      const first = twins[0];
      return { message: null, args: first ? { twin: first.name, why: first.why, count: twins.length } : {} };
    },
};
