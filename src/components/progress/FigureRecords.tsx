import { useState } from 'react';
import type { FigureRecord } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { useFigureRecordsStyles } from './FigureRecords.styles';

const PAGE = 20;

/** The records that a figure came from, each opened by its link; with its value 0..10000 where it has one. */
export function FigureRecords({
  records,
  first = PAGE,
  onOpen,
}: {
  readonly records: readonly (FigureRecord & { readonly value?: number })[];
  /** So many at first; the others twenty at a time. */
  readonly first?: number;
  onOpen(ref: RecordRef): void;
}) {
  const words = useWords();
  const styles = useFigureRecordsStyles();
  const [shown, show] = useState(first);
  const more = records.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {records.slice(0, shown).map(({ ref, name, value }) => (
          <li key={ref.id} className={styles.row}>
            <RecordLink to={ref} text={name || words.say('day.noName')} onOpen={onOpen} />
            {value !== undefined && (
              <span className={styles.value}>{words.say('progress.made.value', { value: Math.round(value / 100) })}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <CardLink onClick={() => show(shown + PAGE)}>{words.say('progress.made.more', { count: Math.min(more, PAGE) })}</CardLink>
      )}
    </>
  );
}
