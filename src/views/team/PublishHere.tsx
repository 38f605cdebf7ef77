import { ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Card } from '../../components/cards/Card';
import { NoticeCard } from '../../components/cards/NoticeCard';
import { useSavedCardStyles } from '../../components/cards/SavedCard.styles';
import { Button } from '../../components/controls/Button';
import { useWords } from '../../components/text/WordsContext';
import { MOST_PEOPLE, MOST_RECORDS } from '../../model/browserLimits';
import type { Publishing } from '../../stores/team/publishing';
import { useArea } from '../area/AreaContext';
import { progressText, refusedText, reportText } from './publishTexts';

interface PublishHereProps {
  readonly publishing: Publishing;
  /** Week number of the figures that are shown although newer ones could stand; `null` = there are none yet. */
  readonly oldWeek: number | null;
}

/** Publishes a small organisation from this page, for whoever holds the right: what it needs, how far it is, what came of it. */
export function PublishHere({ publishing, oldWeek }: PublishHereProps) {
  const words = useWords();
  const { session } = useArea();
  const styles = useSavedCardStyles();
  const state = useStore(publishing.store);
  const heading = useRef<HTMLHeadingElement>(null);
  const { status } = state;
  // The card replaces the one that was clicked, and tells what came of it.
  useEffect(() => {
    if (status !== 'idle') heading.current?.focus();
  }, [status]);
  const run = () => void publishing.start();
  const again = { label: words.say('team.publish.again'), run };
  if (state.status === 'idle') {
    const limits = words.say('team.publish.body', { people: MOST_PEOPLE, records: MOST_RECORDS });
    return (
      <NoticeCard
        title={words.say('team.publish.title')}
        body={oldWeek === null ? limits : words.say('team.publish.old', { week: oldWeek })}
        more={oldWeek === null ? null : limits}
        action={{ label: words.say('team.publish.start'), run }}
      />
    );
  }
  if (state.status === 'running') {
    const { progress, stopping } = state;
    const text = progressText(words, progress);
    const share = progress?.total ? { value: progress.done, max: progress.total } : {};
    return (
      <Card title={words.say('team.publish.running')} headingRef={heading}>
        <p className={styles.text}>{text}</p>
        <ProgressBar {...share} thickness="large" aria-label={words.say('team.publish.running')} aria-valuetext={text} />
        <p className={styles.meta}>{words.say('team.publish.stay')}</p>
        <span className={styles.row}>
          <Button size="small" disabledFocusable={stopping} onClick={() => publishing.stop()}>
            {words.say(stopping ? 'team.publish.stopping' : 'team.publish.stop')}
          </Button>
        </span>
      </Card>
    );
  }
  if (state.status === 'done') {
    const [body, ...more] = reportText(words, state.report, session.programme.groupSize);
    return (
      <NoticeCard
        done
        title={words.say('team.publish.done')}
        body={body ?? ''}
        more={more.join(' ')}
        headingRef={heading}
        action={{ label: words.say('team.publish.close'), run: () => publishing.close() }}
      />
    );
  }
  if (state.status === 'stopped') {
    const body = words.say('team.publish.stoppedBody');
    return <NoticeCard title={words.say('team.publish.stopped')} body={body} headingRef={heading} action={again} />;
  }
  const told =
    state.status === 'refused' ? refusedText(words, state, session.start.schema) : words.errorWords(state.problem, words.product);
  return <NoticeCard title={told.title} body={told.body} headingRef={heading} action={again} />;
}
