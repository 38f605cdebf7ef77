import type { ReactNode } from 'react';
import type { Goal } from '../../model/goal';
import type { RecordSplit } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { useGoalRowStyles } from './GoalRow.styles';
import { goalUnit } from './goalUnit';
import { OpenedNumber } from './OpenedNumber';
import { useOwnCardStyles } from './OwnCard.styles';

export interface GoalRowProps {
  readonly goal: Goal;
  /** `null` = it is counted for teams, or there is nothing of one's own to count. */
  readonly own: number | null;
  readonly part: number | null;
  readonly whole: number | null;
  /** What "a of b" opens to. */
  readonly records: RecordSplit | null;
  readonly lowerIsBetter: boolean;
  readonly reached: boolean;
  /** The bar that all roles share, under the own one. */
  readonly children?: ReactNode;
  onOpen(ref: RecordRef): void;
}

/** Counted on a person's own records, so that a blank means that there are none yet. */
const isOwn = (measure: Goal['measure']) => measure === 'score' || measure === 'gaps' || measure.startsWith('rule:');

/** What the number counts, in a sentence; nothing for a measure of the organisation's own. */
function meansWords(words: Words, measure: Goal['measure']): string {
  if (measure.startsWith('rule:')) {
    return words.say('progress.goals.means.rule', { expects: words.ruleExpects(measure.slice('rule:'.length)) });
  }
  const id = `progress.goals.means.${measure}`;
  return words.has(id) ? words.say(id) : '';
}

/** One goal: the own value on a track from 0, the target as a mark, and both in words. */
export function GoalRow({ goal, own, part, whole, records, lowerIsBetter, reached, children, onOpen }: GoalRowProps) {
  const words = useWords();
  const styles = useGoalRowStyles();
  const text = useOwnCardStyles();
  const { name, target, by, owner, measure } = goal;
  const said = (value: number) => words.say(goalUnit(measure), { value });
  const most = Math.max(100, target, own ?? 0);
  const aim = words.say(lowerIsBetter ? 'progress.goals.atMost' : 'progress.goals.target', { target: said(target), by });
  const counted = records?.counted ?? [];
  const others = records?.others ?? [];
  const [first, second] = measure === 'gaps' ? (['gap', 'noGap'] as const) : (['holds', 'open'] as const);
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
      <div className={styles.own}>
        {own === null
          ? words.say(isOwn(measure) ? 'progress.goals.noRecords' : 'progress.goals.teamOnly')
          : words.say('progress.goals.own', { value: said(own) })}
        {part !== null && whole !== null && (
          <>
            {', '}
            <OpenedNumber
              text={words.say('progress.goals.of', { part, whole })}
              sets={[
                { title: words.say(`progress.split.${first}`, { count: counted.length }), records: counted },
                { title: words.say(`progress.split.${second}`, { count: others.length }), records: others },
              ]}
              onOpen={onOpen}
            />
          </>
        )}
      </div>
      {children}
      <p className={text.meta}>
        {`${aim}. ${words.say('progress.goals.owner', { owner })} ${meansWords(words, measure)}`.trim()}
      </p>
    </li>
  );
}
