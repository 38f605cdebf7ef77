import type { Tally } from '../../scoring/tally';

/** Adds tallies up in place: a group of thousands of people costs one group's memory. The sum equals `merge` one by one. */
export class TallySum {
  private readonly cells = new Map<string, { n: number; sum: number; squares: number }>();
  private readonly rules = new Map<string, number[]>();
  private records = 0;
  /** How many tallies were added. */
  count = 0;

  add(tally: Tally): void {
    for (const [key, cell] of tally.cells) {
      const kept = this.cells.get(key) ?? { n: 0, sum: 0, squares: 0 };
      this.cells.set(key, { n: kept.n + cell.n, sum: kept.sum + cell.sum, squares: kept.squares + cell.squares });
    }
    for (const [key, counts] of tally.rules) {
      const kept = this.rules.get(key);
      this.rules.set(
        key,
        counts.map((count, code) => count + (kept?.[code] ?? 0)),
      );
    }
    this.records += tally.records;
    this.count += 1;
  }

  total(): Tally {
    return { cells: this.cells, rules: this.rules, records: this.records };
  }
}
