import type { ReactNode } from 'react';
import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import type { Loaded } from '../../model/progress';

export interface LoadedCardProps<T> {
  readonly title: string;
  readonly part: Loaded<T>;
  /** Height of the card's content before it is there, in px. */
  readonly height: number;
  /** How far the reading is, where that is known. */
  readonly progress?: string | null;
  readonly children: (value: T) => ReactNode;
  onAgain(): void;
}

/** A card over something that is read: its shape while it is read, what happened where it was not; an older value stays. */
export function LoadedCard<T>({ title, part, height, progress, children, onAgain }: LoadedCardProps<T>) {
  if (part.value !== null) return children(part.value);
  const failed = part.status === 'failed';
  return (
    <OwnCard title={title} aside={failed ? null : progress}>
      <OwnPart status={failed ? 'failed' : 'loading'} problem={part.problem} height={height} onRetry={onAgain}>
        {null}
      </OwnPart>
    </OwnCard>
  );
}
