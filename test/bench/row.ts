/** One figure of the bench. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Against the baseline of the same run; `null` where the figure is absolute. */
  readonly ratio: number | null;
  /** The budget in words: "at most 1.25 x". */
  readonly budget: string;
  readonly ok: boolean;
}

/** A figure that may be at most so much. */
export function atMost(name: string, value: number, unit: string, limit: number): BenchRow {
  return { name, value, unit, ratio: null, budget: `at most ${limit} ${unit}`, ok: value <= limit };
}
