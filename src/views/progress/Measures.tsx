import { useState } from 'react';
import { CardLink } from '../../components/progress/CardLink';
import { HandSum } from '../../components/progress/HandSum';
import { MeasureRow } from '../../components/progress/MeasureRow';
import { OwnCard } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { useWords } from '../../components/text/WordsContext';
import { handCalculation } from '../../flows/progress/handCalculation';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** What the score is made of: five measures in words, and the sum by hand. */
export function Measures() {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { progress, deps } = useProgress();
  const figures = useLoaded('figures');
  const [byHand, show] = useState(false);
  const title = words.say('progress.made.title');
  return (
    <LoadedCard title={title} part={figures} height={360} onAgain={progress.needFigures}>
      {({ measures, score, complete }) =>
        score !== null && complete ? (
          <OwnCard
            title={title}
            aside={
              <CardLink open={byHand} onClick={() => show(!byHand)}>
                {words.say(byHand ? 'progress.made.close' : 'progress.made.byHand')}
              </CardLink>
            }
          >
            <ul className={styles.list}>
              {measures.map((figure) => (
                <MeasureRow key={figure.measure} figure={figure} onOpen={deps.host.open} />
              ))}
            </ul>
            {byHand && <HandSum {...handCalculation(measures)} measures={measures} onOpen={deps.host.open} />}
          </OwnCard>
        ) : null
      }
    </LoadedCard>
  );
}
