import { useId } from 'react';
import type { NudgeView } from '../../model/panel';
import { QuietButton } from '../cards/QuietButton';
import { useWords } from '../text/WordsContext';
import { useAlsoListStyles } from './AlsoList.styles';

export interface AlsoListProps {
  readonly title: string;
  readonly nudges: readonly NudgeView[];
  /** Sentences instead of what to do: before a meeting the nudge itself is a row. */
  readonly asSentence: boolean;
  /** How many there are behind "all"; 0 = no such button. */
  readonly hidden: number;
  readonly total: number;
  readonly expanded: boolean;
  onChoose(ruleId: string): void;
  onToggle(): void;
}

/** The other nudges, as rows with their gains. */
export function AlsoList({ title, nudges, asSentence, hidden, total, expanded, onChoose, onToggle }: AlsoListProps) {
  const words = useWords();
  const styles = useAlsoListStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.root}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {(hidden > 0 || expanded) && (
          <QuietButton aria-expanded={expanded} onClick={onToggle}>
            {expanded ? words.say('also.fewer') : words.say('also.all', { count: total })}
          </QuietButton>
        )}
      </div>
      {nudges.length > 0 && (
        <ul className={styles.list}>
          {nudges.map(({ ruleId, message, verdict, args, gain }, index) => (
            <li key={ruleId} className={styles.item}>
              <button type="button" className={styles.row} onClick={() => onChoose(ruleId)}>
                <span className={styles.label}>
                  {asSentence && index === 0 ? words.ruleTitle(ruleId, message, verdict, args) : words.ruleLabel(ruleId)}
                </span>{' '}
                <span className={styles.gain}>{gain > 0 ? `+${words.number(gain)}` : words.say('nudge.optional')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
