import type { OwnOptIn } from '../../model/optIn';
import type { SeenOfMe } from '../../model/seenOfMe';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { LookList } from './LookList';
import { useOwnCardStyles } from './OwnCard.styles';
import { SeenTable } from './SeenTable';

/** "What is seen of me" (B17, B20): every reader, who looked, the legal basis, what was agreed to. */
export function SeenOfMeCard({
  seen,
  agreed,
  now,
}: {
  readonly seen: SeenOfMe;
  /** Choices that stand, with the words they were made in. */
  readonly agreed: readonly OwnOptIn[];
  readonly now: string;
}) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { mode, legalBasis, keysDays, keepsLooks } = seen;
  return (
    <>
      <p className={styles.quiet}>{words.say(`seen.mode.${mode}`)}</p>
      <SeenTable seen={seen} />
      {keepsLooks ? (
        <LookList seen={seen} now={now} />
      ) : (
        <p className={styles.meta}>{words.say('seenOfMe.notStored', { product: words.product })}</p>
      )}
      <div className={styles.block}>
        <p className={styles.meta}>
          {legalBasis === null ? words.say('seen.noLegal') : words.say('seen.legal', { text: plainText(legalBasis, 500) })}
        </p>
        {keepsLooks && <p className={styles.meta}>{words.say('seenOfMe.keys', { days: keysDays })}</p>}
        {agreed.map(({ kind, text, at }) => (
          <p key={kind} className={styles.meta}>
            {words.say('seenOfMe.agreed', { at: at ?? '', text: plainText(text ?? '', 300) })}
          </p>
        ))}
      </div>
    </>
  );
}
