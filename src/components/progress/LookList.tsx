import { useState } from 'react';
import type { SeenOfMe } from '../../model/seenOfMe';
import type { OwnLook } from '../../model/standing';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { useOwnCardStyles } from './OwnCard.styles';

const FEW = 5;
const DAYS_30 = 30 * 86_400_000;

function lookWords(words: Words, { purpose, part, week }: OwnLook): string {
  const told = [
    part && words.say(`seenOfMe.part.${part}`),
    week && words.say('seenOfMe.lookOf', { week }),
    purpose && words.say(`seenOfMe.for.${purpose}`),
  ];
  return told.filter((each) => each !== null && each !== '').join(', ');
}

/** Who opened own figures in Foothold, with the date of each look (B17), and what such a list cannot know. */
export function LookList({ seen, now }: { readonly seen: SeenOfMe; readonly now: string }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [all, setAll] = useState(false);
  const { looks } = seen;
  const recent = (looks ?? []).some(({ at }) => Date.parse(now) - Date.parse(at) <= DAYS_30);
  const shown = all ? (looks ?? []) : (looks ?? []).slice(0, FEW);
  const more = (looks?.length ?? 0) - shown.length;
  return (
    <div className={styles.block}>
      <h3 className={styles.heading}>{words.say('seenOfMe.looks')}</h3>
      {looks === null && <p className={styles.meta}>{words.say('seenOfMe.looksUnread')}</p>}
      {looks !== null && !recent && <p className={styles.meta}>{words.say('seenOfMe.nobody')}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((look) => (
            <li key={`${look.viewerId} ${look.at}`} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.text}>
                  {words.say('seenOfMe.look', {
                    who: look.viewerName === null ? words.say('seenOfMe.someone') : plainText(look.viewerName, 80),
                    at: look.at,
                  })}
                </span>
                <span className={styles.meta}>{lookWords(words, look)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <span>
          <CardLink onClick={() => setAll(true)}>{words.say('seenOfMe.more', { count: more })}</CardLink>
        </span>
      )}
      <p className={styles.meta}>{words.say('seenOfMe.noTrace', { product: words.product })}</p>
    </div>
  );
}
