import type { IsoDate } from '../../model/dates';
import type { Lift } from '../../model/progress';
import type { Plan } from '../../scoring/plan';
import type { Tally } from '../../scoring/tally';
import { groupGain } from '../fixList/groupGain';
import type { KeptRecord } from './collected';

/** The rule whose finding keeps a deal out of the forecast. */
const CLOSE_DATE = 'opportunity.closeDate';

/**
 * Open deals with a past close date are in no forecast: their money comes back with a date ahead. `null` where there is none, or where
 * one of them is in another currency.
 */
function moneyBack(ruleId: string, records: readonly KeptRecord[], today: IsoDate, currency: string): number | null {
  if (ruleId !== CLOSE_DATE) return null;
  const past = records.filter(({ closeDate }) => closeDate !== null && closeDate < today);
  if (past.some(({ currency: own }) => own !== null && own !== currency)) return null;
  const sum = past.reduce((all, { amount }) => all + (amount ?? 0), 0);
  return sum > 0 ? sum : null;
}

/** All open findings of the rule that lifts the own score most, as the fix list counts them; `null` where nothing would lift it by a point. */
export function bestLift(
  plan: Plan,
  records: readonly KeptRecord[],
  tally: Tally,
  today: IsoDate,
  currency: string,
): Lift | null {
  const groups = new Map<string, KeptRecord[]>();
  for (const record of records) for (const ruleId of record.open) groups.set(ruleId, [...(groups.get(ruleId) ?? []), record]);
  const gains = [...groups].map(([ruleId, group]) => {
    const gain = groupGain(
      plan,
      group.map(({ result }) => result),
      ruleId,
      tally,
    );
    return { ruleId, group, gain };
  });
  const [best] = gains.sort((a, b) => b.gain.lift - a.gain.lift || (a.ruleId < b.ruleId ? -1 : 1));
  const rule = best && plan.rules[plan.indexOf.get(best.ruleId) ?? -1];
  if (!best || !rule || best.gain.points === null || best.gain.points <= 0) return null;
  return {
    ruleId: best.ruleId,
    entity: rule.entity,
    count: best.group.length,
    points: best.gain.points,
    seconds: (rule.fix?.seconds ?? 0) * best.group.length,
    money: moneyBack(best.ruleId, best.group, today, currency),
  };
}
