import { BackCard } from '../../components/progress/BackCard';
import { useWords } from '../../components/text/WordsContext';
import { lookingBack } from '../../flows/progress/lookingBack';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The rear view: what the own figures were a year ago and two. */
export function Back() {
  const words = useWords();
  const { place } = useArea();
  const { progress } = useProgress();
  const history = useLoaded('history');
  const figures = useLoaded('figures');
  const title = words.say('progress.back.title');
  return (
    <LoadedCard toldElsewhere title={title} part={history} height={96} onAgain={progress.needHistory}>
      {(weeks) => (
        <LoadedCard toldElsewhere title={title} part={figures} height={96} onAgain={progress.needFigures}>
          {(own) => <BackCard back={lookingBack(weeks, own, place.today)} locale={place.locale} />}
        </LoadedCard>
      )}
    </LoadedCard>
  );
}
