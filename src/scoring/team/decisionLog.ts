import type { BarrierDecision } from '../../model/barrier';
import type { Instant } from '../../model/dates';
import type { TeamNote } from '../../model/teamNote';

/** A line of the decision log. */
export type LogLine =
  | {
      readonly kind: 'barrier';
      readonly rule: string;
      readonly reason: BarrierDecision['reason'];
      readonly decision: BarrierDecision['decision'];
      readonly text: string | null;
      readonly at: Instant;
    }
  | { readonly kind: TeamNote['kind']; readonly about: string; readonly text: string; readonly at: Instant };

/** Decisions about barriers, which count everywhere, and notes of the shown groups; the newest first (B19). */
export function decisionLog(
  decisions: readonly BarrierDecision[],
  notes: readonly TeamNote[],
  units: readonly string[],
): readonly LogLine[] {
  const lines: LogLine[] = [
    ...decisions.map(({ ruleId, reason, decision, text, at }) => ({
      kind: 'barrier' as const,
      rule: ruleId,
      reason,
      decision,
      text,
      at,
    })),
    ...notes.filter((note) => units.includes(note.unit)).map(({ kind, about, text, at }) => ({ kind, about, text, at })),
  ];
  return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
