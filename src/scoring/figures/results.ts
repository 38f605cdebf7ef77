import type { Instant, IsoDate } from '../../model/dates';
import type { FieldValue } from '../../model/record';
import type { StartedPart } from '../../model/staggered';
import { dayNumber } from '../calendar/days';
import type { Zone } from '../calendar/zone';
import type { CounterSum } from './counterSum';
import type { ToMoney } from './money';
import { hasDay, type Periods } from './periods';

/** A deal that was decided, whoever owns it. */
export interface DecidedDeal {
  readonly status: 'won' | 'lost';
  readonly createdAt: Instant | null;
  /** The day that the deal itself names. */
  readonly closedOn: IsoDate;
  readonly amount: FieldValue | undefined;
  readonly currency: string | null;
}

/** Days before and after a unit's beginning that are compared: half a year. */
const HALF_YEAR = 182;

export interface ResultsBy {
  readonly zone: Zone;
  readonly periods: Periods;
  readonly money: ToMoney;
  /** The day on which the owner's unit began, where the programme names it. */
  readonly startedOn: IsoDate | null;
}

/**
 * Deals that were decided in 12 months, by the day that the deal itself names (CloseDate, actualclosedate): the 365 days that end with
 * the closed week. That day is typed: it serves results, never a score.
 * - `won`, `lost`; `wonMoney` in whole units of the organisation's currency (`noRate` where there is no rate).
 * - `cycled`, `cycleDays`: won deals whose creation is known, and the days from creation (in the owner's zone) to that day, 0 where it
 *   lies before.
 * - `started|…`: of all deals handed in, those closed in the 182 days before the unit began, and in the 182 days from then on,
 *   as far as they are over with the closed week.
 */
export function countResults(deals: Iterable<DecidedDeal>, by: ResultsBy, sum: CounterSum): void {
  const start = dayNumber(by.startedOn);
  const end = dayNumber(by.periods.week.to) ?? 0;
  for (const { status, createdAt, closedOn, amount, currency } of deals) {
    const closed = dayNumber(closedOn);
    if (closed === null) continue;
    const created = by.zone.dayOf(createdAt);
    const days = created === null ? null : Math.max(0, closed - created);
    if (start !== null && closed >= start - HALF_YEAR && closed < Math.min(end, start + HALF_YEAR)) {
      const side = closed < start ? 'before' : 'after';
      const part: StartedPart = `${side}${status === 'won' ? 'Won' : 'Lost'}`;
      const length: StartedPart = `${side}Days`;
      sum.add('started', part);
      if (status === 'won') sum.add('started', length, days ?? 0);
    }
    if (!hasDay(by.periods.days365, closedOn)) continue;
    sum.add(status);
    if (status === 'lost') continue;
    const worth = by.money(amount, currency);
    if (worth === null) sum.add('noRate');
    sum.add('wonMoney', '', worth ?? 0);
    if (days === null) continue;
    sum.add('cycled');
    sum.add('cycleDays', '', days);
  }
}
