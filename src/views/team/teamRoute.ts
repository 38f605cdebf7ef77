/** What the team tab shows: which section is asked for, of which unit, over how many weeks. */
export interface TeamRoute {
  readonly section: string;
  /** Id of the unit; `null` = the reader's own. */
  readonly unit: string | null;
  readonly weeks: Weeks;
  /** What a section keeps in the address for itself: an opened rule, a sorting. */
  readonly more: Readonly<Record<string, string>>;
}

export const WEEKS = [1, 4, 13] as const;
export type Weeks = (typeof WEEKS)[number];

/**
 * Reads the tab's address. Anything odd in it is left out.
 * @example parseTeamRoute('people?unit=00E1&weeks=4') // { section: 'people', unit: '00E1', weeks: 4, more: {} }
 */
export function parseTeamRoute(text: string): TeamRoute {
  const [section = '', query = ''] = text.split('?');
  const { unit, weeks, ...more } = Object.fromEntries(new URLSearchParams(query));
  return {
    section: /^[a-z][a-zA-Z]*$/.test(section) ? section : '',
    unit: unit && unit.length <= 120 ? unit : null,
    weeks: WEEKS.find((each) => String(each) === weeks) ?? 1,
    more,
  };
}

/** The address of a route: the same route gives the same text. */
export function teamRouteText({ section, unit, weeks, more }: TeamRoute): string {
  const query = new URLSearchParams({ ...(unit ? { unit } : {}), ...(weeks === 1 ? {} : { weeks: String(weeks) }), ...more });
  return query.size === 0 ? section : `${section}?${query.toString()}`;
}
