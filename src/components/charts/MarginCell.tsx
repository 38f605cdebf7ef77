import { type Axis, percentOf } from './axis';
import { BandDot, type BandMark } from './BandDot';
import { useChartStyles } from './charts.styles';
import { GridLines } from './GridLines';

export interface MarginCellProps {
  /** The value with its margin in words. */
  readonly label: string;
  readonly value: number;
  readonly half: number;
  readonly axis: Axis;
  readonly mark: BandMark;
}

const MIDDLE = 14;

/** A value with its 95 % margin inside a table's cell; the scale is the table's. */
export function MarginCell({ label, value, half, axis, mark }: MarginCellProps) {
  const styles = useChartStyles();
  const x = `${percentOf(axis, value)}%`;
  return (
    <svg role="img" aria-label={label} height={MIDDLE * 2} width="100%" overflow="visible">
      <GridLines axis={axis} />
      <line
        x1={`${percentOf(axis, value - half)}%`}
        x2={`${percentOf(axis, value + half)}%`}
        y1={MIDDLE}
        y2={MIDDLE}
        strokeWidth="5"
        className={styles.margin}
      />
      <BandDot x={x} y={MIDDLE} mark={mark} />
    </svg>
  );
}
