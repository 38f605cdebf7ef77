import { AcrossMarks } from './AcrossMarks';
import { useChartStyles } from './charts.styles';
import { usePlotStyles } from './plot.styles';
import { Stretched } from './Stretched';
import { UpAxis } from './UpAxis';

export interface ConcentrationProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  /** From nobody (0, 0) on; both numbers grow, shares 0..100. */
  readonly points: readonly { readonly people: number; readonly share: number }[];
  /** The point that the answer speaks of. */
  readonly marked: number;
  readonly write: (share: number) => string;
  /** Beside the diagonal: "spread evenly". */
  readonly evenly: string;
  /** Under the axis's end: "40 people". */
  readonly people: string;
}

const TOP = 16;
const HEIGHT = 180;
/** More dots than this are a worm. */
const MOST_DOTS = 21;

/** Shares that add up, in steps of a group's size, against the diagonal that would mean: spread evenly. */
export function Concentration({ label, points, marked, write, evenly, people }: ConcentrationProps) {
  const styles = useChartStyles();
  const layout = usePlotStyles();
  const all = points.at(-1)?.people ?? 1;
  const across = (at: number) => (at / all) * 100;
  const up = (share: number) => TOP + HEIGHT - (share / 100) * HEIGHT;
  const told = points[marked];
  const numbered = points.map((point, index) => ({ point, index }));
  const shown = numbered.filter(({ index }) => points.length <= MOST_DOTS || index === marked || index === points.length - 1);
  // A small group's quarters fall together, or on its end, which has a text of its own.
  const quarters = [0, 0.25, 0.5, 0.75].map((share) => points[Math.round(share * (points.length - 1))]?.people ?? 0);
  const marks = [...new Set(quarters)].filter((at) => at < all).map((at) => ({ at, text: at }));
  return (
    <div className={layout.root}>
      <svg role="img" aria-label={label} height={TOP + HEIGHT + 24} className={layout.frame}>
        <UpAxis ticks={[0, 50, 100]} write={write} up={up} foot={0} />
        <line x1="0" x2="100%" y1={up(0)} y2={up(100)} className={styles.dashed} />
        <text x="64%" y={up(44)} className={styles.text}>
          {evenly}
        </text>
        <Stretched top={TOP} height={HEIGHT}>
          <polyline
            points={points.map((point) => `${across(point.people)},${up(point.share) - TOP}`).join(' ')}
            className={styles.line}
            vectorEffect="non-scaling-stroke"
          />
        </Stretched>
        {shown.map(({ point, index }) => (
          <circle
            key={point.people}
            cx={`${across(point.people)}%`}
            cy={up(point.share)}
            r={index === marked ? 5 : 3}
            className={styles.dot}
          />
        ))}
        {told && (
          <text x={`${across(told.people)}%`} dx="-10" y={up(told.share) - 8} textAnchor="end" className={styles.strong}>
            {write(told.share)}
          </text>
        )}
        <AcrossMarks marks={marks} across={(at) => `${across(at)}%`} y={TOP + HEIGHT + 18} />
        <text x="100%" dx="20" y={TOP + HEIGHT + 18} textAnchor="end" className={styles.text}>
          {people}
        </text>
      </svg>
    </div>
  );
}
