import { useId } from 'react';
import type { DecidedAnswer } from '../../model/barrier';
import { useSheetStyles } from '../frame/Sheet.styles';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';

/** A reply is shown this far; more of it would push the record away. */
const REPLY_LETTERS = 400;

/** What was decided about reasons that the person gave on this record, with the reply (D8). */
export function BarrierNotes({ barriers }: { readonly barriers: readonly DecidedAnswer[] }) {
  const words = useWords();
  const styles = useSheetStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.root}>
      <h2 id={id} className={styles.title}>
        {words.say('barrier.title')}
      </h2>
      <ul className={styles.list}>
        {barriers.map(({ ruleId, reason, decision, text }) => (
          <li key={ruleId} className={styles.item}>
            <span>
              {words.say(`barrier.${decision}`, { label: words.ruleLabel(ruleId), reason: words.say(`reason.${reason}`) })}
            </span>
            {text && (
              <span className={styles.meta}>
                {words.say('barrier.reply')} <CrmText text={text} limit={REPLY_LETTERS} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
