import type { Person } from '../../model/person';
import type { CounterSum } from './counterSum';
import type { FigureRecord } from './figureContext';

/** The part of the organisation in which a person's contribution counts; `none` = the CRM does not say. */
export function departmentOf({ department, segment }: Pick<Person, 'department' | 'segment'>): string {
  return department ?? segment ?? 'none';
}

/**
 * `contribution|department`: the owner's accounts, contacts, leads and deals that the publisher reads (open ones, and deals closed in
 * 13 weeks), and the owner's activities completed in 13 weeks, each 1, under the owner's department, else the segment, else `none`.
 */
export function countContribution(
  records: readonly FigureRecord[],
  person: Pick<Person, 'department' | 'segment'>,
  sum: CounterSum,
): void {
  const count = records.filter(({ facts: { entity, activity } }) => entity !== 'Activity' || activity?.done === true).length;
  sum.add('contribution', departmentOf(person), count);
}
