import type { SeenView } from '../../model/panel';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';

/** "What is seen of me": every reader with the purpose, from the real configuration. */
export function SeenCard({ seen, onClose }: { readonly seen: SeenView; onClose(): void }) {
  const words = useWords();
  const styles = useSheetStyles();
  return (
    <Sheet title={words.say('seen.title')} onClose={onClose}>
      <p className={styles.text}>{words.say(`seen.mode.${seen.mode}`)}</p>
      <ul className={styles.list}>
        {seen.readers.map(({ what, who, stored }) => (
          <li key={what} className={styles.item}>
            <span className={styles.between}>{words.say(`seen.what.${what}`)}</span>
            <span className={styles.meta}>{words.say(`seen.why.${what}`)}</span>
            <span className={styles.meta}>
              {who.length === 0
                ? words.say('seen.you')
                : words.say('seen.readers', { who: who.map((one) => plainText(one, 80)).join(', ') })}
              {!stored && ` · ${words.say('seen.notStored')}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.meta}>{words.say('seen.retention', { days: seen.retentionDays })}</p>
    </Sheet>
  );
}
