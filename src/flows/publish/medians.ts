import type { IsoDate } from '../../model/dates';
import type { Medians } from '../../model/medians';
import type { Programme } from '../../model/programme';
import { filledMedians } from '../../scoring/figures/medians';
import type { PublisherMemory } from './publisherMemory';
import type { Weeks } from './weeks';

/** The month in which a week begins. */
const monthOf = (week: IsoDate) => week.slice(0, 7);

/**
 * The medians that a run judges by: those measured with the last week that was published before the month of the closed one. They
 * are the same in every run of a month, whatever is closed or moved meanwhile, so that nobody's score moves with them from week to
 * week. `null` = none were measured yet: the programme's own serve.
 */
export function mediansInForce(
  { closed, medians }: Pick<PublisherMemory, 'closed' | 'medians'>,
  weeks: Weeks,
  programme: Programme,
): Medians | null {
  const before = (week: IsoDate) => monthOf(week) < monthOf(weeks.closed);
  const newest = [...closed.keys()].filter(before).sort().at(-1);
  const measured = newest === undefined ? undefined : medians.get(newest);
  return measured ? filledMedians(measured, programme) : null;
}
