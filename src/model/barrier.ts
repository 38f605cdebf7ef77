import type { Instant } from './dates';
import { isOutsideControl, type OutsideReason, REASONS } from './response';
import { PHASES, type Phase } from './rule';

/** What was decided: it counts as a barrier, it does not, or the owner of the rules is to decide. */
export const DECISIONS = ['confirmed', 'rejected', 'handedOver'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A manager's or programme owner's word on a reason that people gave; readable by everybody, never written by a rep. */
export interface BarrierDecision {
  readonly ruleId: string;
  readonly reason: OutsideReason;
  /** `null` = in every phase. */
  readonly phase: Phase | null;
  readonly decision: Decision;
  /** A word to those who gave the reason, as it was typed. */
  readonly text: string | null;
  readonly at: Instant;
  /** Who decided, as the platform says: nobody decides about answers on records of the own. Absent = not known. */
  readonly by?: string;
}

/** An own answer on a record that was decided about. */
export type DecidedAnswer = Pick<BarrierDecision, 'ruleId' | 'reason' | 'decision' | 'text' | 'at'>;

/** A decision's columns as a CRM holds them; blank is `null`. */
export type DecisionColumns = { readonly [Name in 'rule' | 'reason' | 'phase' | 'decision' | 'text' | 'at']: string | null } & {
  readonly by?: string | null;
};

/**
 * The columns as a decision; `null` for one that says nothing here: about a reason of people's own choice, or in words that this
 * version does not know. An unknown phase is no decision either: taken as "every phase" it would say more than was meant.
 */
export function toDecision({ rule, reason, phase, decision, text, at, by }: DecisionColumns): BarrierDecision | null {
  const known = REASONS.find((each) => each === reason) ?? null;
  const word = DECISIONS.find((each) => each === decision);
  const inPhase = PHASES.find((each) => each === phase) ?? null;
  if (rule === null || !isOutsideControl(known) || word === undefined || at === null) return null;
  if (phase !== null && inPhase === null) return null;
  return { ruleId: rule, reason: known, phase: inPhase, decision: word, text, at, ...(by ? { by } : {}) };
}

/**
 * The decisions that stand: the latest word on each rule, reason and phase, the newest first. What was decided later replaces
 * what was decided before.
 */
export function standingDecisions(decisions: readonly BarrierDecision[]): readonly BarrierDecision[] {
  const newestFirst = [...decisions].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const standing = new Map<string, BarrierDecision>();
  for (const each of newestFirst) {
    const key = JSON.stringify([each.ruleId, each.reason, each.phase]);
    if (!standing.has(key)) standing.set(key, each);
  }
  return [...standing.values()];
}
