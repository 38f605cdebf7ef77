import { useState } from 'react';
import type { MeasureFigure } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { HandSum, type HandSumProps } from './HandSum';
import { MeasureRow } from './MeasureRow';
import { OwnCard } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';

export interface MeasuresCardProps {
  readonly measures: readonly MeasureFigure[];
  /** The same score, summed up from the single records. */
  readonly hand: Omit<HandSumProps, 'measures' | 'onOpen'>;
  onOpen(ref: RecordRef): void;
}

/** What the score is made of: five measures in words, and the sum by hand. */
export function MeasuresCard({ measures, hand, onOpen }: MeasuresCardProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [byHand, show] = useState(false);
  return (
    <OwnCard
      title={words.say('progress.made.title')}
      aside={
        <CardLink open={byHand} onClick={() => show(!byHand)}>
          {words.say(byHand ? 'progress.made.close' : 'progress.made.byHand')}
        </CardLink>
      }
    >
      <ul className={styles.list}>
        {measures.map((figure) => (
          <MeasureRow key={figure.measure} figure={figure} onOpen={onOpen} />
        ))}
      </ul>
      {byHand && <HandSum {...hand} measures={measures} onOpen={onOpen} />}
    </OwnCard>
  );
}
