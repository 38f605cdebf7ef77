import type { RecordFacts } from '../model/facts';
import type { Response } from '../model/response';
import type { Rule } from '../model/rule';
import type { CheckContext } from './checkContext';
import { fingerprint } from './fingerprint';

/** An answer stands until the phase or the finding's fingerprint changes (decision 9). */
export function stands(answer: Response, rule: Rule, facts: RecordFacts): boolean {
  return answer.phase === facts.phase && answer.fingerprint === fingerprint(rule, facts);
}

/** What was decided about a barrier, the record's own decision before the general one. */
export function barrierDecision(ruleId: string, recordId: string, context: CheckContext): 'confirmed' | 'rejected' | null {
  let general: 'confirmed' | 'rejected' | null = null;
  for (const barrier of context.barriers) {
    if (barrier.ruleId !== ruleId) continue;
    if (barrier.recordId === recordId) return barrier.decision;
    if (barrier.recordId === null) general = barrier.decision;
  }
  return general;
}

/**
 * Does an answer keep this finding out of sight? "Later" until its day, "not known yet" and "why not" while they stand;
 * a rejected barrier brings the finding back, and "fixed" never hides one that fails again.
 */
export function isHidden(rule: Rule, facts: RecordFacts, context: CheckContext): boolean {
  if (context.muted.has(rule.id)) return true;
  const answer = context.answers.get(facts.id)?.findLast(({ ruleId }) => ruleId === rule.id);
  if (!answer || answer.kind === 'fixed' || !stands(answer, rule, facts)) return false;
  if (answer.kind === 'later' && answer.until !== null) return context.today < answer.until;
  if (answer.kind === 'whyNot') return barrierDecision(rule.id, facts.id, context) !== 'rejected';
  return true;
}
