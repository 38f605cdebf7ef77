import { type BarrierDecision, type DecisionColumns, toDecision } from './barrier';
import { NOTE_KINDS, type TeamNote } from './teamNote';

/** What stands in the column of the decision for a note. */
const NOTED = 'noted';

/** A word on a barrier as columns of its row. */
export function decisionColumns({ ruleId, reason, phase, decision, text, at }: BarrierDecision): DecisionColumns {
  return { rule: ruleId, reason, phase, decision, text, at };
}

/** A note as columns of a row in the same table: no decision, since its reason is no reason that anybody may give. */
export function noteColumns({ kind, about, unit, text, at }: TeamNote): DecisionColumns {
  return { rule: `${kind}:${about}`, reason: unit, phase: null, decision: NOTED, text, at };
}

function toNote({ rule, reason, decision, text, at }: DecisionColumns): TeamNote | null {
  if (decision !== NOTED || rule === null || at === null) return null;
  const colon = rule.indexOf(':');
  const kind = NOTE_KINDS.find((each) => each === rule.slice(0, colon));
  return kind ? { kind, about: rule.slice(colon + 1), unit: reason ?? '', text: text ?? '', at } : null;
}

/** Rows of the table as what they say: decisions about barriers as they were made, and notes with the newest first. */
export function readWords(rows: readonly DecisionColumns[]): {
  readonly decisions: readonly BarrierDecision[];
  readonly notes: readonly TeamNote[];
} {
  const notes = rows.map(toNote).filter((note) => note !== null);
  return {
    decisions: rows.map(toDecision).filter((decision) => decision !== null),
    notes: notes.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
}
