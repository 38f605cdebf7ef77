import { MeasuresCard } from '../../components/progress/MeasuresCard';
import { useWords } from '../../components/text/WordsContext';
import { handCalculation } from '../../flows/progress/handCalculation';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** What the score is made of. Without a score there is nothing to take apart: the score's own card says what it waits for. */
export function Measures() {
  const words = useWords();
  const { progress, deps } = useProgress();
  const figures = useLoaded('figures');
  return (
    <LoadedCard title={words.say('progress.made.title')} toldElsewhere part={figures} height={360} onAgain={progress.needFigures}>
      {({ measures, score, complete }) =>
        score !== null && complete ? (
          <MeasuresCard measures={measures} hand={handCalculation(measures)} onOpen={deps.host.open} />
        ) : null
      }
    </LoadedCard>
  );
}
