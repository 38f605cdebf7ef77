import type { WonDeal } from '../../model/wonDeal';
import { type DealMatches, matchDeals } from '../../scoring/team/matchDeals';
import { type BillingList, readBilling } from './readBilling';

export interface BillingMatch {
  readonly list: BillingList;
  readonly matches: DealMatches;
}

/** A billing list's text against won deals: what is billed and in the CRM, and what stands on one side only (D45). */
export function matchBilling(text: string, won: readonly WonDeal[]): BillingMatch {
  const list = readBilling(text);
  return { list, matches: matchDeals(list.deals, won) };
}
