import type { ReactNode } from 'react';
import type { Axis } from './axis';
import { AxisText, GridLines } from './GridLines';
import { useRowsStyles } from './rows.styles';

interface AxisRowProps {
  readonly axis: Axis;
  readonly label: string;
  /** A second line: "102 of 480 won". */
  readonly note?: string;
  /** In px. */
  readonly height: number;
  /** What stands on the axis. */
  readonly children: ReactNode;
  /** After the row. */
  readonly end?: string;
}

/** A row of a chart whose rows share an axis: its name, its place on the axis, and words at its end. */
export function AxisRow({ axis, label, note, height, children, end }: AxisRowProps) {
  const layout = useRowsStyles();
  return (
    <div className={layout.row}>
      <span className={layout.label}>
        {label}
        {note !== undefined && <span className={layout.note}>{note}</span>}
      </span>
      <svg height={height} className={layout.plot} aria-hidden="true">
        <GridLines axis={axis} />
        {children}
      </svg>
      {end !== undefined && <span className={layout.end}>{end}</span>}
    </div>
  );
}

/** The axis beneath them; `ends` = the rows have words at their ends. */
export function AxisFoot({ axis, ends = false }: { readonly axis: Axis; readonly ends?: boolean }) {
  const layout = useRowsStyles();
  return (
    <div className={layout.row}>
      <span />
      <svg height="18" className={layout.plot} aria-hidden="true">
        <AxisText axis={axis} />
      </svg>
      {ends && <span className={layout.end} />}
    </div>
  );
}
