import type { ReactNode } from 'react';
import type { Goal } from '../../model/goal';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { useGoalRowStyles } from './GoalRow.styles';
import { goalUnit } from './goalUnit';
import { useOwnCardStyles } from './OwnCard.styles';

export interface GoalRowProps {
  readonly goal: Goal;
  /** `null` = it is counted for teams, or not enough is known. */
  readonly own: number | null;
  readonly part: number | null;
  readonly whole: number | null;
  readonly reached: boolean;
  /** The bar that all roles share, under the own one. */
  readonly children?: ReactNode;
}

/** One goal: the own value on a track from 0, the target as a mark, and both in words. */
export function GoalRow({ goal, own, part, whole, reached, children }: GoalRowProps) {
  const words = useWords();
  const styles = useGoalRowStyles();
  const text = useOwnCardStyles();
  const { name, target, by, owner } = goal;
  const said = (value: number) => words.say(goalUnit(goal.measure), { value });
  const mine = (value: number) =>
    [
      words.say('progress.goals.own', { value: said(value) }),
      part === null || whole === null ? null : words.say('progress.goals.of', { part, whole }),
    ]
      .filter(Boolean)
      .join(', ');
  const most = Math.max(100, target, own ?? 0);
  const aim = words.say('progress.goals.target', { target: said(target), by });
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.name}>
          <CrmText text={name} limit={120} />
        </span>
        {own !== null && (
          <span className={text.meta}>{words.say(reached ? 'progress.goals.reached' : 'progress.goals.onTheWay')}</span>
        )}
      </div>
      {own !== null && (
        <svg
          role="img"
          aria-label={`${words.say('progress.goals.own', { value: said(own) })}. ${aim}.`}
          width="100%"
          height="16"
          className={styles.track}
        >
          <rect x="0" y="4" width="100%" height="8" rx="4" className={styles.back} />
          <rect x="0" y="4" width={`${(own / most) * 100}%`} height="8" rx="4" className={styles.bar} />
          <line x1={`${(target / most) * 100}%`} x2={`${(target / most) * 100}%`} y1="0" y2="16" className={styles.aim} />
        </svg>
      )}
      <p className={text.meta}>
        {own === null ? words.say('progress.goals.teamOnly') : `${mine(own)}.`} {aim}.{' '}
        {words.say('progress.goals.owner', { owner })}
      </p>
      {children}
    </li>
  );
}
