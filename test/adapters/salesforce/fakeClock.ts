import type { ClockPort } from '../../../src/ports/clock';

export interface FakeClock extends ClockPort {
  /** Moves time to the next timer and runs it. */
  next(): void;
  elapsed(): number;
}

/** A clock that stands until it is moved. */
export function fakeClock(begin = '2026-11-22T09:30:00.000Z'): FakeClock {
  const started = Date.parse(begin);
  let at = started;
  let count = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => new Date(at).toISOString(),
    after(ms, run) {
      const id = ++count;
      timers.set(id, { at: at + ms, run });
      return () => timers.delete(id);
    },
    uuid: () => `80000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    next() {
      const [id, timer] = [...timers].sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0] ?? [];
      if (id === undefined || !timer) return;
      timers.delete(id);
      at = Math.max(at, timer.at);
      timer.run();
    },
    elapsed: () => at - started,
  };
}

/** Lets a call settle, moving the clock whenever everything waits for it. Gives what it rejected with, if it did. */
export async function settle<T>(clock: FakeClock, call: Promise<T>): Promise<{ readonly value?: T; readonly error?: unknown }> {
  let outcome: { readonly value?: T; readonly error?: unknown } | null = null;
  call.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  for (let turn = 0; turn < 200; turn++) {
    for (let rest = 0; rest < 5; rest++) await new Promise((resolve) => setImmediate(resolve));
    if (outcome) return outcome;
    clock.next();
  }
  throw new Error('the call never settled');
}
