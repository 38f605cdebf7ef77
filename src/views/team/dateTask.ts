import type { FilledCounts } from '../../ports/team';

/** What a manager can do about close dates today: those in the past come first, then those that are not there at all. */
export type DateTask =
  | { readonly kind: 'past'; readonly deals: number }
  | { readonly kind: 'undated'; readonly deals: number }
  /** Every open deal has a date ahead. */
  | { readonly kind: 'good' }
  /** There is no open deal, or it is not known which have a date. */
  | { readonly kind: 'none' };

/**
 * Deals without a close date are not late, and not good either. Where the reader may not count close dates, nothing is
 * praised.
 * @example dateTask({ deals: 4, pastClose: { deals: 0 }, filled: { closeDate: 1 } }) // { kind: 'undated', deals: 3 }
 */
export function dateTask({ deals, pastClose, filled }: Pick<FilledCounts, 'deals' | 'pastClose' | 'filled'>): DateTask {
  if (pastClose.deals > 0) return { kind: 'past', deals: pastClose.deals };
  if (deals === 0 || filled.closeDate === undefined) return { kind: 'none' };
  const undated = deals - filled.closeDate;
  return undated > 0 ? { kind: 'undated', deals: undated } : { kind: 'good' };
}
