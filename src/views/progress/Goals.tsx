import { GoalRow } from '../../components/progress/GoalRow';
import { OwnCard } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { useWords } from '../../components/text/WordsContext';
import { ownGoals } from '../../flows/progress/ownGoals';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The programme's goals with the own part in each. */
export function Goals() {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { session } = useArea();
  const { progress } = useProgress();
  const figures = useLoaded('figures');
  const title = words.say('progress.goals.title');
  const goals = session.programme.goals ?? [];
  if (goals.length === 0)
    return (
      <OwnCard title={title}>
        <p className={styles.quiet}>{words.say('progress.goals.none')}</p>
      </OwnCard>
    );
  return (
    <LoadedCard title={title} part={figures} height={80} onAgain={progress.needFigures}>
      {(own) => (
        <OwnCard title={title}>
          <ul className={styles.list}>
            {ownGoals(goals, own).map((goal) => (
              <GoalRow key={goal.goal.id} {...goal} />
            ))}
          </ul>
        </OwnCard>
      )}
    </LoadedCard>
  );
}
