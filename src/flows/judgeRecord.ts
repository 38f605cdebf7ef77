import type { DecidedAnswer } from '../model/barrier';
import type { Around } from '../model/customer';
import type { Instant } from '../model/dates';
import type { RecordFacts } from '../model/facts';
import type { Nudge } from '../model/nudge';
import type { Response } from '../model/response';
import type { RecordBundle } from '../ports/crm';
import { check, type Result } from '../scoring/check';
import { createContext } from '../scoring/context';
import { nudges } from '../scoring/nudges';
import { type Ring, ring } from '../scoring/ring';
import { isFinding, NEUTRAL } from '../scoring/verdicts';
import { barriersIn, barriersOf } from './barriersOf';
import type { Session } from './startSession';
import { toFacts } from './toFacts';

/** A record with what the programme says of it now. */
export interface Judged {
  readonly facts: RecordFacts;
  readonly result: Result;
  readonly ring: Ring;
  readonly nudges: readonly Nudge[];
  /** Own answers here that were decided about, while what they are about is still open. */
  readonly barriers: readonly DecidedAnswer[];
}

/**
 * Judges a record that was read: facts, verdicts, ring and nudges. Pure but for its arguments; called again after every
 * save, answer and later part, without asking the CRM.
 */
export function judgeRecord(
  session: Session,
  bundle: RecordBundle,
  around: Around | null,
  responses: readonly Response[],
  now: Instant,
): Judged {
  const { plan, start, programme } = session;
  const facts = toFacts(bundle, around, programme);
  const decided = barriersOf(plan, facts, responses, session.decisions.list);
  const context = createContext(plan, {
    now,
    zone: start.person.zone,
    responses,
    barriers: barriersIn(facts.id, decided),
    isThrowAway: session.isThrowAway,
    medians: bundle.snapshot?.medians,
    leave: bundle.snapshot?.leave,
    rights: (entity, field) => {
      const schema = start.schema.entities[entity]?.fields[field];
      if (!schema) return 'none';
      return schema.editable && bundle.mayEdit ? 'edit' : 'read';
    },
  });
  const result = check(plan, facts, context);
  const isOpen = ({ ruleId }: DecidedAnswer) => {
    const code = result.verdicts[plan.indexOf.get(ruleId) ?? -1] ?? 0;
    return isFinding(code) || code === NEUTRAL;
  };
  return {
    facts,
    result,
    ring: ring(plan, result.verdicts),
    nudges: nudges(plan, result, facts, context),
    barriers: decided.filter(isOpen),
  };
}
