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
  /** Another card of the page says that this could not be read, and offers to read it again: said once, this one stays away. */
  readonly toldElsewhere?: boolean;
  readonly children: (value: T) => ReactNode;
  onAgain(): void;
}

/** A card over something that is read: its shape while it is read, what happened where it was not; an older value stays. */
export function LoadedCard<T>({ title, part, height, progress, toldElsewhere, children, onAgain }: LoadedCardProps<T>) {
  if (part.value !== null) return children(part.value);
  const failed = part.status === 'failed';
  if (failed && toldElsewhere) return null;
  return (
    <OwnCard title={title} aside={failed ? null : progress}>
      <OwnPart status={failed ? 'failed' : 'loading'} problem={part.problem} height={height} onRetry={onAgain}>
        {null}
      </OwnPart>
    </OwnCard>
  );
}
