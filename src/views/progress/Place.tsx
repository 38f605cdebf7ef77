import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { PlaceCard } from '../../components/progress/PlaceCard';
import { useWords } from '../../components/text/WordsContext';
import { useArea } from '../area/AreaContext';
import { useStanding } from './useStanding';

/** My place among peers. */
export function Place() {
  const words = useWords();
  const { session } = useArea();
  const { status, problem, place, said, read, choose } = useStanding();
  return (
    <OwnCard title={words.say('place.title')}>
      <OwnPart status={status} problem={problem} height={180} onRetry={() => void read()}>
        {place && (
          <PlaceCard
            view={place}
            shrinkage={session.programme.shrinkage}
            said={said?.kind === 'ranking' ? said.how : null}
            onChoose={(active, text) => void choose('ranking', active, text)}
          />
        )}
      </OwnPart>
    </OwnCard>
  );
}
