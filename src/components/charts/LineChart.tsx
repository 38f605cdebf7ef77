import { AcrossMarks } from './AcrossMarks';
import { percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { Stretched } from './Stretched';
import { UpAxis } from './UpAxis';

export interface LinePoint {
  readonly key: string;
  /** The dot; `null` = not known: there is none, and the line goes on over it. */
  readonly value: number | null;
  /** The line at this place. */
  readonly even: number | null;
}

export interface LineChartProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly points: readonly LinePoint[];
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  /** A word at one dot: "best 81". */
  readonly best: { readonly at: number; readonly text: string } | null;
  /** At the last point. */
  readonly now: string;
}

const TOP = 18;
const HEIGHT = 132;

/** Dots of single weeks around the line that evens them out; the last dot is full. */
export function LineChart({ label, points, min, max, ticks, marks, best, now }: LineChartProps) {
  const styles = useChartStyles();
  const last = Math.max(points.length - 1, 1);
  const across = (at: number) => `${(at / last) * 100}%`;
  const up = (value: number) => TOP + HEIGHT - (percentOf({ min, max }, value) / 100) * HEIGHT;
  const line = points.flatMap(({ even }, at) => (even === null ? [] : [`${(at / last) * 100},${up(even) - TOP}`])).join(' ');
  const end = points.at(-1)?.value ?? null;
  return (
    <div style={{ paddingInlineStart: 28, paddingInlineEnd: 34 }}>
      <svg role="img" aria-label={label} width="100%" height={TOP + HEIGHT + 24} className={styles.block}>
        <UpAxis ticks={ticks} write={String} up={up} />
        <Stretched top={TOP} height={HEIGHT}>
          <polyline points={line} className={styles.line} vectorEffect="non-scaling-stroke" />
        </Stretched>
        {points.map(
          ({ key, value }, at) =>
            value !== null &&
            at < points.length - 1 && <circle key={key} cx={across(at)} cy={up(value)} r="3.5" className={styles.target} />,
        )}
        {end !== null && (
          <>
            <circle cx="100%" cy={up(end)} r="4" className={styles.dot} />
            <text x="100%" dx="10" y={up(end) + 4} className={styles.strong}>
              {now}
            </text>
          </>
        )}
        {best && (
          <text x={across(best.at)} y={up(points[best.at]?.value ?? 0) - 9} textAnchor="middle" className={styles.strong}>
            {best.text}
          </text>
        )}
        <AcrossMarks marks={marks} across={across} y={TOP + HEIGHT + 18} />
      </svg>
    </div>
  );
}
