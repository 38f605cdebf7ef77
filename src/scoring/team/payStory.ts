import type { PayFinding, PayThird } from '../../model/sheet';

export interface PayRow extends PayThird {
  /** Win rate in percent, or mean days from creation to close, one decimal. */
  readonly value: number;
  /** The 95 % margin of a win rate (Wilson); `null` where the sheet has sums only. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One finding as it is told. The numbers are the finding's own: rep, manager and executive read the same ones (A15). */
export interface PayStory {
  readonly measure: PayFinding['measure'];
  readonly finding: PayFinding['finding'];
  readonly people: number;
  readonly segments: number;
  /** From the least adopted third to the most; `null` = too few people. */
  readonly rows: readonly PayRow[] | null;
  /** The most adopted third less the least, as both are read: whole points or days; `null` = not enough. */
  readonly difference: number | null;
  /** Correlation within segments with its interval, two decimals. */
  readonly correlation: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** More adoption went with what is wished for: more wins, fewer days. */
  readonly wished: boolean | null;
}

/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
const NORMAL_975 = 1.959963984540054;

const tenth = (value: number) => Math.round(value * 10) / 10;
const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Wilson's interval of a share: it stays within 0..100 and stands up to small counts. @example wilson(102, 480) // [17.8, 25.1] */
export function wilson(part: number, whole: number): readonly [low: number, high: number] | null {
  if (whole <= 0) return null;
  const z = NORMAL_975;
  const share = part / whole;
  const middle = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return [tenth(Math.max(0, middle - half) * 100), tenth(Math.min(1, middle + half) * 100)];
}

function rowOf(measure: PayFinding['measure'], third: PayThird): PayRow | null {
  const closed = third.won + third.lost;
  if (measure === 'cycleTime') {
    return third.won > 0 ? { ...third, value: tenth(third.cycleDays / third.won), low: null, high: null } : null;
  }
  const margin = wilson(third.won, closed);
  return margin && { ...third, value: tenth((third.won * 100) / closed), low: margin[0], high: margin[1] };
}

/** Adoption against results, as numbers for a story without causes (D19). */
export function payStory(finding: PayFinding): PayStory {
  const enough = finding.finding !== 'notEnough';
  const rows = finding.thirds?.map((third) => rowOf(finding.measure, third)) ?? null;
  const complete = enough && rows !== null && rows.length > 1 && rows.every((row) => row !== null) ? rows : null;
  const [first, last] = [complete?.[0], complete?.at(-1)];
  const { correlation, low, high } = finding;
  const told = enough && correlation !== null && low !== null && high !== null;
  const better = correlation === null ? null : finding.measure === 'winRate' ? correlation > 0 : correlation < 0;
  return {
    measure: finding.measure,
    finding: finding.finding,
    people: finding.people,
    segments: finding.segments,
    rows: complete,
    difference: first && last ? Math.round(last.value) - Math.round(first.value) : null,
    correlation: told ? { value: hundredth(correlation), low: hundredth(low), high: hundredth(high) } : null,
    wished: finding.finding === 'link' ? better : null,
  };
}
