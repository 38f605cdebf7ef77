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
import type { Session } from './startSession';
import { toFacts } from './toFacts';

/** A record with what the programme says of it now. */
export interface Judged {
  readonly facts: RecordFacts;
  readonly result: Result;
  readonly ring: Ring;
  readonly nudges: readonly Nudge[];
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
  const context = createContext(plan, {
    now,
    zone: start.person.zone,
    responses,
    rights: (entity, field) => {
      const schema = start.schema.entities[entity]?.fields[field];
      if (!schema) return 'none';
      return schema.editable && bundle.mayEdit ? 'edit' : 'read';
    },
  });
  const result = check(plan, facts, context);
  return { facts, result, ring: ring(plan, result.verdicts), nudges: nudges(plan, result, facts, context) };
}
