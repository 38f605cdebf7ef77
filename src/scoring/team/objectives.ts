import type { PrivacyMode } from '../../model/programme';
import type { MeasureId, Rule } from '../../model/rule';
import type { PersonFigures } from '../../model/sheet';
import { ruleTotal } from './ruleTotals';
import { percent } from './shares';

/** Accurate: complete and current. Timely: written down in time. */
export const OBJECTIVES: Readonly<Record<'accurate' | 'timely', readonly MeasureId[]>> = {
  accurate: ['completeness', 'currency'],
  timely: ['timeliness'],
};
export type ObjectiveId = keyof typeof OBJECTIVES;

export interface Objective {
  readonly id: ObjectiveId;
  /** Whole percent: sum of weight x met by sum of weight x applicable; `null` = nothing applies. */
  readonly value: number | null;
  /** What it is made of, in the order of the rules: recompute it by hand. */
  readonly evidence: readonly { readonly rule: string; readonly weight: number; readonly met: number; readonly of: number }[];
}

/** One objective from verdict counts by rule (D29). */
export function objective(id: ObjectiveId, rules: readonly Rule[], counts: PersonFigures['rules']): Objective {
  const evidence = rules
    .filter(({ measure, weight }) => OBJECTIVES[id].includes(measure) && weight > 0)
    .map((rule) => ({ rule: rule.id, weight: rule.weight, total: ruleTotal(counts[rule.id]) }))
    .filter(({ total }) => total.applicable > 0)
    .map(({ rule, weight, total }) => ({ rule, weight, met: total.met, of: total.applicable }));
  const sum = (pick: 'met' | 'of') => evidence.reduce((all, each) => all + each.weight * each[pick], 0);
  return { id, value: percent(sum('met'), sum('of')), evidence };
}

/** Both objectives of everybody who has figures, by name; `null` in every mode but the individual one. */
export function objectives(
  mode: PrivacyMode,
  people: readonly PersonFigures[] | null,
  rules: readonly Rule[],
):
  | readonly { readonly person: string; readonly name: string; readonly accurate: Objective; readonly timely: Objective }[]
  | null {
  if (mode !== 'individual' || people === null) return null;
  return people
    .filter(({ firstDays }) => firstDays !== true)
    .map(({ person, name, rules: counts }) => ({
      person,
      name,
      accurate: objective('accurate', rules, counts),
      timely: objective('timely', rules, counts),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
