import { useStore } from 'zustand';
import { ScoreCard } from '../../components/progress/ScoreCard';
import { useWords } from '../../components/text/WordsContext';
import { weekSeries } from '../../flows/progress/weekSeries';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The own score and what lifts it most. It waits for own records alone: the past joins when it is there. */
export function Score() {
  const words = useWords();
  const { place } = useArea();
  const { progress, deps } = useProgress();
  const figures = useLoaded('figures');
  const history = useLoaded('history');
  const read = useStore(progress.store, (state) => state.read);
  return (
    <LoadedCard
      title={words.say('progress.score.title')}
      part={figures}
      height={64}
      progress={read > 0 ? words.say('progress.read', { count: read }) : null}
      onAgain={progress.needFigures}
    >
      {(own) => (
        <ScoreCard
          figures={own}
          series={history.value && weekSeries(history.value, own.score, place.today)}
          onFixList={() => deps.route.go('fix')}
        />
      )}
    </LoadedCard>
  );
}
