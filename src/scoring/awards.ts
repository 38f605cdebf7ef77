import { quantileSorted } from 'simple-statistics';
import type { OwnAward } from '../model/ownWeek';
import type { Award, AwardKind } from '../model/sheet';

/** A deal that was won, as awards know it: nothing of how the CRM was used is in it (D23). */
export interface WonDeal {
  readonly personId: string;
  /** Calendar days from the day it was made to the day it was won; `null` = not known. */
  readonly days: number | null;
  /** Whole units of the organisation's currency; `null` = not known. */
  readonly money: number | null;
}

/** What a person's won deals come to. */
export interface Standing {
  /** Deals that counted. */
  readonly deals: number;
  /** Median days, money, number of deals. */
  readonly values: Readonly<Record<AwardKind, number>>;
}

export const AWARD_KINDS: readonly AwardKind[] = ['closureTime', 'volume', 'transactions'];
/** Deals below which there is no standing, unless the programme says otherwise. */
export const MINIMUM_DEALS = 3;
/** Fewer numbers than this tell nothing of what is usual. */
const LEAST_FOR_FENCES = 4;
/** Tukey's fences: what lies further than this many interquartile ranges from the middle half is an outlier. */
const REACH = 1.5;

/** What is usual: within the fences. Where half of all is one and the same number, nothing is told apart. */
function usual(values: readonly number[]): (value: number) => boolean {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length < LEAST_FOR_FENCES) return () => true;
  const [low, high] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
  const reach = REACH * (high - low);
  return (value) => reach === 0 || (value >= low - reach && value <= high + reach);
}

/**
 * The deals that count for any award: not made on the day they were won (or of which that cannot be told), and unusual neither in their
 * days nor in their money among the deals of the same people (D22).
 */
export function countedDeals(deals: readonly WonDeal[]): readonly WonDeal[] {
  const real = deals.filter(({ days }) => days !== null && days > 0);
  const usualDays = usual(real.map(({ days }) => days ?? 0));
  const usualMoney = usual(real.flatMap(({ money }) => money ?? []));
  return real.filter(({ days, money }) => usualDays(days ?? 0) && (money === null || usualMoney(money)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : Math.round(quantileSorted(sorted, 0.5) * 10) / 10;
}

/** Everybody's standing, by person; who has fewer counted deals than the minimum has none, and stands here with the number alone. */
export function standings(counted: readonly WonDeal[]): ReadonlyMap<string, Standing> {
  const byPerson = new Map<string, WonDeal[]>();
  for (const deal of counted) {
    const own = byPerson.get(deal.personId);
    if (own) own.push(deal);
    else byPerson.set(deal.personId, [deal]);
  }
  return new Map(
    [...byPerson].map(([personId, own]) => {
      const volume = own.reduce((sum, { money }) => sum + (money ?? 0), 0);
      const values = { closureTime: median(own.map(({ days }) => days ?? 0)), volume, transactions: own.length };
      return [personId, { deals: own.length, values }];
    }),
  );
}

const isBetter = (kind: AwardKind, a: number, b: number) => (kind === 'closureTime' ? a < b : a > b);

/** What is compared: who chose to be named, with what they are called, and the programme's numbers. */
export interface AwardRules {
  readonly named: ReadonlyMap<string, string>;
  readonly top: number;
  readonly minimum: number;
}

/**
 * The rank of a value among the named ones; `null` where it is not among the first. Who shares a place that does not fit as a whole
 * is left out with all who share it: three places are never twelve names.
 */
function rankOf(
  kind: AwardKind,
  value: number,
  except: string,
  all: ReadonlyMap<string, Standing>,
  rules: AwardRules,
): number | null {
  const others = [...rules.named.keys()].flatMap((id) => {
    const other = id === except ? undefined : all.get(id);
    return other !== undefined && other.deals >= rules.minimum ? [other.values[kind]] : [];
  });
  const better = others.filter((other) => isBetter(kind, other, value)).length;
  const equal = others.filter((other) => other === value).length;
  return better + equal + 1 <= rules.top ? better + 1 : null;
}

/**
 * The awards of a board: of the people who chose to be named the first ones, equal values share a rank (1-2-2-4). Nobody else is in
 * them, and nothing below the last one shown.
 */
export function awardsOf(all: ReadonlyMap<string, Standing>, rules: AwardRules): readonly Award[] {
  return AWARD_KINDS.map((kind) => {
    const winners = [...rules.named].flatMap(([person, name]) => {
      const own = all.get(person);
      if (!own || own.deals < rules.minimum) return [];
      const value = own.values[kind];
      const rank = rankOf(kind, value, person, all, rules);
      return rank === null ? [] : [{ person, name, value, rank }];
    });
    return { kind, winners: winners.sort((a, b) => a.rank - b.rank || (a.person < b.person ? -1 : 1)) };
  }).filter(({ winners }) => winners.length > 0);
}

/** The own standing, for the own eyes: the rank among the named ones that the person has or would have, as far as it is shown. */
export function ownAwards(personId: string, all: ReadonlyMap<string, Standing>, rules: AwardRules): readonly OwnAward[] {
  const own = all.get(personId);
  return AWARD_KINDS.map((kind) => {
    if (!own || own.deals < rules.minimum) return { kind, value: null, deals: own?.deals ?? 0, rank: null };
    const value = own.values[kind];
    return { kind, value, deals: own.deals, rank: rankOf(kind, value, personId, all, rules) };
  });
}
