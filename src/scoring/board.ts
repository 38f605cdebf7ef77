import type { Board, Place, Suppressed } from '../model/board';
import { type Comparison, choosePrior, compare, type Prior } from './comparison';
import type { Plan } from './plan';
import { membersToShow } from './suppression';
import type { Tally } from './tally';

/** One person of the cohort. */
export interface BoardPerson {
  readonly id: string;
  readonly tally: Tally;
  /** Days since the programme began for the person (decision 10). */
  readonly tenureDays: number;
}

/** What was shown before, by which a difference could tell one person's figure. */
export interface Published {
  /** Membership of this board when it was last shown. */
  readonly last: readonly string[] | null;
  /** Memberships of the other boards and filters shown to the same readers. */
  readonly others: readonly (readonly string[])[];
}

interface Ranked {
  readonly id: string;
  readonly compared: Comparison;
}

const points = (value: number) => Math.round(value) / 100;

/** From the top: a band ends where somebody's upper bound falls below the lower bound of the band's leader. */
function bandsOf(ranked: readonly Ranked[]): readonly number[] {
  let band = 0;
  let leader = Number.POSITIVE_INFINITY;
  return ranked.map(({ compared: { distance, halfWidth } }) => {
    if (distance + halfWidth < leader) {
      band += 1;
      leader = distance - halfWidth;
    }
    return band;
  });
}

/**
 * Between whom a person stands: those surely better and surely worse do not overlap. Only where nobody or a whole group
 * stands on each side, else it would point at single people (decision 7).
 */
function rangeOf(person: Ranked, ranked: readonly Ranked[], groupSize: number): Place['range'] {
  const { distance, halfWidth } = person.compared;
  const better = ranked.filter(({ compared }) => compared.distance - compared.halfWidth > distance + halfWidth).length;
  const worse = ranked.filter(({ compared }) => compared.distance + compared.halfWidth < distance - halfWidth).length;
  const fits = (count: number) => count === 0 || count >= groupSize;
  return fits(better) && fits(worse) ? { from: better + 1, to: ranked.length - worse } : null;
}

/**
 * Competition ranks of rounded values: equal ones share the better rank.
 * @example ranks([81.2, 78.9, 79.1, 60]) // [1, 2, 2, 4]
 */
export function ranks(values: readonly number[]): readonly number[] {
  const rounded = values.map(Math.round);
  return rounded.map((value) => 1 + rounded.filter((other) => other > value).length);
}

/**
 * The board of a cohort: who may be compared, their bands, and each one's own place. Suppressed where it would tell a
 * single person's figure. People under the gate or in their first days are not in it.
 * @param priors Frozen priors of the cohort, narrowest first; the last one is the published default.
 */
export function board(
  plan: Plan,
  people: readonly BoardPerson[],
  priors: readonly Prior[],
  published: Published,
): Board | Suppressed {
  const { gate, groupSize, privateDays } = plan.programme;
  const prior = choosePrior(plan, priors);
  const compared = new Map<string, Comparison>();
  const present: string[] = [];
  for (const { id, tally, tenureDays } of people) {
    const comparison = prior === null ? null : compare(plan, tally, prior);
    if (comparison === null) continue;
    compared.set(id, comparison);
    if (tenureDays >= privateDays && tally.records >= gate) present.push(id);
  }
  const chosen = membersToShow(present, new Set(compared.keys()), published.last, published.others, groupSize);
  if ('shown' in chosen) return chosen;
  const ranked = chosen.members
    .flatMap((id): Ranked[] => {
      const comparison = compared.get(id);
      return comparison ? [{ id, compared: comparison }] : [];
    })
    .sort((a, b) => b.compared.distance - a.compared.distance || (a.id < b.id ? -1 : 1));
  const bands = bandsOf(ranked);
  const order = ranks(ranked.map(({ compared }) => compared.distance / 100));
  const places = ranked.map((person, index): Place => {
    const { distance, halfWidth, value, n } = person.compared;
    const range = rangeOf(person, ranked, groupSize);
    const rank = range === null ? null : (order[index] ?? 1);
    return {
      personId: person.id,
      band: bands[index] ?? 1,
      distance: points(distance),
      halfWidth: points(halfWidth),
      value: points(value),
      rank,
      range,
      n,
    };
  });
  return {
    shown: true,
    members: chosen.members,
    size: places.length,
    bands: [...new Set(bands)].map((band) => {
      const own = places.filter((place) => place.band === band);
      // Whole hundredths add up exactly: a mean that lies between two of them is rounded the same way in any order.
      const hundredths = own.reduce((total, { distance }) => total + Math.round(distance * 100), 0);
      return { band, people: own.length, distance: own.length < groupSize ? null : points(hundredths / own.length) };
    }),
    places,
    membershipHeld: chosen.held,
  };
}
