import type { Protocol, Row } from '../types';

/** What a stage says of the deals in it. */
export interface StageFact {
  readonly label: string;
  readonly probability: number;
  readonly order: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly forecast: string | null;
  readonly forecastName: string | null;
}

/** What deriving a row may ask of the rest of the store. */
export interface DeriveContext {
  readonly protocol: Protocol;
  readonly now: string;
  readonly stages: readonly StageFact[];
  /** Day of an instant in the organisation's zone. */
  dayOf(instant: string): string;
  conceptOf(id: string): string | null;
  row(concept: string, id: string): Row | undefined;
  /** Id of the first row whose column holds the value. */
  find(concept: string, column: string, value: string): string | null;
}

/** `before` is empty for a new row; the answer is `changes` and what follows from them. */
export type Derive = (before: Row, changes: Row, context: DeriveContext, isNew: boolean) => Row;
