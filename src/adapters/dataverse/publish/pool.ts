/** Service protection: "52 concurrent requests" a user; whoever sends more is throttled. */
export const MOST_AT_ONCE = 52;

/**
 * Works on items side by side and yields what is done first, at most `width` of them at once: what is not fetched yet is not
 * begun, so that no more results than that wait in memory. The first failure ends it.
 */
export async function* pooled<T, R>(items: Iterable<T>, width: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const most = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(width)));
  const waiting = items[Symbol.iterator]();
  const running = new Map<number, Promise<{ readonly id: number; readonly result: R }>>();
  let next = 0;
  const begin = () => {
    const { done, value } = waiting.next();
    if (done) return;
    const id = next;
    next += 1;
    running.set(
      id,
      work(value).then((result) => ({ id, result })),
    );
  };
  try {
    while (running.size < most) {
      const before = running.size;
      begin();
      if (running.size === before) break;
    }
    while (running.size > 0) {
      const { id, result } = await Promise.race(running.values());
      running.delete(id);
      yield result;
      begin();
    }
  } finally {
    // Whoever stops listening must not be told of a failure by nobody's leave.
    for (const each of running.values()) each.catch(() => undefined);
  }
}
