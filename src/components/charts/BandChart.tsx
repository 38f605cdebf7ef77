import { percentOf } from './axis';
import { useBandChartStyles } from './BandChart.styles';
import { useChartStyles } from './charts.styles';

export interface BandChartProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  /** Points, 0..100. */
  readonly value: number;
  readonly likely: { readonly from: number; readonly to: number };
  /** What the next band reaches on average; `null` = it is not shown. */
  readonly next: number | null;
  /** Texts beside the marks. */
  readonly texts: { readonly value: string; readonly likely: string; readonly next: string | null };
}

/** Around what is shown, so that marks do not crowd at one end. */
const MARGIN = 10;
const BAR = { top: 22, height: 14 };
const MIDDLE = BAR.top + BAR.height / 2;

/** Text keeps inside the picture: at its ends it begins or ends at the mark. */
function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 25) return 'start';
  return percent > 75 ? 'end' : 'middle';
}

/** One person's place on a line of points: the dot, the likely range around it, the next band's average. */
export function BandChart({ label, value, likely, next, texts }: BandChartProps) {
  const styles = useChartStyles();
  const own = useBandChartStyles();
  const ends = {
    min: Math.max(0, Math.min(likely.from, value, next ?? value) - MARGIN),
    max: Math.min(100, Math.max(likely.to, value, next ?? value) + MARGIN),
  };
  const at = (points: number) => percentOf(ends, points);
  const [from, to, you] = [at(likely.from), at(likely.to), at(value)];
  const goal = next === null ? null : at(next);
  const middle = (from + to) / 2;
  return (
    <svg role="img" aria-label={label} width="100%" height={next === null ? 58 : 76} className={styles.block}>
      <text x={`${you}%`} y="12" textAnchor={anchorAt(you)} className={styles.strong}>
        {texts.value}
      </text>
      <rect x="0" y={MIDDLE - 5} width="100%" height="10" rx="5" className={styles.fine} />
      <rect
        x={`${from}%`}
        y={BAR.top}
        width={`${Math.max(1, to - from)}%`}
        height={BAR.height}
        rx={BAR.height / 2}
        className={own.likely}
      />
      <circle cx={`${you}%`} cy={MIDDLE} r="4" className={styles.dot} />
      {goal !== null && (
        <line x1={`${goal}%`} x2={`${goal}%`} y1={BAR.top - 4} y2={BAR.top + BAR.height + 4} className={styles.tick} />
      )}
      <text x={`${middle}%`} y="52" textAnchor={anchorAt(middle)} className={styles.text}>
        {texts.likely}
      </text>
      {goal !== null && texts.next !== null && (
        <text x={`${goal}%`} y="70" textAnchor={anchorAt(goal)} className={styles.strong}>
          {texts.next}
        </text>
      )}
    </svg>
  );
}
