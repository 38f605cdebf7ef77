import { DayLists } from '../../components/day/DayLists';
import { OwnCard } from '../../components/progress/OwnCard';
import { useWords } from '../../components/text/WordsContext';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The own day from CRM records: people due, today, follow-ups, notes to log. */
export function Day() {
  const words = useWords();
  const { place } = useArea();
  const { progress, deps } = useProgress();
  const day = useLoaded('day');
  const title = words.say('progress.day.title');
  return (
    <LoadedCard title={title} part={day} height={180} onAgain={progress.needDay}>
      {(value) => (
        <OwnCard title={title} aside={words.shortDate(place.today)}>
          <DayLists
            view={{ status: day.status === 'failed' ? 'unavailable' : 'ready', day: value, open: true }}
            onOpen={deps.host.open}
          />
        </OwnCard>
      )}
    </LoadedCard>
  );
}
