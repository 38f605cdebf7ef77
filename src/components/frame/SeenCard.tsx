import type { SeenView } from '../../model/seen';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';

/** "Read by: you, your manager"; what has no word of its own is told as it stands. */
function readBy(words: Words, who: readonly string[]): string {
  if (who.every((one) => one === 'me')) return words.say('seen.you');
  const names = who.map((one) => {
    const id = `seen.who.${one}`;
    return words.has(id) ? words.say(id) : plainText(one, 80);
  });
  return words.say('seen.readers', { who: names.join(', ') });
}

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
            <span className={styles.meta}>{stored ? readBy(words, who) : words.say('seen.notStored')}</span>
          </li>
        ))}
      </ul>
      <p className={styles.meta}>{words.say('seen.retention', { days: seen.retentionDays })}</p>
      <p className={styles.meta}>
        {seen.legalBasis ? words.say('seen.legal', { text: plainText(seen.legalBasis, 500) }) : words.say('seen.noLegal')}
      </p>
      <p className={styles.meta}>{words.say('seen.admins')}</p>
    </Sheet>
  );
}
