import { useState } from 'react';
import type { FigureRecord } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { CardLink } from './CardLink';
import { FigureRecords } from './FigureRecords';
import { useFigureRecordsStyles } from './FigureRecords.styles';

export interface OpenedNumberProps {
  /** The number in words: "6 of 9 deals". */
  readonly text: string;
  /** What it opens to, each under its own heading; empty ones are left out. */
  readonly sets: readonly { readonly title: string; readonly records: readonly FigureRecord[] }[];
  onOpen(ref: RecordRef): void;
}

/** A number that opens to its records, where there are any to show. */
export function OpenedNumber({ text, sets, onOpen }: OpenedNumberProps) {
  const styles = useFigureRecordsStyles();
  const [open, setOpen] = useState(false);
  const shown = sets.filter(({ records }) => records.length > 0);
  if (shown.length === 0) return text;
  return (
    <>
      <CardLink open={open} onClick={() => setOpen(!open)}>
        {text}
      </CardLink>
      {open &&
        shown.map(({ title, records }) => (
          <div key={title} className={styles.set}>
            <p className={styles.heading}>{title}</p>
            <FigureRecords records={records} first={5} onOpen={onOpen} />
          </div>
        ))}
    </>
  );
}
