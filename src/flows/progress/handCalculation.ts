import type { MeasureFigure } from '../../model/progress';

/** One step of the sum by hand. */
export interface HandRow {
  readonly measure: MeasureFigure['measure'];
  /** 0..100, two digits. */
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** The sum by hand: from the values of single records up to the score. */
export interface HandCalculation {
  readonly rows: readonly HandRow[];
  readonly sum: number;
  readonly weights: number;
  /** Two digits. */
  readonly exact: number;
  /** Rounded, as shown. */
  readonly score: number;
}

const digits = (value: number) => Math.round(value * 100) / 100;

/** Sum of `value x weight` over the sum of weights; 0 where there is no weight. */
function mean(parts: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return weights > 0 ? parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights : 0;
}

/**
 * The score once more, from nothing but the shown values of records and the programme's weights, for everybody by the same formula
 * (B21): records to the mean of their entity, entities to the measure, measures to the score.
 */
export function handCalculation(measures: readonly MeasureFigure[]): HandCalculation {
  const exactOf = ({ entities }: MeasureFigure) =>
    mean(
      entities.map(({ records, weight }) => ({
        value: records.reduce((sum, { value }) => sum + value, 0) / Math.max(1, records.length) / 100,
        weight,
      })),
    );
  const parts = measures.map((each) => ({ measure: each.measure, weight: each.weight, value: exactOf(each) }));
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const exact = mean(parts);
  return {
    rows: parts.map(({ measure, weight, value }) => ({ measure, weight, value: digits(value), product: digits(value * weight) })),
    sum: digits(parts.reduce((sum, { value, weight }) => sum + value * weight, 0)),
    weights,
    exact: digits(exact),
    score: Math.round(exact),
  };
}
