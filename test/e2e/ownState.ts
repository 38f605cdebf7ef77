import type { ReactNode } from 'react';

/** What the buttons of the cards call; absent = nothing. */
export interface OwnActions {
  onChoose(kind: string, active: boolean, text: string): void;
  onOpen(id: string): void;
  onLesson(what: 'try' | 'tick', id: string): void;
  onRetry(): void;
}

export interface OwnState {
  readonly name: string;
  draw(actions: OwnActions): ReactNode;
}
