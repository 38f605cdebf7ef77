import { type Axis, percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { GridLines } from './GridLines';

/** How a band is marked, so that it differs without colour: the first a dot, the second a ring, all others a diamond. */
export type BandMark = 'dot' | 'ring' | 'diamond';

/** @example bandMark(2) // 'ring' */
export function bandMark(band: number | null): BandMark {
  return band === null || band === 1 ? 'dot' : band === 2 ? 'ring' : 'diamond';
}

export interface MarginCellProps {
  /** The value with its margin in words. */
  readonly label: string;
  readonly value: number;
  readonly half: number;
  readonly axis: Axis;
  readonly mark: BandMark;
}

const DIAMOND = 'M0,-6 6,0 0,6 -6,0Z';
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
      {mark === 'diamond' ? (
        <svg aria-hidden="true" x={x} y={MIDDLE} overflow="visible">
          <path d={DIAMOND} className={styles.dot} />
        </svg>
      ) : (
        <circle cx={x} cy={MIDDLE} r="5" className={mark === 'ring' ? styles.ring : styles.dot} />
      )}
    </svg>
  );
}
