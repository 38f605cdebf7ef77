import { GoalRow } from '../../components/progress/GoalRow';
import { OwnCard } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { SharedBar } from '../../components/progress/SharedBar';
import { useWords } from '../../components/text/WordsContext';
import { ownGoals } from '../../flows/progress/ownGoals';
import { teamGoals } from '../../flows/progress/teamGoals';
import type { Goal } from '../../model/goal';
import type { OwnFigures } from '../../model/progress';
import { useArea } from '../area/AreaContext';
import { LoadedCard } from './LoadedCard';
import { useLoaded, useProgress } from './ProgressContext';

/** The goals with the own part in each, and the bar that all roles share where figures of all are published. */
function GoalList({ goals, own }: { readonly goals: readonly Goal[]; readonly own: OwnFigures }) {
  const styles = useOwnCardStyles();
  const { host } = useProgress().deps;
  const shared = useLoaded('shared').value;
  const team = shared ? teamGoals(goals, shared.goals, shared.own) : [];
  return (
    <ul className={styles.list}>
      {ownGoals(goals, own).map((each) => {
        const found = team.find(({ goal }) => goal.id === each.goal.id);
        return (
          <GoalRow key={each.goal.id} {...each} onOpen={host.open}>
            {found && <SharedBar {...found} />}
          </GoalRow>
        );
      })}
    </ul>
  );
}

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
    <LoadedCard title={title} toldElsewhere part={figures} height={80} onAgain={progress.needFigures}>
      {(own) => (
        <OwnCard title={title}>
          <GoalList goals={goals} own={own} />
        </OwnCard>
      )}
    </LoadedCard>
  );
}
