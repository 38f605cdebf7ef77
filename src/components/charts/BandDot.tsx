import { useChartStyles } from './charts.styles';

/** How a band is marked, so that it differs without colour: the first a dot, the second a ring, all others a diamond. */
export type BandMark = 'dot' | 'ring' | 'diamond';

/** @example bandMark(2) // 'ring' */
export function bandMark(band: number | null): BandMark {
  return band === null || band === 1 ? 'dot' : band === 2 ? 'ring' : 'diamond';
}

interface BandDotProps {
  /** Where it lies across: "25%". */
  readonly x: string;
  /** And down, in px. */
  readonly y: number;
  readonly mark: BandMark;
  /** Grey, where the difference says nothing. */
  readonly quiet?: boolean;
}

/** A value on a chart by its band. */
export function BandDot({ x, y, mark, quiet = false }: BandDotProps) {
  const styles = useChartStyles();
  const dot = quiet ? styles.quietDot : styles.dot;
  return mark === 'diamond' ? (
    <svg aria-hidden="true" x={x} y={y} overflow="visible">
      <path d="M0,-6 6,0 0,6 -6,0Z" className={dot} />
    </svg>
  ) : (
    <circle cx={x} cy={y} r="5" className={mark === 'ring' ? styles.ring : dot} />
  );
}
