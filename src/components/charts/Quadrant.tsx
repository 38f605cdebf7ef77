import { AcrossMarks } from './AcrossMarks';
import { type Axis, percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { usePlotStyles } from './plot.styles';
import { UpAxis } from './UpAxis';

export interface QuadrantPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Named at its dot; the others are rings without a name. */
  readonly name?: string;
}

export interface QuadrantProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly points: readonly QuadrantPoint[];
  readonly x: Axis;
  readonly y: Axis;
  /** Left of it and above `above` lies the field that is shaded and named. */
  readonly under: number;
  readonly above: number;
  readonly field: string;
}

const HEIGHT = 220;

/** Two values of everybody, with the one field that matters shaded. */
export function Quadrant({ label, points, x, y, under, above, field }: QuadrantProps) {
  const styles = useChartStyles();
  const layout = usePlotStyles();
  const across = (value: number) => `${percentOf(x, value)}%`;
  const up = (value: number) => 10 + HEIGHT - (percentOf(y, value) / 100) * HEIGHT;
  return (
    <div className={layout.root}>
      <svg role="img" aria-label={label} height={HEIGHT + 34} className={layout.frame}>
        <rect x="0" y="10" width={across(under)} height={up(above) - 10} className={styles.shade} />
        <UpAxis ticks={y.ticks} write={y.write} up={up} foot={y.min} />
        <AcrossMarks marks={x.ticks.map((at) => ({ at, text: x.write(at) }))} across={across} y={HEIGHT + 28} />
        <line x1={across(under)} x2={across(under)} y1="10" y2={10 + HEIGHT} className={styles.axis} />
        <text x="8" y="26" className={styles.strong}>
          {field}
        </text>
        {points.map(({ key, x: at, y: height, name }) => (
          <g key={key}>
            <circle
              cx={across(at)}
              cy={up(height)}
              r={name === undefined ? 5 : 6}
              className={name === undefined ? styles.ring : styles.dot}
            />
            {name !== undefined && (
              <text x={across(at)} dx="11" y={up(height) + 4} className={styles.strong}>
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
