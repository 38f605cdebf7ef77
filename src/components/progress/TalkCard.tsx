import type { PausedContact, QualityFigure } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { FigureRecords } from './FigureRecords';
import { OpenedNumber } from './OpenedNumber';
import { OwnCard } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';

export interface TalkCardProps {
  readonly quality: QualityFigure;
  readonly paused: readonly PausedContact[];
  onOpen(ref: RecordRef): void;
}

/** Conversations that lead on (D48), and people whose usual pause has passed (A19). */
export function TalkCard({ quality, paused, onOpen }: TalkCardProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  return (
    <OwnCard title={words.say('progress.quality.title')}>
      <div className={styles.block}>
        <p className={styles.quiet}>{words.say('progress.quality.body', { good: quality.good, all: quality.all })}</p>
        {quality.touchOnly && <p className={styles.text}>{words.say('progress.quality.touchOnly')}</p>}
        <div>
          <OpenedNumber
            text={quality.leading.length > 0 ? words.say('progress.quality.leading', { count: quality.leading.length }) : ''}
            sets={[{ title: words.say('progress.quality.both'), records: quality.leading }]}
            onOpen={onOpen}
          />
        </div>
      </div>
      {quality.others.length > 0 && (
        <div className={styles.block}>
          <p className={styles.meta}>{words.say('progress.quality.others')}</p>
          <FigureRecords records={quality.others} first={5} onOpen={onOpen} />
        </div>
      )}
      {paused.length > 0 && (
        <div className={styles.block}>
          <h3 className={styles.heading}>{words.say('progress.paused.title')}</h3>
          <ul className={styles.list}>
            {paused.map(({ ref, name, lastOn, usual }) => (
              <li key={ref.id} className={styles.row}>
                <span className={styles.grow}>
                  <RecordLink to={ref} text={name || words.say('day.noName')} onOpen={onOpen} />
                  <span className={styles.meta}>{words.say('progress.paused.line', { on: lastOn, usual })}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </OwnCard>
  );
}
