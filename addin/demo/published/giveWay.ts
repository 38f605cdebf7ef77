import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Lets whoever waits for a page go first. The local CRM answers without waiting for anything, so that a long run of calls in its own
 * process would leave the pages no turn until its end.
 */
export const giveWay = (): Promise<void> => nextTurn();

/** The same CRM, asked by a run in its own process: before each call the pages have their turn. */
export function patient(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    await giveWay();
    return ask(input, init);
  };
}
