/** A scale of a chart: its ends, the places of its lines, and how a place is written. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** The text at a tick. */
  readonly write: (value: number) => string;
}

/** Where a value lies, 0..100 percent; values outside stay at the end. @example percentOf({ min: 0, max: 50, … }, 25) // 50 */
export function percentOf({ min, max }: Pick<Axis, 'min' | 'max'>, value: number): number {
  if (max <= min) return 0;
  return Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
}

/** An axis from 0 in round steps that holds the value. @example axisFromZero(35, 10) // ticks 0, 10, 20, 30, 40 */
export function axisFromZero(most: number, step: number, write: (value: number) => string): Axis {
  const steps = Math.max(1, Math.ceil(most / step));
  return { min: 0, max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step), write };
}

/** A round step that makes three to six lines up to the value. @example stepFor(71) // 20 */
export function stepFor(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}
