import type { GroupSheetDoc } from '../../model/sheet';
import { type RuleTotal, ruleTotals } from './ruleTotals';
import { percent } from './shares';

/** Records a cell needs before it shows a number. */
export const ENOUGH_RECORDS = 10;

export interface RuleCell {
  readonly total: RuleTotal;
  /** Whole percent not met yet; `few` = under ten records; `null` = the rule applies to none. */
  readonly share: number | 'few' | null;
  /** Step of the ramp: 0-9, 10-19, 20-29, 30-39, 40 and more. */
  readonly step: 0 | 1 | 2 | 3 | 4;
}

export interface RuleRow {
  readonly rule: string;
  readonly cells: readonly RuleCell[];
  readonly all: RuleTotal;
  readonly share: number;
}

export interface RuleByTeam {
  readonly rows: readonly RuleRow[];
  /** In how many groups the first rule is the largest gap, of those that have a number. */
  readonly largest: { readonly rule: string; readonly groups: number; readonly of: number } | null;
}

/** @example rampStep(24) // 2 */
export function rampStep(share: number): 0 | 1 | 2 | 3 | 4 {
  return Math.min(4, Math.max(0, Math.floor(share / 10))) as 0 | 1 | 2 | 3 | 4;
}

function cellOf(total: RuleTotal): RuleCell {
  const share = percent(total.notMet, total.applicable);
  if (share === null || total.applicable < ENOUGH_RECORDS) return { total, share: share === null ? null : 'few', step: 0 };
  return { total, share, step: rampStep(share) };
}

const NONE: RuleTotal = { met: 0, notMet: 0, applicable: 0 };

/**
 * Share of applicable records that do not meet a rule yet, by rule and group (D41); rules with the largest share first, at most
 * `most` of them. Rules that apply to fewer than ten records are left out.
 */
export function ruleByTeam(
  whole: GroupSheetDoc['rules'],
  groups: readonly GroupSheetDoc['rules'][],
  most = 10,
  known: ReadonlySet<string> | null = null,
): RuleByTeam {
  const totals = groups.map(ruleTotals);
  const rows = [...ruleTotals(whole)]
    .filter(([rule, all]) => all.applicable >= ENOUGH_RECORDS && (known === null || known.has(rule)))
    .map(([rule, all]): RuleRow => {
      const share = percent(all.notMet, all.applicable) ?? 0;
      return { rule, all, share, cells: totals.map((each) => cellOf(each.get(rule) ?? NONE)) };
    })
    .sort((a, b) => b.all.notMet / b.all.applicable - a.all.notMet / a.all.applicable || (a.rule < b.rule ? -1 : 1))
    .slice(0, most);
  const first = rows[0];
  const numbers = (index: number) => rows.map(({ cells }) => cells[index]?.share).filter((share) => typeof share === 'number');
  const judged = groups.map((_, index) => index).filter((index) => typeof first?.cells[index]?.share === 'number');
  const largest = judged.filter((index) => first?.cells[index]?.share === Math.max(...numbers(index)));
  return { rows, largest: first ? { rule: first.rule, groups: largest.length, of: judged.length } : null };
}
