import { type Counters, counterOf } from '../../model/sheet';
import { shares } from './shares';

/** What is the matter with a finding: nothing there, there but not usable, a placeholder or repetition. */
export const KINDS = ['missing', 'poor', 'rubbish'] as const;
export type Kind = (typeof KINDS)[number];

export interface KindShare {
  readonly kind: Kind;
  readonly findings: number;
  /** Whole percent of all findings; the three sum to 100. */
  readonly share: number;
}

/** Findings by kind (C6). Each finding has one kind, so the three add up to all of them. */
export function kinds(counters: Counters): { readonly all: number; readonly kinds: readonly KindShare[] } {
  const counts = KINDS.map((kind) => counterOf(counters, 'finding', kind));
  const parts = shares(counts);
  return {
    all: counts.reduce((sum, n) => sum + n, 0),
    kinds: KINDS.map((kind, index) => ({ kind, findings: counts[index] ?? 0, share: parts[index] ?? 0 })),
  };
}
