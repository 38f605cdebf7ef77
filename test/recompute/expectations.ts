import { expect } from 'vitest';
import type { Store } from '../sandbox/store/types';
import { recomputeAwards } from './awards';
import type { PublishedWeek } from './company';
import { storedDocs, storedFigures, storedSnapshots } from './published';

type Reader = Pick<Store, 'all'>;

/** Own scores, measures, open findings and every sum behind them, to the last digit; of everybody who may have a row. */
export function expectSnapshots(store: Reader, { people, holders, weeks }: PublishedWeek): void {
  const expected = people.filter(({ id }) => holders.has(id));
  const stored = new Map(storedSnapshots(store, weeks.running).map((row) => [row.owner, row]));
  expect([...stored.keys()].sort()).toEqual(expected.map(({ id }) => id).sort());
  for (const { id, own, cohorts, cells, openFindings } of expected) {
    const row = stored.get(id);
    const { score, records, measures } = own;
    expect({ id, score: row?.score, records: row?.records }).toEqual({ id, score, records });
    const { completeness, currency, timeliness, substance, process } = row?.measures ?? {};
    expect({ id, completeness, currency, timeliness, substance, process }).toEqual({ id, ...measures });
    expect({ id, findings: row?.measures.openFindings }).toEqual({ id, findings: openFindings });
    expect({ id, cohorts: row?.tally.cohorts }).toEqual({ id, cohorts });
    const sums = Object.fromEntries(cells.map(({ key, n, sum, squares }) => [key, [n, sum, squares]]));
    expect({ id, cells: row?.tally.cells }).toEqual({ id, cells: sums });
  }
}

/** Boards, and everybody's own place on them; ranges only of those who asked to be ranked. */
export function expectBoards(store: Reader, week: PublishedWeek, ranked: ReadonlySet<string>): void {
  const { boards, weeks, holders } = week;
  const stored = storedDocs(store, 'board', weeks.closed).filter(({ doc }) => doc.withdrawn !== true);
  const shown = stored.map(({ name, count, doc: { bandCount, bands, held } }) => ({ name, count, bandCount, bands, held }));
  const expected = boards.map(({ cohort, members, bands, held }) => ({
    name: cohort,
    count: members.length,
    bandCount: bands.length,
    // There is no public bottom.
    bands: bands.length > 1 ? bands.slice(0, -1) : bands,
    held,
  }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(shown.sort(byName)).toEqual(expected.sort(byName));

  const places = boards.flatMap((board) => [...board.places]).filter(([id]) => holders.has(id));
  const own = storedSnapshots(store, weeks.running).filter(({ measures }) => measures.place !== undefined);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(own.map(({ owner, measures }) => ({ id: owner, ...(measures.place as object) })).sort(byId)).toEqual(
    places.map(([id, place]) => ({ id, ...place, week: weeks.closed, range: ranked.has(id) ? place.range : null })).sort(byId),
  );
}

/** Awards on the boards, of those who chose to be named; and everybody's own standing, of people on a board. */
export function expectAwards(store: Reader, week: PublishedWeek, named: ReadonlySet<string>, top: number): number {
  const expected = recomputeAwards(week, named, top);
  const stored = storedDocs(store, 'board', week.weeks.closed).filter(({ doc }) => doc.withdrawn !== true);
  const onBoards = Object.fromEntries(stored.map(({ name, doc }) => [name, doc.awards]));
  expect(onBoards).toEqual(Object.fromEntries(expected.boards));
  const own = storedSnapshots(store, week.weeks.running).map(({ owner, measures }) => ({ owner, awards: measures.awards }));
  expect(own).toEqual(own.map(({ owner }) => ({ owner, awards: expected.own.get(owner) })));
  return [...expected.boards.values()].flat().length;
}

/** Managers' sheets of their own reports: every figure of every person, and none of the first 60 days. */
export function expectTeamSheets(store: Reader, { people, weeks, idOf }: PublishedWeek): void {
  const byId = new Map(people.map((person) => [idOf(person.id), person]));
  const stored = storedFigures(store, weeks.running);
  expect(stored.length).toBeGreaterThan(30);
  for (const { person, managerId, firstDays, score, records, measures, openFindings, counters, rules } of stored) {
    const own = byId.get(person);
    expect({ person, managerId }).toEqual({ person, managerId: own?.managerId });
    expect({ person, firstDays: firstDays === true }).toEqual({ person, firstDays: (own?.tenureDays ?? 0) < 60 });
    if (firstDays) {
      expect({ score, counters, rules }).toEqual({});
      continue;
    }
    const figures = { person, score, records, measures, openFindings };
    expect(figures).toEqual({ person, ...own?.own, openFindings: own?.openFindings });
    expect({ person, rules }).toEqual({ person, rules: own?.rules });
    expect({ person, counters }).toEqual({ person, counters: own?.counters });
  }
}
