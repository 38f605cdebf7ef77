/**
 * Whole percents that sum to exactly 100, by the largest remainder; equal remainders go to the earlier one. All 0 where there is
 * nothing to share.
 * @example shares([1, 1, 1]) // [34, 33, 33]
 */
export function shares(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return values.map(() => 0);
  const exact = values.map((value) => (value * 100) / total);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left);
  const up = new Set(order.map(({ index }) => index));
  return floors.map((value, index) => (up.has(index) ? value + 1 : value));
}

/** A share in whole percent; `null` where there is nothing to share. A share that is not whole is never shown as 0 or 100. */
export function percent(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  const rounded = Math.round((part * 100) / whole);
  if (rounded === 0 && part > 0) return 1;
  return rounded === 100 && part < whole ? 99 : rounded;
}
