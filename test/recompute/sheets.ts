import { expect } from 'vitest';
import { toldFew } from '../access/subtract';
import type { Store } from '../sandbox/store/types';
import type { PublishedWeek } from './company';
import { addUp } from './comparison';
import { type StoredDoc, storedDocs } from './published';
import { GROUP } from './rules';
import type { PersonWeek } from './week';

type Reader = Pick<Store, 'all'>;

/** Who stands in a unit: its sheet's id -> people with records, as the CRM's own tables say. */
type Units = ReadonlyMap<string, readonly string[]>;

/** Org units with those below them; segments, departments, people who lead somebody, and everybody. */
function unitsOf({ people, bench, idOf }: PublishedWeek): Units {
  const units = new Map<string, Set<string>>();
  const put = (unit: string | null, id: string) => {
    if (unit !== null) units.set(unit, (units.get(unit) ?? new Set()).add(id));
  };
  const known = new Set(people.map(({ id }) => id));
  const rows = bench.all('SELECT id, unit_id, division, department FROM person');
  for (const { id, unit_id, division, department } of rows) {
    if (!known.has(String(id))) continue;
    put('organisation', String(id));
    put(unit_id === null ? null : String(unit_id), String(id));
    put(division === null ? null : `segment:${division}`, String(id));
    put(department === null ? null : `department:${department}`, String(id));
  }
  const led = bench.all('SELECT DISTINCT m.id FROM person p JOIN person m ON m.id = p.manager_id WHERE p.id <> m.id');
  for (const { id } of led) put('leaders', String(id));
  // A region: those of the teams below it. Heads, who stand in a unit that has others below, only together with a group of them.
  const below = bench.all(`
    WITH RECURSIVE tree AS (SELECT id AS top, id FROM unit UNION ALL SELECT t.top, r.id FROM tree t JOIN unit r ON r.parent_id = t.id)
    SELECT t.top, t.id, EXISTS (SELECT 1 FROM unit r WHERE r.parent_id = t.id) AS inner FROM tree t`);
  const own = new Map([...units].map(([id, members]) => [id, [...members]]));
  const isRegion = new Set(below.filter(({ top, id, inner }) => top === id && inner === 1).map(({ top }) => top));
  for (const region of isRegion) {
    const parts = below
      .filter(({ top }) => top === region)
      .map(({ id, inner }) => ({ inner, people: own.get(String(id)) ?? [] }));
    const counting = parts.filter(({ inner, people }) => inner === 0 || people.length >= GROUP);
    units.set(String(region), new Set(counting.flatMap(({ people }) => people)));
  }
  return new Map([...units].map(([id, members]) => [idOf(id), [...members].sort()]));
}

const apart = (a: readonly string[], b: readonly string[]) =>
  a.filter((each) => !b.includes(each)).length + b.filter((each) => !a.includes(each)).length;

/** Whom a sheet is of: those who stand there, or while one to four have come or gone those whom it showed last. */
function membersOf(unit: string, units: Units, last: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const now = units.get(unit) ?? [];
  const before = last.get(unit) ?? [];
  const changed = apart(now, before);
  return before.length >= GROUP && changed > 0 && changed < GROUP ? before : now;
}

/** Counters of persons that a sheet leaves out or tells in another way; readiness for pay exists in individual mode alone. */
const ELSEWHERE = /^(contribution\||touchOnly$)/;
const INDIVIDUAL = /^ready/;

