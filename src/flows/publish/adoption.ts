import type { Plan } from '../../scoring/plan';
import { score } from '../../scoring/score';
import { ruleCounts, type Tally } from '../../scoring/tally';
import { MISSING, POOR, RUBBISH } from '../../scoring/verdicts';

/** An own score of this and more is adoption while no rule is mandatory, in points as shown (rules.md). */
const ENOUGH = 80;

/**
 * Did a person meet the programme this week: every mandatory rule on every record that counts; while nothing is mandatory, an own score
 * that is shown as 80 or more. Full adoption is four such weeks running.
 */
export function meetsAll(plan: Plan, tally: Tally): boolean {
  const mandatory = plan.rules.filter(({ level }) => level === 'mandatory');
  if (mandatory.length === 0) {
    const own = score(plan, tally);
    return own.enough && own.value >= ENOUGH;
  }
  return mandatory.every(({ id }) => {
    const counts = ruleCounts(tally, id);
    return [MISSING, POOR, RUBBISH].every((code) => (counts[code] ?? 0) === 0);
  });
}
