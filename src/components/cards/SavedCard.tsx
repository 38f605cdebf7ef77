import { ArrowUndoRegular } from '@fluentui/react-icons/headless/svg/arrow-undo';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { type Ref, useEffect, useState } from 'react';
import type { NudgeView, SavedView } from '../../model/panel';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { QuietButton } from './QuietButton';
import { useSavedCardStyles } from './SavedCard.styles';

/** How long undo is offered, in seconds. */
const UNDO_SECONDS = 10;

export interface SavedCardProps {
  readonly saved: SavedView;
  readonly title: string;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly next: NudgeView | null;
  onUndo(): void;
  onNext(): void;
  onEnough(): void;
  /** The pointer or the focus is here: the offer waits. */
  onHold(hold: boolean): void;
}

/** Seconds that are left, counted down while nothing holds them; letting go starts them anew, as the offer itself does. */
function useSecondsLeft(offered: boolean, held: boolean): number {
  const [left, setLeft] = useState(UNDO_SECONDS);
  useEffect(() => {
    if (!offered || held) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => {
      clearInterval(timer);
      setLeft(UNDO_SECONDS);
    };
  }, [offered, held]);
  return left;
}

/** After a save: what was saved, undo for ten seconds at the left (never where Save was), and how to go on. */
export function SavedCard({ saved, title, headingRef, next, onUndo, onNext, onEnough, onHold }: SavedCardProps) {
  const words = useWords();
  const styles = useSavedCardStyles();
  const [held, setHeld] = useState(false);
  const offered = saved.undo === 'offered';
  const left = useSecondsLeft(offered, held);
  const hold = (on: boolean) => {
    setHeld(on);
    onHold(on);
  };
  return (
    <Card
      title={title}
      icon={<CheckmarkCircleFilled className={styles.check} />}
      {...(headingRef ? { headingRef } : {})}
      foot={
        <>
          {next && <QuietButton onClick={onNext}>{words.say('saved.next', { label: words.ruleLabel(next.ruleId) })}</QuietButton>}
          <QuietButton onClick={onEnough}>{words.say('saved.enough')}</QuietButton>
        </>
      }
    >
      <p className={styles.text}>
        {saved.undo === 'refused'
          ? words.say('saved.undoRefused')
          : words.say(saved.undo === 'undone' ? 'saved.undoneBody' : 'saved.body', { product: words.product })}
        {saved.gain > 0 && saved.undo !== 'undone' && ` ${words.say('saved.gained', { gain: saved.gain })}`}
      </p>
      {(offered || saved.undo === 'undoing') && (
        // biome-ignore lint/a11y/noStaticElementInteractions: resting here only holds the countdown; nothing is done by it
        <div
          className={styles.undo}
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocus={() => hold(true)}
          onBlur={() => hold(false)}
        >
          <span className={styles.row}>
            <Button icon={<ArrowUndoRegular />} disabledFocusable={!offered} onClick={onUndo}>
              {words.say(offered ? 'saved.undo' : 'saved.undoing')}
            </Button>
            <span className={styles.meta} aria-hidden="true">
              {words.say('saved.left', { seconds: left })}
            </span>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${(left / UNDO_SECONDS) * 100}%` }} />
          </span>
        </div>
      )}
    </Card>
  );
}
