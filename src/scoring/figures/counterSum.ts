import { type CounterName, type Counters, counterKey } from '../../model/sheet';

/** Free text as the part of a key: without the bar that parts keys, and short. @example plainPart(' North | East ') // 'North / East' */
export function plainPart(text: string): string {
  return text.replaceAll('|', '/').trim().slice(0, 80);
}

/** Adds counters up. What was never counted is absent, so that a sum of nothing is an empty document. */
export class CounterSum {
  /** By name, then by what stands after the bar: keys are made once, at the end, since adding runs many times a record. */
  private readonly parts = new Map<CounterName, Map<string, number>>();
  private readonly whole = new Map<string, number>();

  /** @param n A whole number; 0 leaves no trace. */
  add(name: CounterName, of = '', n = 1): void {
    let byPart = this.parts.get(name);
    if (byPart === undefined) {
      byPart = new Map();
      this.parts.set(name, byPart);
    }
    byPart.set(of, (byPart.get(of) ?? 0) + n);
  }

  /** Counters of another sum on top. */
  addAll(counters: Counters): void {
    for (const key in counters) this.whole.set(key, (this.whole.get(key) ?? 0) + (counters[key] ?? 0));
  }

  /** In alphabetical order: the same sums give the same text. */
  counters(): Counters {
    const sums = new Map(this.whole);
    for (const [name, byPart] of this.parts) {
      for (const [of, n] of byPart) {
        const key = counterKey(name, plainPart(of));
        sums.set(key, (sums.get(key) ?? 0) + n);
      }
    }
    return Object.fromEntries([...sums].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
