import { type Axis, percentOf } from './axis';
import { useChartStyles } from './charts.styles';
import { AxisText, GridLines } from './GridLines';
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
  readonly mark?: 'dot' | 'ring' | 'diamond';
}

export interface DotIntervalProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly rows: readonly Interval[];
  readonly axis: Axis;
  /** Grey, where the difference says nothing. */
  readonly quiet?: boolean;
}

const DIAMOND = 'M0,-6 6,0 0,6 -6,0Z';

/** A value with its margin on an axis that all rows share. */
export function DotInterval({ label, rows, axis, quiet = false }: DotIntervalProps) {
  const styles = useChartStyles();
  const layout = useRowsStyles();
  const dot = quiet ? styles.quietDot : styles.dot;
  return (
    <div role="img" aria-label={label} className={layout.root}>
      {rows.map(({ key, label: name, note, value, low, high, shown, mark = 'dot' }) => {
        const x = `${percentOf(axis, value)}%`;
        return (
          <div key={key} className={layout.row}>
            <span className={layout.label}>
              {name}
              {note !== undefined && <span className={layout.note}>{note}</span>}
            </span>
            <svg height="50" className={layout.plot} aria-hidden="true">
              <GridLines axis={axis} />
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
              {mark === 'diamond' ? (
                <svg aria-hidden="true" x={x} y="30" overflow="visible">
                  <path d={DIAMOND} className={dot} />
                </svg>
              ) : (
                <circle cx={x} cy="30" r="5" className={mark === 'ring' ? styles.ring : dot} />
              )}
              <text x={x} y="17" textAnchor="middle" className={styles.strong}>
                {shown}
              </text>
            </svg>
          </div>
        );
      })}
      <div className={layout.row}>
        <span />
        <svg height="18" className={layout.plot} aria-hidden="true">
          <AxisText axis={axis} />
        </svg>
      </div>
    </div>
  );
}
