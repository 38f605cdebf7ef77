import type { Nudge } from '../../model/nudge';
import { nudges } from '../../scoring/nudges';
import { isFinding } from '../../scoring/verdicts';
import type { OwnRecord } from '../ownPages';
import type { Session } from '../startSession';

/** What one record has for the fix list. */
export interface OpenFindings {
  readonly nudges: readonly Nudge[];
  /** Findings of the ring that wait with an own answer. */
  readonly answered: number;
}

/**
 * The findings of one own record that count in its ring, best first; optional rules are left out, as they are in "to go".
 * @example openFindings(session, own).nudges.map(({ ruleId }) => ruleId) // ['opportunity.closeDate', 'opportunity.nextStep']
 */
export function openFindings({ plan }: Session, { result, facts, context }: OwnRecord): OpenFindings {
  const open = nudges(plan, result, facts, context).filter(({ optional }) => !optional);
  const named = new Set(open.map(({ ruleId }) => ruleId));
  const rules = plan.entities.get(facts.entity)?.rules ?? [];
  const answered = rules.filter(
    ({ rule, index, inRing }) => inRing && isFinding(result.verdicts[index] ?? 0) && !named.has(rule.id),
  ).length;
  return { nudges: open, answered };
}
