import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { PraiseCard } from '../../components/progress/PraiseCard';
import { useWords } from '../../components/text/WordsContext';
import { useArea } from '../area/AreaContext';
import { useStanding } from './useStanding';

/** The praise board of the own group. */
export function Praise() {
  const words = useWords();
  const { currency } = useArea().place;
  const { status, problem, praise, said, read, choose } = useStanding();
  return (
    <OwnCard title={words.say('praise.title')}>
      <OwnPart status={status} problem={problem} height={200} onRetry={() => void read()}>
        {praise && (
          <PraiseCard
            view={praise}
            currency={currency}
            said={said}
            onChoose={(kind, active, text) => void choose(kind, active, text)}
          />
        )}
      </OwnPart>
    </OwnCard>
  );
}
