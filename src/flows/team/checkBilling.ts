import type { IsoDate } from '../../model/dates';
import type { WonDealsPort } from '../../ports/wonDeals';
import { addDays } from '../localDay';
import { type BillingMatch, matchBilling } from './matchBilling';
import { readBilling } from './readBilling';

/** Days before the first line of a list in which its deal may have closed. */
const BEFORE = 92;
/** Where no line has a date. */
const YEAR = 366;

/** A billing list's text against the won deals of its time: from a quarter before its first date, else of the last year. */
export async function checkBilling(
  port: WonDealsPort,
  text: string,
  today: IsoDate,
  signal?: AbortSignal,
): Promise<BillingMatch> {
  const { deals } = readBilling(text);
  if (deals.length === 0) return matchBilling(text, []);
  const dates = deals.flatMap(({ date }) => date ?? []).sort();
  const from = dates[0] === undefined ? addDays(today, -YEAR) : addDays(dates[0], -BEFORE);
  return matchBilling(text, await port.wonDeals(from, signal));
}
