import type { Instant } from '../model/dates';
import type { CrmName, Programme } from '../model/programme';
import type { Start } from '../ports/crm';
import { defaultProgramme } from '../programme/defaultProgramme';
import { parseProgramme } from '../programme/parseProgramme';
import type { Plan } from '../scoring/plan';
import { exemptPlans } from './exemptPlans';

/** A stored programme as it was read, and what it makes of a plan for one person. */
export interface StoredProgramme {
  readonly programme: Programme;
  /** Why the stored one could not be read, so that the default one serves. */
  readonly problem: string | null;
  /** The person's own plan, without the rules that the person is exempt from. */
  readonly own: (plan: Plan) => Plan;
}

/** Reads the stored programme. One that is damaged or too new never stops anything: the default one serves and the problem is named. */
export function storedProgramme(
  { text }: NonNullable<Start['programme']>,
  crm: CrmName,
  person: Start['person'],
  now: Instant,
): StoredProgramme {
  const own = (plan: Plan) => exemptPlans(plan, now)(person);
  try {
    return { programme: parseProgramme(text), problem: null, own };
  } catch (error) {
    return { programme: defaultProgramme(crm), problem: error instanceof Error ? error.message : String(error), own };
  }
}
