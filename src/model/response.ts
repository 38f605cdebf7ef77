import type { Instant, IsoDate } from './dates';
import type { RecordRef } from './record';
import type { Phase } from './rule';

export type ResponseKind = 'fixed' | 'later' | 'muted' | 'notKnown' | 'whyNot';

/** The reasons of "Why not?", in the order of the menu. */
export const REASONS = [
  'notHowWeSell',
  'someoneElse',
  'customerWontSay',
  'noAccess',
  'makesNoSense',
  'takesTooLong',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** Whose the reason is: a choice of one's own, or something outside one's control. */
export type ReasonControl = 'ownChoice' | 'outsideControl';

/**
 * Every reason on its side of the line (D8). Only what lies outside a person's control can be confirmed as a barrier. Own words
 * ("something else") say a different thing each time, so no decision could cover them: they stay with the person.
 */
export const REASON_CONTROL = {
  notHowWeSell: 'ownChoice',
  someoneElse: 'outsideControl',
  customerWontSay: 'outsideControl',
  noAccess: 'outsideControl',
  makesNoSense: 'outsideControl',
  takesTooLong: 'ownChoice',
  other: 'ownChoice',
} as const satisfies Readonly<Record<Reason, ReasonControl>>;

/** A reason that may become a barrier. */
export type OutsideReason = {
  [Each in Reason]: (typeof REASON_CONTROL)[Each] extends 'outsideControl' ? Each : never;
}[Reason];

/** Does the reason lie outside the person's control? @example isOutsideControl('noAccess') // true */
export function isOutsideControl(reason: Reason | null): reason is OutsideReason {
  return reason !== null && REASON_CONTROL[reason] === 'outsideControl';
}

/** What a person did with a nudge: one row per user + record + rule, updated. A mute has no record. */
export interface Response {
  readonly ruleId: string;
  readonly ref: RecordRef | null;
  readonly kind: ResponseKind;
  readonly reason: Reason | null;
  readonly note: string | null;
  /** Phase of the deal when answered; "not known yet" and "at the next stage" expire when it changes. */
  readonly phase: Phase | null;
  /** Rule and field values when answered; the finding comes back when they change. */
  readonly fingerprint: string;
  /** "Later" until this day; `null` = until the phase or the fingerprint changes. */
  readonly until: IsoDate | null;
  /** Measured effort of a fix, in seconds; kept on the person's own row only. */
  readonly seconds: number | null;
  /** Ring points a fix brought. */
  readonly gain: number | null;
  readonly at: Instant;
}
