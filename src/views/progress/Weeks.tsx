import { WeeksCard } from '../../components/progress/WeeksCard';
import { useWords } from '../../components/text/WordsContext';
import { weekSeries } from '../../flows/progress/weekSeries';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The last twelve weeks. It waits for the past alone: today's point joins when own records are read. */
export function Weeks() {
  const words = useWords();
  const { place } = useArea();
  const { progress } = useProgress();
  const history = useLoaded('history');
  const figures = useLoaded('figures');
  return (
    <LoadedCard title={words.say('progress.weeks.title')} part={history} height={174} onAgain={progress.needHistory}>
      {(weeks) => {
        const own = figures.value?.complete ? figures.value.score : null;
        return <WeeksCard series={weekSeries(weeks, own, place.today)} />;
      }}
    </LoadedCard>
  );
}
