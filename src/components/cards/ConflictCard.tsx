import type { Ref } from 'react';
import type { ConflictView } from '../../model/panel';
import type { FieldValue } from '../../model/record';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { valueWords } from '../fields/valueWords';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { useConflictCardStyles } from './ConflictCard.styles';
import { QuietButton } from './QuietButton';

export interface ConflictCardProps {
  readonly conflict: ConflictView;
  readonly gain: number;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Names of lookups on both sides, where known. */
  readonly lookupName: string | null;
  onKeepMine(): void;
  onKeepTheirs(): void;
  onLater(): void;
}

/** Mine and theirs, with authors and times: two equal buttons and no default. */
export function ConflictCard({ conflict, gain, headingRef, lookupName, onKeepMine, onKeepTheirs, onLater }: ConflictCardProps) {
  const words = useWords();
  const styles = useConflictCardStyles();
  const { field, mine, mineAt, theirs, theirsAt, theirsBy, base, saving } = conflict;
  const value = (one: FieldValue) =>
    valueWords(words, { schema: field, options: field.options, lookupName: one === mine ? lookupName : null }, one);
  const who = theirsBy ? plainText(theirsBy, 60) : words.say('conflict.someone');
  const sides = [
    {
      key: 'mine',
      who: words.say('conflict.mine'),
      when: words.say('conflict.notSaved', { when: mineAt }),
      value: value(mine),
      label: words.say('conflict.keepMine'),
      run: onKeepMine,
    },
    {
      key: 'theirs',
      who,
      when: theirsAt ? words.ago(theirsAt) : '',
      value: value(theirs),
      label: words.say('conflict.keepTheirs'),
      run: onKeepTheirs,
    },
  ];
  return (
    <Card
      title={words.say('conflict.title')}
      busy={saving}
      {...(gain > 0 ? { aside: <span className={styles.gain}>+{words.number(gain)}</span> } : {})}
      {...(headingRef ? { headingRef } : {})}
      foot={
        <QuietButton onClick={onLater} disabledFocusable={saving}>
          {words.say('conflict.later')}
        </QuietButton>
      }
    >
      <p className={styles.text}>{words.say('conflict.body', { field: field.label })}</p>
      {sides.map((side) => (
        <div key={side.key} className={styles.side}>
          <div className={styles.what}>
            <span className={styles.meta}>
              <CrmText text={side.who} limit={60} />
              {side.when && ` · ${side.when}`}
            </span>
            <span className={styles.value}>
              <CrmText text={side.value} />
            </span>
          </div>
          <Button className={styles.button} disabledFocusable={saving} onClick={side.run}>
            {side.label}
          </Button>
        </div>
      ))}
      <p className={styles.meta}>
        {gain > 0 && `${words.say('conflict.either', { gain })} `}
        {words.say('conflict.before', { value: value(base) })}
      </p>
    </Card>
  );
}
