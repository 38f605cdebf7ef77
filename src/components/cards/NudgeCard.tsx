import type { ReactNode, Ref } from 'react';
import type { NudgeView } from '../../model/panel';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { useNudgeCardStyles } from './NudgeCard.styles';

/** "About 5 seconds", "About 2 minutes". */
function effort(words: Words, seconds: number): string {
  if (seconds < 60) return words.say('nudge.seconds', { seconds });
  return words.say('nudge.minutes', { minutes: Math.round(seconds / 60) });
}

export interface NudgeCardProps {
  readonly nudge: NudgeView;
  readonly fieldLabel: string | null;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** A problem with the last save stands in the place of the benefit. */
  readonly problem: ReactNode;
  /** Below the editor instead of effort and asker: what happens to what was typed. */
  readonly note: string | null;
  readonly editor: ReactNode;
  readonly responses: ReactNode;
  readonly busy: boolean;
  /** How many others work with the data of this account (B10). */
  readonly waiting?: number;
  onOpen(ref: RecordRef): void;
}

/** The one open nudge: what, what for, the editor, its effort and who asked, and the other answers. */
export function NudgeCard({
  nudge,
  fieldLabel,
  headingRef,
  problem,
  note,
  editor,
  responses,
  busy,
  waiting = 0,
  onOpen,
}: NudgeCardProps) {
  const words = useWords();
  const styles = useNudgeCardStyles();
  const { ruleId, message, verdict, args, gain, seconds, askedBy, targets } = nudge;
  const benefit = nudge.benefit ?? words.ruleBenefit(ruleId);
  return (
    <Card
      title={words.ruleTitle(ruleId, message, verdict, args, fieldLabel)}
      {...(headingRef ? { headingRef } : {})}
      aside={
        gain > 0 ? (
          <span className={styles.gain}>
            <span aria-hidden="true">+{words.number(gain)}</span>
            <span className={styles.hidden}>{words.say('nudge.gain', { gain })}</span>
          </span>
        ) : (
          <span className={styles.optional}>{words.say('nudge.optional')}</span>
        )
      }
      busy={busy}
      foot={responses}
    >
      {problem ?? (benefit && <p className={styles.benefit}>{plainText(benefit, 300)}</p>)}
      {waiting > 0 && <p className={styles.meta}>{words.say('customer.dependents', { count: waiting })}</p>}
      {targets.length > 0 && (
        <ul className={styles.targets}>
          {targets.map(({ ref, name, why }) => (
            <li key={ref.id} className={styles.target}>
              <RecordLink to={ref} text={name} onOpen={onOpen} />
              <span className={styles.meta}>
                {why === 'name' || why === 'domain' ? words.say(`open.why.${why}`) : plainText(why, 80)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {editor}
      <p className={styles.meta}>
        {note ??
          `${effort(words, seconds)} · ${askedBy ? words.say('nudge.askedBy', { who: askedBy }) : words.say('nudge.default')}`}
      </p>
    </Card>
  );
}
