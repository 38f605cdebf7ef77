import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { useId } from 'react';
import { DAY_LISTS, type DayList, type DayView } from '../../model/day';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { useFoldStyles } from '../customer/fold.styles';
import { useWords } from '../text/WordsContext';
import { DayLists } from './DayLists';
import { useDayStyles } from './day.styles';

export interface DayCardProps {
  readonly view: DayView;
  onToggle(): void;
  onOpen(ref: RecordRef): void;
}

/** "4", "50+" where the CRM has more than was read, a dash where the list could not be read. */
function countWords(words: Words, list: DayList | null): string {
  if (list === null) return words.say('day.unknown');
  return list.exact ? words.number(list.count) : words.say('day.atLeast', { count: list.count });
}

/** "My day": folded to its four counts, opened to the four lists. */
export function DayCard({ view, onToggle, onOpen }: DayCardProps) {
  const words = useWords();
  const styles = useFoldStyles();
  const own = useDayStyles();
  const id = useId();
  const { status, day, open } = view;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          <span className={own.names}>
            <span id={id} className={styles.title}>
              {words.say('day.title')}
            </span>{' '}
            {day === null && (
              <span className={styles.meta}>{words.say(status === 'unavailable' ? 'day.unavailable' : 'day.reading')}</span>
            )}
            {day && (
              <span className={own.counts}>
                {DAY_LISTS.map((name) => {
                  const list = day.lists[name];
                  const count = list?.count ?? 0;
                  return (
                    <span key={name} className={own.cell}>
                      <span className={mergeClasses(own.number, count === 0 && own.none)}>{countWords(words, list)}</span>{' '}
                      <span className={styles.meta}>{words.say(`day.count.${name}`, { count })}</span>{' '}
                    </span>
                  );
                })}
              </span>
            )}
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden="true">
            <ChevronDownRegular />
          </span>
        </button>
      </h2>
      {open && <DayLists view={view} onOpen={onOpen} />}
    </section>
  );
}
