import { percentOf } from './axis';
import { useChartStyles } from './charts.styles';

export interface SparklineProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  /** Oldest first; `null` = not known, the line goes on over it. */
  readonly values: readonly (number | null)[];
  /** The scale of the whole table, never of a row. */
  readonly min: number;
  readonly max: number;
}

const WIDTH = 100;
const HEIGHT = 20;

/** A line of weeks, its last point marked. */
export function Sparkline({ label, values, min, max }: SparklineProps) {
  const styles = useChartStyles();
  const step = WIDTH / Math.max(values.length - 1, 1);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [{ x: index * step, y: HEIGHT - (percentOf({ min, max }, value) / 100) * HEIGHT }],
  );
  const end = points.at(-1);
  return (
    <svg role="img" aria-label={label} width={WIDTH + 10} height={HEIGHT + 10} viewBox={`-5 -5 ${WIDTH + 10} ${HEIGHT + 10}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.line} style={{ strokeWidth: 1.5 }} />
      {end && <circle cx={end.x} cy={end.y} r="3" className={styles.dot} />}
    </svg>
  );
}
