import { useState } from 'react';
import type { Problem } from '../../model/panel';
import type { Play } from '../../model/play';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { Field } from '../controls/Field';
import { LongTextInput } from '../fields/LongTextInput';
import { Tick } from '../fields/Tick';
import { useWords } from '../text/WordsContext';
import { OwnCard, OwnPart } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';
import { playText } from './playText';
import { SelectBox } from './SelectBox';

export interface PlaysCardProps {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'sharing';
  readonly problem: Problem | null;
  readonly plays: readonly Play[];
  readonly places: readonly { readonly kind: 'own' | 'group'; readonly id: string; readonly name: string }[];
  readonly shared: readonly string[];
  onLook(): void;
  onShare(dealId: string, text: string, placeId: string): void;
}

/** The chosen play with its text, its place and the owner's word that it may be read. */
function PlayForm({ status, problem, plays, places, shared, onShare }: PlaysCardProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [dealId, setDealId] = useState(plays[0]?.dealId ?? '');
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [agreed, setAgreed] = useState(false);
  const play = plays.find((each) => each.dealId === dealId);
  if (play === undefined) return <p className={styles.quiet}>{words.say('plays.none')}</p>;
  const text = typed[dealId] ?? playText(play, words);
  if (shared.includes(dealId)) {
    return (
      <p className={styles.text} role="status">
        {words.say('plays.shared')}
      </p>
    );
  }
  const told = problem && words.errorWords(problem, words.product);
  const ready = agreed && text.trim() !== '' && placeId !== '' && status !== 'sharing';
  return (
    <div className={styles.block}>
      <SelectBox
        label={words.say('plays.deal')}
        value={dealId}
        options={plays.map((each) => ({ value: each.dealId, label: plainText(each.dealName, 120) }))}
        onChange={(next) => {
          setDealId(next);
          setAgreed(false); // a word on one deal is no word on another
        }}
      />
      <Field label={words.say('plays.text')} hint={words.say('plays.hint')}>
        {(control) => (
          <LongTextInput
            {...control}
            value={text}
            rows={6}
            maxLength={2_000}
            dir="auto"
            onChange={(next) => setTyped({ ...typed, [dealId]: next })}
          />
        )}
      </Field>
      <SelectBox
        label={words.say('plays.place')}
        value={placeId}
        options={places.map(({ kind, id, name }) => ({
          value: id,
          label: kind === 'own' ? words.say('plays.own') : plainText(name, 120),
        }))}
        onChange={setPlaceId}
      />
      <Tick label={words.say('plays.agree')} checked={agreed} disabled={status === 'sharing'} onChange={setAgreed} />
      {told && (
        <p role="alert" className={styles.text}>
          {told.title}. {told.body}
        </p>
      )}
      <span>
        <Button disabledFocusable={!ready} onClick={() => onShare(dealId, text, placeId)}>
          {words.say('plays.share')}
        </Button>
      </span>
    </div>
  );
}

/** "How you won it": a won deal becomes something that colleagues can learn from, once its owner has agreed to the very text (B9). */
export function PlaysCard(props: PlaysCardProps) {
  const { status, problem, places, plays, onLook } = props;
  const words = useWords();
  const styles = useOwnCardStyles();
  if (status === 'idle') {
    return (
      <OwnCard title={words.say('plays.title')}>
        <p className={styles.quiet}>{words.say('plays.why')}</p>
        <span>
          <Button onClick={onLook}>{words.say('plays.look')}</Button>
        </span>
      </OwnCard>
    );
  }
  const nowhere = plays.length > 0 && places.length === 0;
  return (
    <OwnCard title={words.say('plays.title')}>
      <OwnPart status={status === 'sharing' ? 'ready' : status} problem={problem} height={200} onRetry={onLook}>
        {nowhere ? <p className={styles.quiet}>{words.say('plays.noFeed')}</p> : <PlayForm {...props} />}
      </OwnPart>
    </OwnCard>
  );
}
