import type { OwnScoreView } from '../../model/panel';
import { useWords } from '../text/WordsContext';
import { useFooterStyles } from './Footer.styles';
import { SkeletonBar } from './SkeletonBar';

/** Own score, sticky at the foot; it opens to the parts that it is made of. Links to other views come with those views. */
export function Footer({ own }: { readonly own: OwnScoreView }) {
  const words = useWords();
  const styles = useFooterStyles();
  const title = <strong className={styles.title}>{words.say('own.title')}</strong>;
  if (own.status !== 'ready' || own.score === null)
    return (
      <footer className={styles.root}>
        <div className={styles.line}>
          {title}
          {own.status === 'reading' ? (
            <SkeletonBar height={12} width={30} />
          ) : (
            <span className={styles.meta}>
              {own.status === 'notEnough' ? words.say('own.notEnough', { records: own.records }) : words.say('own.unavailable')}
            </span>
          )}
        </div>
      </footer>
    );
  return (
    <footer className={styles.root}>
      <details>
        <summary className={styles.summary}>
          {title} <span className={styles.score}>{words.number(own.score)}</span>
          {own.best !== null && <span className={styles.meta}> · {words.say('own.best', { best: own.best })}</span>}
        </summary>
        <dl className={styles.measures}>
          {own.measures.map(({ measure, value, records }) => (
            <div key={measure} className={styles.measure}>
              <dt>{words.say(`measure.${measure}`)}</dt>
              <dd className={styles.value}>{words.say('own.measure', { value, records })}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.how}>{words.say('own.how')}</p>
      </details>
    </footer>
  );
}
