import { type CounterName, type Counters, counterKey } from '../../model/sheet';

/** Free text as the part of a key: without the bar that parts keys, and short. */
function plainPart(text: string): string {
  return text.replaceAll('|', '/').trim().slice(0, 80);
}

/** Adds counters up. What was never counted is absent, so that a sum of nothing is an empty document. */
export class CounterSum {
  private readonly sums = new Map<string, number>();

  /** @param n A whole number; 0 leaves no trace. */
  add(name: CounterName, of = '', n = 1): void {
    if (n !== 0) this.addKey(counterKey(name, plainPart(of)), n);
  }

  /** Counters of another sum on top. */
  addAll(counters: Counters): void {
    for (const [key, n] of Object.entries(counters)) this.addKey(key, n);
  }

  private addKey(key: string, n: number): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + n);
  }

  /** In alphabetical order: the same sums give the same text. */
  counters(): Counters {
    return Object.fromEntries([...this.sums].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
