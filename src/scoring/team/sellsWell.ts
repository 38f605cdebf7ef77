import type { Rule } from '../../model/rule';
import { counterOf, type PersonFigures } from '../../model/sheet';
import { ruleTotal } from './ruleTotals';

/** Completeness under which a person's records say little, in points. */
export const LITTLE = 75;
/** Share of the team's middle from which somebody sells well, in percent. */
export const WELL = 120;
/** People with results under whom a middle means nothing. */
const LEAST = 5;
const ROUTE = 3;

export interface SalesPoint {
  readonly person: string;
  readonly name: string;
  /** Completeness, 0..100. */
  readonly completeness: number;
  /** Money won in 12 months, in percent of the team's middle (median). */
  readonly sales: number;
  /** Sells well and records little: for coaching, seen by the own manager alone (B6). */
  readonly marked: boolean;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Results beside completeness, by name. Sales results never enter the adoption score; here they only tell whom a short way would help
 * most. `null` = too few people with results.
 */
export function salesPoints(people: readonly PersonFigures[]): readonly SalesPoint[] | null {
  const known = people.flatMap(({ person, name, measures, counters, firstDays }) => {
    const completeness = measures.completeness;
    const won = counterOf(counters, 'wonMoney');
    return firstDays === true || completeness === undefined ? [] : [{ person, name, completeness: completeness / 100, won }];
  });
  const middle = median(known.map(({ won }) => won));
  if (known.length < LEAST || middle <= 0) return null;
  return known
    .map(({ person, name, completeness, won }) => {
      const sales = Math.round((won * 100) / middle);
      return { person, name, completeness: Math.round(completeness), sales, marked: sales >= WELL && completeness < LITTLE };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

export interface QuickFix {
  readonly rule: string;
  /** Effort told to people, for one record. */
  readonly seconds: number;
  readonly records: number;
}

/** The quickest route: the rules with a fix that take least time, of those with findings; most records first among equals. */
export function quickRoute(rules: readonly Rule[], verdicts: PersonFigures['rules']): readonly QuickFix[] {
  return rules
    .flatMap(({ id, fix, weight }) => {
      const records = ruleTotal(verdicts[id]).notMet;
      return fix === null || weight === 0 || records === 0 ? [] : [{ rule: id, seconds: fix.seconds, records }];
    })
    .sort((a, b) => a.seconds - b.seconds || b.records - a.records || (a.rule < b.rule ? -1 : 1))
    .slice(0, ROUTE);
}
