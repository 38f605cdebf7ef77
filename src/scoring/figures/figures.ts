import type { Counters } from '../../model/sheet';
import { activities } from './activities';
import { CounterSum } from './counterSum';
import { coverage } from './coverage';
import { deadlines } from './deadlines';
import type { Family, FigureContext, FigureRecord } from './figureContext';
import { honesty } from './honesty';
import { knowledge } from './knowledge';
import { marketing } from './marketing';
import { pipeline } from './pipeline';

const FAMILIES: readonly Family[] = [pipeline, knowledge, honesty, activities, coverage, marketing, deadlines];

/** Fields that the figures read beside those of the rules, by entity; what an org lacks counts nothing. */
export const FIGURE_FIELDS = {
  Opportunity: ['accountId', 'amount', 'closeDate', 'nextStep', 'competitor', 'decisionMaker'],
  Account: ['country', 'employees', 'industry'],
  Contact: ['email', 'phone', 'mobile', 'title', 'accountId'],
} as const;

/**
 * What one owner's records add up to: whole numbers that merge by addition.
 * @example figures(records, { plan, context, periods, money }) // { 'gap|none': 7, 'open|propose': 4, knowledge: 31, … }
 */
export function figures(records: readonly FigureRecord[], by: FigureContext): Counters {
  const sum = new CounterSum();
  for (const family of FAMILIES) family(records, by, sum);
  return sum.counters();
}