function expectSums({ name, count, doc }: StoredDoc, members: readonly PersonWeek[], isIndividual: boolean): void {
  const isTold = (key: string) => !ELSEWHERE.test(key) && (isIndividual || !INDIVIDUAL.test(key));
  expect({ name, people: count }).toEqual({ name, people: members.length });
  const cells = addUp(members.map((each) => each.cells)).filter(({ kind }) => kind === 'own');
  expect({ name, cells: doc.cells }).toEqual({
    name,
    cells: Object.fromEntries(cells.map(({ key, n, sum, squares }) => [key, [n, sum, squares]])),
  });
  expect({ name, records: doc.records }).toEqual({ name, records: members.reduce((sum, { records }) => sum + records, 0) });
  const rules = new Map<string, number[]>();
  for (const [rule, strata] of Object.entries(doc.rules as Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>))
    rules.set(
      rule,
      Object.values(strata).reduce<number[]>((sum, counts) => counts.map((n, code) => n + (sum[code] ?? 0)), []),
    );
  const expected = new Map<string, number[]>();
  for (const each of members)
    for (const [rule, counts] of Object.entries(each.rules))
      expected.set(
        rule,
        counts.map((n, code) => n + (expected.get(rule)?.[code] ?? 0)),
      );
  expect({ name, rules: Object.fromEntries(rules) }).toEqual({ name, rules: Object.fromEntries(expected) });
  const counters: Record<string, number> = {};
  for (const each of members)
    for (const [key, n] of Object.entries(each.counters)) if (isTold(key)) counters[key] = (counters[key] ?? 0) + n;
  const told = Object.fromEntries(
    Object.entries(doc.counters as Readonly<Record<string, number>>).filter(([key]) => !ELSEWHERE.test(key)),
  );
  expect({ name, counters: told }).toEqual({ name, counters });
}

/** Contribution by department (C11): exact; departments of fewer people than a group are one together, or left out if that is one too few. */
function expectContribution({ doc }: StoredDoc, members: readonly PersonWeek[]): void {
  const parts = new Map<string, { people: number; n: number }>();
  for (const { counters } of members) {
    for (const [key, n] of Object.entries(counters).filter(([each]) => each.startsWith('contribution|'))) {
      const kept = parts.get(key) ?? { people: 0, n: 0 };
      parts.set(key, { people: kept.people + 1, n: kept.n + n });
    }
  }
  const small = [...parts.values()].filter(({ people }) => people < GROUP);
  const other = small.reduce((sum, { people }) => sum + people, 0) >= GROUP ? small.reduce((sum, { n }) => sum + n, 0) : 0;
  const expected = [...parts].flatMap(([key, { people, n }]) => (people < GROUP ? [] : [[key, n] as const]));
  const told = Object.entries(doc.counters as Readonly<Record<string, number>>).filter(([key]) =>
    key.startsWith('contribution|'),
  );
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries([...expected, ...(other > 0 ? [['contribution|other', other] as const] : [])]),
  );
}

/**
 * Every group sheet of a closed week: of five and more, the sums of exactly its people, and nothing of fewer than five to be had by
 * adding and subtracting them, in whatever way. `last` is brought up to date.
 */
export function expectSheets(
  store: Reader,
  week: PublishedWeek,
  last: Map<string, readonly string[]>,
  isIndividual: boolean,
): readonly string[] {
  const sheets = storedDocs(store, 'group_sheet', week.weeks.closed).filter(({ doc }) => doc.withdrawn !== true);
  const units = unitsOf(week);
  const byId = new Map(week.people.map((person) => [person.id, person]));
  const groups = sheets.map((sheet) => ({ sheet, members: membersOf(sheet.name, units, last) }));
  for (const { sheet, members } of groups) {
    expect(members.length).toBeGreaterThanOrEqual(GROUP);
    const people = members.flatMap((id) => byId.get(id) ?? []);
    // Of somebody who has left nothing is recomputed here.
    if (people.length === members.length && sheet.name !== 'leaders') expectSums(sheet, people, isIndividual);
    if (people.length === members.length && sheet.name === 'organisation') expectContribution(sheet, people);
  }
  expect(
    toldFew(
      groups.map(({ members }) => new Set(members)),
      GROUP,
    ),
  ).toEqual([]);
  // Nor by comparing a week with the one before.
  for (const { sheet, members } of groups) {
    const before = last.get(sheet.name);
    if (before)
      expect({ unit: sheet.name, changed: [1, 2, 3, 4].includes(apart(before, members)) }).toEqual({
        unit: sheet.name,
        changed: false,
      });
  }
  for (const { sheet, members } of groups) last.set(sheet.name, [...members]);
  return sheets.map(({ name }) => name);
}
