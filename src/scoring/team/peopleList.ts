import type { MeasureId } from '../../model/rule';
import type { PersonFigures } from '../../model/sheet';

export const SORTS = ['name', 'records', 'findings', 'rising', 'falling'] as const;
export type PeopleSort = (typeof SORTS)[number];

/** In the order of the list's columns. */
export const MEASURES: readonly MeasureId[] = ['completeness', 'currency', 'timeliness', 'substance', 'process'];

export interface PeopleFilter {
  readonly find: string;
  /** `null` = all bands; 0 = people without one. */
  readonly band: number | null;
  readonly sort: PeopleSort;
}

/** Points from the first known week to the last one; `null` = fewer than two are known. */
export function trendOf({ weeks }: Pick<PersonFigures, 'weeks'>): number | null {
  const known = weeks.filter((score) => score !== null);
  const [first, last] = [known[0], known.at(-1)];
  return known.length < 2 || first === undefined || last === undefined ? null : Math.round((last - first) / 100);
}

const ORDER: Readonly<Record<PeopleSort, (a: PersonFigures, b: PersonFigures) => number>> = {
  name: () => 0,
  records: (a, b) => b.records - a.records,
  findings: (a, b) => b.openFindings - a.openFindings,
  rising: (a, b) => (trendOf(b) ?? Number.NEGATIVE_INFINITY) - (trendOf(a) ?? Number.NEGATIVE_INFINITY),
  falling: (a, b) => (trendOf(a) ?? Number.POSITIVE_INFINITY) - (trendOf(b) ?? Number.POSITIVE_INFINITY),
};

/** Has the list a figure of this person? The first days are private, and too few records give none. */
export function hasFigures({ firstDays, score }: PersonFigures): boolean {
  return firstDays !== true && score !== null;
}

/**
 * The list as it is asked for. It is by name unless told: no order is one of scores, and there is no rank. People without a figure
 * stand at its end, whatever the order.
 */
export function peopleList(people: readonly PersonFigures[], { find, band, sort }: PeopleFilter): readonly PersonFigures[] {
  const wanted = find.trim().toLocaleLowerCase();
  return people
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .filter((person) => band === null || (hasFigures(person) ? (person.place?.band ?? 0) : 0) === band)
    .sort(
      (a, b) =>
        Number(hasFigures(b)) - Number(hasFigures(a)) || (hasFigures(a) ? ORDER[sort](a, b) : 0) || a.name.localeCompare(b.name),
    );
}
