import { AxisFoot, AxisRow } from './AxisRow';
import { type Axis, percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { useRowsStyles } from './rows.styles';

export interface Change {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly before: number;
  readonly after: number;
  readonly beforeShown: string;
  readonly afterShown: string;
  /** "21 points more", "No clear change". */
  readonly end: string;
  /** False = grey: the difference says nothing. */
  readonly clear: boolean;
}

/** Ring = before, dot = after, on an axis that all rows share. The numbers stand on the outer sides, so that they never meet. */
export function BeforeAfter({
  label,
  rows,
  axis,
}: {
  readonly label: string;
  readonly rows: readonly Change[];
  readonly axis: Axis;
}) {
  const styles = useChartStyles();
  const layout = useRowsStyles();
  return (
    <div role="img" aria-label={label} className={layout.root}>
      {rows.map(({ key, label: name, note, before, after, beforeShown, afterShown, end, clear }) => {
        const [from, to] = [`${percentOf(axis, before)}%`, `${percentOf(axis, after)}%`];
        const up = after >= before;
        return (
          <AxisRow key={key} axis={axis} label={name} note={note} height={42} end={end}>
            <line x1={from} x2={to} y1="21" y2="21" strokeWidth="4" className={clear ? styles.margin : styles.quietMargin} />
            <circle cx={from} cy="21" r="5" className={clear ? styles.ring : styles.quietRing} />
            <circle cx={to} cy="21" r="5" className={clear ? styles.dot : styles.quietDot} />
            <text x={from} y="25" dx={up ? -11 : 11} textAnchor={up ? 'end' : 'start'} className={styles.text}>
              {beforeShown}
            </text>
            <text x={to} y="25" dx={up ? 11 : -11} textAnchor={up ? 'start' : 'end'} className={styles.strong}>
              {afterShown}
            </text>
          </AxisRow>
        );
      })}
      <AxisFoot axis={axis} ends />
    </div>
  );
}
