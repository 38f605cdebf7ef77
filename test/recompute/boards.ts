import { addUp, type Comparison, compare } from './comparison';
import type { Cell } from './ownScore';
import { GATE, GROUP, PRIVATE_DAYS } from './rules';

/** Somebody with at least one record of which a rule says anything. */
export interface Ranked {
  readonly id: string;
  /** Narrowest first: role, segment and tenure; role and segment; role. */
  readonly cohorts: readonly [string, string, string];
  readonly tenureDays: number;
  readonly records: number;
  readonly cells: readonly Cell[];
}

/** What a week's figures were, as the comparison of later weeks keeps them. */
export type Frozen = readonly Pick<Ranked, 'cohorts' | 'cells'>[];

interface OwnPlace {
  readonly cohort: string;
  readonly size: number;
  readonly band: number;
  readonly bands: number;
  readonly value: number;
  readonly distance: number;
  readonly halfWidth: number;
  readonly range: { readonly from: number; readonly to: number } | null;
}

export interface DrawnBoard {
  readonly cohort: string;
  readonly members: readonly string[];
  readonly held: boolean;
  /** From the top, all of them. */
  readonly bands: readonly { readonly band: number; readonly people: number; readonly distance: number | null }[];
  readonly places: ReadonlyMap<string, OwnPlace>;
}

const points = (value: number) => Math.round(value) / 100;

/** Tenure: under 60 days, to 1 year, 1 to 3 years, over (decision 10). */
export function cohortsOf(role: string, segment: string, days: number): [string, string, string] {
  const plain = (text: string) => text.replaceAll('|', '/').trim();
  const tenure = days < 60 ? 'ramp' : days <= 365 ? 'first' : days <= 1_095 ? 'third' : 'over';
  return [`${plain(role)}|${plain(segment)}|${tenure}`, `${plain(role)}|${plain(segment)}`, plain(role)];
}

/** Everybody to the narrowest cohort of five and more; who is left over, to the next wider one. Nobody stands on two boards. */
function assign(people: readonly Ranked[]): Map<string, Ranked[]> {
  const boards = new Map<string, Ranked[]>();
  let left = people;
  for (const level of [0, 1, 2] as const) {
    const groups = groupsOf(left, level);
    left = [];
    for (const [cohort, members] of groups) {
      if (members.length >= GROUP && cohort !== '') boards.set(cohort, members);
      else left = [...left, ...members];
    }
  }
  return boards;
}

function groupsOf(people: readonly Ranked[], level: 0 | 1 | 2): Map<string, Ranked[]> {
  const groups = new Map<string, Ranked[]>();
  for (const person of people) groups.set(person.cohorts[level], [...(groups.get(person.cohorts[level]) ?? []), person]);
  return groups;
}

/** The frozen figures of the cohort; under five people without tenure, then without segment, then of everybody. */
function priorOf(frozen: Frozen, cohort: string): readonly Cell[] {
  const parts = cohort.split('|');
  for (let length = parts.length; length > 0; length -= 1) {
    const key = parts.slice(0, length).join('|');
    const people = frozen.filter(({ cohorts }) => cohorts.includes(key));
    if (people.length >= GROUP) return addUp(people.map(({ cells }) => cells));
  }
  return addUp(frozen.map(({ cells }) => cells));
}

const apart = (a: readonly string[], b: readonly string[]) =>
  a.filter((each) => !b.includes(each)).length + b.filter((each) => !a.includes(each)).length;

/** One to four people come or gone between two groups that share somebody: their difference would tell those. */
const tells = (a: readonly string[], b: readonly string[]) =>
  apart(a, b) > 0 && apart(a, b) < GROUP && a.some((each) => b.includes(each));

interface Placed extends Comparison {
  readonly id: string;
}

/** From the top; a band begins where an upper bound falls below the band leader's lower bound. */
function bandsFrom(placed: readonly Placed[]): readonly number[] {
  let [band, floor] = [0, Number.POSITIVE_INFINITY];
  return placed.map(({ distance, halfWidth }) => {
    if (distance + halfWidth < floor) [band, floor] = [band + 1, distance - halfWidth];
    return band;
  });
}

/** "3rd to 7th": who is surely better stands before, who is surely worse behind; only where nobody or a whole group does. */
function rangeOf(own: Placed, placed: readonly Placed[]): OwnPlace['range'] {
  const better = placed.filter((other) => other.distance - other.halfWidth > own.distance + own.halfWidth).length;
  const worse = placed.filter((other) => other.distance + other.halfWidth < own.distance - own.halfWidth).length;
  const open = (count: number) => count === 0 || count >= GROUP;
  return open(better) && open(worse) ? { from: better + 1, to: placed.length - worse } : null;
}

function draw(cohort: string, members: readonly string[], held: boolean, compared: ReadonlyMap<string, Comparison>): DrawnBoard {
  const placed = members
    .flatMap((id): Placed[] => {
      const comparison = compared.get(id);
      return comparison ? [{ id, ...comparison }] : [];
    })
    .sort((a, b) => b.distance - a.distance || (a.id < b.id ? -1 : 1));
  const bands = bandsFrom(placed);
  const count = bands.at(-1) ?? 0;
  const places = placed.map((person, index): [string, OwnPlace] => [
    person.id,
    {
      cohort,
      size: placed.length,
      band: bands[index] ?? 0,
      bands: count,
      value: points(person.value),
      distance: points(person.distance),
      halfWidth: points(person.halfWidth),
      range: rangeOf(person, placed),
    },
  ]);
  return {
    cohort,
    members: [...members].sort(),
    held,
    places: new Map(places),
    bands: Array.from({ length: count }, (_, index) => {
      const own = places.filter(([, { band }]) => band === index + 1).map(([, { distance }]) => Math.round(distance * 100));
      const mean = own.reduce((sum, hundredths) => sum + hundredths, 0) / own.length;
      return { band: index + 1, people: own.length, distance: own.length < GROUP ? null : points(mean) };
    }),
  };
}

/**
 * All boards of a week (scoring.md, decision 7). `last` are the memberships that were shown last, by cohort, and is brought up
 * to date: a board of which one to four people changed shows the same people as before, with today's figures.
 */
export function drawBoards(
  people: readonly Ranked[],
  frozen: Frozen,
  last: Map<string, readonly string[]>,
): readonly DrawnBoard[] {
  const eligible = people.filter(({ records, tenureDays }) => records >= GATE && tenureDays >= PRIVATE_DAYS);
  const assigned = assign(eligible);
  const byId = new Map(people.map((person) => [person.id, person]));
  const shown: DrawnBoard[] = [];
  const narrowestFirst = (a: string, b: string) => b.split('|').length - a.split('|').length || (a < b ? -1 : 1);
  for (const cohort of [...new Set([...assigned.keys(), ...last.keys()])].sort(narrowestFirst)) {
    const prior = priorOf(frozen, cohort);
    const compared = new Map<string, Comparison>();
    const present = (assigned.get(cohort) ?? []).map(({ id }) => id);
    const before = last.get(cohort) ?? [];
    for (const id of new Set([...present, ...before])) {
      const comparison = compare(byId.get(id)?.cells ?? [], prior);
      if (comparison) compared.set(id, comparison);
    }
    const now = present.filter((id) => compared.has(id));
    const held = before.length >= GROUP && tells(now, before);
    const members = held ? before : now;
    if (members.length < GROUP || members.some((id) => !compared.has(id))) continue;
    if (shown.some((other) => tells(members, other.members))) continue;
    shown.push(draw(cohort, members, held, compared));
    last.set(cohort, [...members].sort());
  }
  return shown;
}
