import { mergeClasses } from '@fluentui/react-components';
import { AcrossMarks } from './AcrossMarks';
import { percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { usePlotStyles } from './plot.styles';
import { Stretched } from './Stretched';
import { UpAxis } from './UpAxis';

export interface CurveProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  /** In order of time; `null` = not known, the line breaks there. */
  readonly points: readonly { readonly key: string; readonly value: number | null }[];
  /** Top of the axis; the lines stand at quarters of a hundred. */
  readonly max: number;
  /** A number on the axis: "25 %". */
  readonly write: (value: number) => string;
  /** Texts under the points by index; few enough to stand apart. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  /** A span by index, shaded where `shaded`, named above. */
  readonly spans?: readonly { readonly from: number; readonly to: number; readonly text: string; readonly shaded: boolean }[];
  readonly baseline?: { readonly value: number; readonly text: string } | null;
  readonly goal?: { readonly value: number; readonly text: string } | null;
  /** At the last point. */
  readonly now?: string;
}

const TOP = 28;
const HEIGHT = 200;

/** Runs of known points: the line is drawn from known to known only. */
function runs(points: CurveProps['points']): { readonly at: number; readonly value: number }[][] {
  const found: { at: number; value: number }[][] = [[]];
  points.forEach(({ value }, at) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push({ at, value });
  });
  return found.filter((run) => run.length > 0);
}

/** A line over weeks with its baseline (dashed), goal (dotted), named spans and a mark at the last point. */
export function Curve({ label, points, max, write, marks, spans = [], baseline, goal, now }: CurveProps) {
  const styles = useChartStyles();
  const layout = usePlotStyles();
  const last = Math.max(points.length - 1, 1);
  const across = (at: number) => `${(at / last) * 100}%`;
  const up = (value: number) => TOP + HEIGHT - (percentOf({ min: 0, max }, value) / 100) * HEIGHT;
  const ticks = [0, 25, 50, 75, 100].filter((tick) => tick <= max);
  const end = points.at(-1);
  const drawn = runs(points);
  const path = (run: readonly { at: number; value: number }[]) =>
    run.map(({ at, value }) => `${(at / last) * 100},${up(value) - TOP}`).join(' ');
  return (
    <div className={layout.root}>
      <svg
        role="img"
        aria-label={label}
        height={TOP + HEIGHT + 24}
        className={mergeClasses(layout.frame, (goal || now) && layout.withEnd)}
      >
        {spans.map(({ from, to, text, shaded }) => (
          <g key={text}>
            {shaded && (
              <rect x={across(from)} width={`${((to - from) / last) * 100}%`} y={TOP} height={HEIGHT} className={styles.shade} />
            )}
            {from > 0 && <line x1={across(from)} x2={across(from)} y1={TOP - 20} y2={TOP + HEIGHT} className={styles.axis} />}
            <text x={across((from + to) / 2)} y={TOP - 10} textAnchor="middle" className={styles.strong}>
              {text}
            </text>
          </g>
        ))}
        <UpAxis ticks={ticks} write={write} up={up} foot={0} />
        {baseline && <line x1="0" x2="100%" y1={up(baseline.value)} y2={up(baseline.value)} className={styles.dashed} />}
        {goal && <line x1="0" x2="100%" y1={up(goal.value)} y2={up(goal.value)} className={styles.dotted} />}
        <Stretched top={TOP} height={HEIGHT}>
          {drawn.map((run) => (
            <g key={run[0]?.at}>
              {run.length > 1 && (
                <polygon
                  points={`${((run[0]?.at ?? 0) / last) * 100},${HEIGHT} ${path(run)} ${((run.at(-1)?.at ?? 0) / last) * 100},${HEIGHT}`}
                  className={styles.area}
                />
              )}
              <polyline points={path(run)} className={styles.line} vectorEffect="non-scaling-stroke" />
            </g>
          ))}
        </Stretched>
        {drawn
          .filter((run) => run.length === 1)
          .map(([one]) => one && <circle key={one.at} cx={across(one.at)} cy={up(one.value)} r="3" className={styles.dot} />)}
        {typeof end?.value === 'number' && (
          <circle cx={across(points.length - 1)} cy={up(end.value)} r="4" className={styles.dot} />
        )}
        {now !== undefined && typeof end?.value === 'number' && (
          <text x="100%" dx="10" y={up(end.value) + 4} className={mergeClasses(styles.strong, layout.wideOnly)}>
            {now}
          </text>
        )}
        {[goal, baseline].map(
          (one) =>
            one && (
              <text key={one.text} x="100%" dx="10" y={up(one.value) + 4} className={mergeClasses(styles.text, layout.wideOnly)}>
                {one.text}
              </text>
            ),
        )}
        <AcrossMarks marks={marks} across={across} y={TOP + HEIGHT + 18} />
      </svg>
    </div>
  );
}
