import type { Instant, IsoDate } from './dates';
import type { RecordRef } from './record';
import type { Phase } from './rule';

export type ResponseKind = 'fixed' | 'later' | 'muted' | 'notKnown' | 'whyNot';

/** The reasons of "Why not?". `own` choice stays with the person; the rest may become barriers (D8). */
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
