import { type Counters, counterBy, counterOf } from '../../model/sheet';
import { type PartOf, partOf } from './unusable';

export interface Coverage extends PartOf {
  readonly key: string;
  readonly name: string;
  /** Active accounts without a word for 90 days. */
  readonly silent: number;
}

const total = (counters: Counters, name: 'accounts' | 'covered') =>
  Object.values(counterBy(counters, name)).reduce((sum, n) => sum + n, 0);

/** Active accounts with a usable contact and an activity in 90 days, of all active ones; twins count once (C8). */
export function coverage(key: string, name: string, counters: Counters): Coverage {
  return {
    key,
    name,
    ...partOf(total(counters, 'covered'), total(counters, 'accounts')),
    silent: counterOf(counters, 'silent'),
  };
}

/** Coverage by country of the accounts, the country with most accounts first. The size of a team is in none of it. */
export function coverageByCountry(counters: Counters): readonly Omit<Coverage, 'silent'>[] {
  const covered = counterBy(counters, 'covered');
  return Object.entries(counterBy(counters, 'accounts'))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([country, accounts]) => ({ key: country, name: country, ...partOf(covered[country] ?? 0, accounts) }));
}
