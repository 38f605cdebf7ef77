import type { Axis } from './axis';
import { useChartStyles } from './charts.styles';

interface UpAxisProps extends Pick<Axis, 'ticks' | 'write'> {
  /** Where a value lies, in px from the top. */
  up(value: number): number;
  /** The value at which the axis itself stands; absent = none does. */
  readonly foot?: number;
}

/** The lines of an upright axis, and their numbers at the start. */
export function UpAxis({ ticks, write, up, foot }: UpAxisProps) {
  const styles = useChartStyles();
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={up(tick)} y2={up(tick)} className={tick === foot ? styles.axis : styles.grid} />
          <text x="-8" y={up(tick) + 4} textAnchor="end" className={styles.text}>
            {write(tick)}
          </text>
        </g>
      ))}
    </>
  );
}
