import type { Instant } from '../model/dates';

/** Time and chance, injected so that nothing in flows reads a global. */
export interface ClockPort {
  now(): Instant;
  /** Calls back once after `ms`; returns a cancel. */
  after(ms: number, run: () => void): () => void;
  /** A version 4 UUID. */
  uuid(): string;
}
