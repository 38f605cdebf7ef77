import { percentOf } from './axis';
import { useChartStyles } from './charts.styles';

export interface TrackProps {
  /** The whole chart in a sentence: now, from, goal. */
  readonly label: string;
  readonly now: number | null;
  readonly baseline?: number | null;
  readonly goal?: number | null;
  /** The end of the track. */
  readonly max: number;
  /** Pixels; absent = 10. */
  readonly height?: number;
}

/** How far: the bar is now, the thin line the baseline, the diamond the goal. */
export function Track({ label, now, baseline, goal, max, height = 10 }: TrackProps) {
  const styles = useChartStyles();
  const at = (value: number) => `${percentOf({ min: 0, max }, value)}%`;
  const middle = 12;
  const y = middle - height / 2;
  const marked = typeof goal === 'number' || typeof baseline === 'number';
  return (
    <svg role="img" aria-label={label} width="100%" height={marked ? 24 : height + 2} className={styles.block}>
      <g transform={marked ? undefined : `translate(0 ${1 - y})`}>
        <rect x="0" y={y} width="100%" height={height} rx={height / 2} className={styles.fine} />
        {now !== null && now > 0 && <rect x="0" y={y} width={at(now)} height={height} rx={height / 2} className={styles.main} />}
        {typeof baseline === 'number' && <line x1={at(baseline)} x2={at(baseline)} y1="1" y2="23" className={styles.tick} />}
        {typeof goal === 'number' && (
          <svg aria-hidden="true" x={at(goal)} y={middle} overflow="visible">
            <path d="M0,-8 8,0 0,8 -8,0Z" className={styles.target} />
          </svg>
        )}
      </g>
    </svg>
  );
}
