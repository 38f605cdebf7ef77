import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { PayStory } from '../../../scoring/team/payStory';
import type { ProcessReview } from '../../../scoring/team/processReviews';

export interface ReviewPanelProps {
  readonly reviews: readonly ProcessReview[];
  readonly stories: readonly PayStory[];
  readonly owner: string | null;
  /** Stores the review with its numbers; rejects where it was not stored. */
  onOpen(measure: PayStory['measure'], text: string): Promise<void>;
}

/** Where no link was found, the process is asked what it is for (D20). */
export function ReviewPanel({ reviews, stories, owner, onOpen }: ReviewPanelProps) {
  const words = useWords();
  const styles = usePanelStyles();
  const [state, setState] = useState<'idle' | 'saving' | 'refused'>('idle');
  if (reviews.length === 0) {
    return (
      <Panel span={4} title={words.say('pay.noReview')}>
        <p className={styles.quiet}>{words.say('pay.noReviewBody')}</p>
      </Panel>
    );
  }
  const open = async (measure: PayStory['measure']) => {
    const story = stories.find((each) => each.measure === measure);
    setState('saving');
    try {
      await onOpen(
        measure,
        words.say('pay.reviewNote', { measure: words.say(`pay.${measure}`), people: story?.people ?? 0, ...story?.correlation }),
      );
      setState('idle');
    } catch {
      setState('refused');
    }
  };
  return (
    <Panel span={4} title={words.say('pay.review')}>
      {reviews.map(({ measure, opened, by }) => (
        <div key={measure} className={styles.stack}>
          <p className={styles.text}>{words.say('pay.reviewBody', { measure: words.say(`pay.${measure}`) })}</p>
          <p className={styles.counted}>
            {owner === null ? words.say('pay.reviewNoOwner', { by }) : words.say('pay.reviewOwner', { owner, by })}
          </p>
          {opened ? (
            <p className={styles.text}>{words.say('pay.reviewOpened', { at: opened.at })}</p>
          ) : (
            <Button disabledFocusable={state === 'saving'} onClick={() => void open(measure)}>
              {words.say('pay.reviewOpen')}
            </Button>
          )}
        </div>
      ))}
      {state === 'refused' && <p role="alert">{words.say('barriers.notSaved')}</p>}
    </Panel>
  );
}
