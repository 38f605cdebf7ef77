import { AxisFoot, AxisRow } from './AxisRow';
import { type Axis, percentOf } from './axis';
import { BandDot, type BandMark } from './BandDot';
import { useChartStyles } from './charts.styles';
import { useRowsStyles } from './rows.styles';

export interface Interval {
  readonly key: string;
  readonly label: string;
  /** A second line: "102 of 480 won". */
  readonly note?: string;
  readonly value: number;
  /** The 95 % margin; absent = a dot alone. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** The value as it is read, above its dot. */
  readonly shown: string;
  /** Band 1 is a dot, 2 a ring, 3 a diamond. */
  readonly mark?: BandMark;
}

export interface DotIntervalProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly rows: readonly Interval[];
  readonly axis: Axis;
  /** Grey, where the difference says nothing. */
  readonly quiet?: boolean;
}

/** A value with its margin on an axis that all rows share. */
export function DotInterval({ label, rows, axis, quiet = false }: DotIntervalProps) {
  const styles = useChartStyles();
  const layout = useRowsStyles();
  return (
    <div role="img" aria-label={label} className={layout.root}>
      {rows.map(({ key, label: name, note, value, low, high, shown, mark = 'dot' }) => {
        const x = `${percentOf(axis, value)}%`;
        return (
          <AxisRow key={key} axis={axis} label={name} note={note} height={50}>
            {typeof low === 'number' && typeof high === 'number' && (
              <line
                x1={`${percentOf(axis, low)}%`}
                x2={`${percentOf(axis, high)}%`}
                y1="30"
                y2="30"
                strokeWidth="7"
                className={quiet ? styles.quietMargin : styles.margin}
              />
            )}
            <BandDot x={x} y={30} mark={mark} quiet={quiet} />
            <text x={x} y="17" textAnchor="middle" className={styles.strong}>
              {shown}
            </text>
          </AxisRow>
        );
      })}
      <AxisFoot axis={axis} />
    </div>
  );
}
