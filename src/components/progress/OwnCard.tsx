import { type ReactNode, useId } from 'react';
import type { Problem } from '../../model/panel';
import { Button } from '../controls/Button';
import { SkeletonBar } from '../frame/SkeletonBar';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';
import { readErrorWords } from './readErrorWords';

export interface OwnCardProps {
  readonly title: string;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A flat card of My progress: its title, what stands beside it, its content. */
export function OwnCard({ title, aside, children }: OwnCardProps) {
  const styles = useOwnCardStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && aside !== null && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

export interface OwnPartProps {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  /** Height in px of the content, before it is there. */
  readonly height: number;
  readonly children: ReactNode;
  onRetry(): void;
}

/** The content of a card that is read by itself: its shape while it is read, what happened where it could not be. */
export function OwnPart({ status, problem, height, children, onRetry }: OwnPartProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  if (status === 'loading') {
    return (
      <div aria-busy="true">
        <SkeletonBar height={height} />
      </div>
    );
  }
  if (status === 'ready') return children;
  const told = readErrorWords(words, problem);
  return (
    <div role="alert" className={styles.block}>
      <p className={styles.text}>{told.title}</p>
      <p className={styles.quiet}>{told.body}</p>
      <span>
        <Button onClick={onRetry}>{words.say('area.retry')}</Button>
      </span>
    </div>
  );
}
