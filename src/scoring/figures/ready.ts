import type { IsoDate } from '../../model/dates';
import type { PayRules } from '../../model/programme';
import type { ReadyDeal } from '../../model/sheet';
import { isFinding } from '../verdicts';
import type { CounterSum } from './counterSum';
import { type FigureContext, type FigureRecord, ofEntity } from './figureContext';

/** What a won deal owes before it is paid on, where the programme says nothing else. */
const DEFAULT: PayRules = {
  hold: ['opportunity.account', 'opportunity.amount', 'opportunity.decisionMaker', 'opportunity.primaryContact'],
  reduce: ['opportunity.enteredInTime', 'opportunity.path'],
};

/**
 * First day of the fiscal quarter in which a day lies.
 * @param startMonth First month of the fiscal year, 1..12.
 * @example fiscalQuarterStart('2026-11-22', 2) // '2026-11-01'
 */
export function fiscalQuarterStart(today: IsoDate, startMonth: number): IsoDate {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const since = (((month - startMonth) % 3) + 3) % 3;
  const begin = month - since;
  const [y, m] = begin >= 1 ? [year, begin] : [year - 1, begin + 12];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}

/**
 * Won deals of the fiscal quarter that runs, each with its readiness for pay: `hold` where a rule of the programme's hold list is
 * not met, else `reduced` where one of its reduce list is not, else `eligible`. A rule is asked for what must hold, also where it
 * otherwise speaks of open deals only; one that is switched off or cannot be answered says nothing. Nothing here writes pay.
 * Counters: `ready|state`, `readyReason|rule` (each rule once a deal).
 */
export function readyDeals(
  records: readonly FigureRecord[],
  by: FigureContext,
  names: ReadonlyMap<string, string>,
  sum: CounterSum,
): readonly ReadyDeal[] {
  const { plan, context } = by;
  const { payRules = DEFAULT, fiscalStartMonth = 1 } = plan.programme;
  const quarter = fiscalQuarterStart(context.today, fiscalStartMonth);
  const compiled = plan.entities.get('Opportunity')?.rules ?? [];
  const fails = (ids: readonly string[], { facts }: FigureRecord) =>
    ids.filter((id) => compiled.some(({ rule, must }) => rule.id === id && isFinding(must(facts, context))));
  const from = context.startOf((Date.parse(quarter) - Date.parse(context.today)) / 86_400_000);
  return ofEntity(records, 'Opportunity').flatMap((record): ReadyDeal[] => {
    const { id, status, closedAt } = record.facts;
    if (status !== 'won' || closedAt === null || closedAt < from) return [];
    const hold = fails(payRules.hold, record);
    const reduce = fails(payRules.reduce, record);
    const state = hold.length > 0 ? 'hold' : reduce.length > 0 ? 'reduced' : 'eligible';
    const reasons = [...new Set([...hold, ...reduce])];
    sum.add('ready', state);
    for (const reason of reasons) sum.add('readyReason', reason);
    return [{ id, name: names.get(id) ?? '', state, reasons }];
  });
}
