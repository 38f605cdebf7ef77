import type { RecordFacts } from '../../model/facts';
import type { Medians, UsualDays } from '../../model/medians';
import type { Programme } from '../../model/programme';
import { PHASES, type Phase } from '../../model/rule';
import { instantMs, type Zone } from '../calendar/zone';
import type { Plan } from '../plan';
import { productOf } from './honesty';
import { hasMoment, type Periods } from './periods';

/**
 * Lengths of time of one owner's deals in whole days, by product ('' = of all deals): a list a phase in their order, then that of
 * won deals from creation to close.
 */
export type Stays = Readonly<Record<string, readonly (readonly number[])[]>>;

/** A median is told from so many lengths on. */
const ENOUGH = 30;
/** The products with the most deals have medians of their own, so many at most: every own snapshot carries them. */
const MOST_PRODUCTS = 20;
/** A phase that was left within this many milliseconds was entered afterwards (the rule opportunity.path): nobody stayed in it. */
const AT_ONCE = 10 * 60_000;
const CYCLE = PHASES.length;

export interface StaysBy {
  /** The owner's: days are counted from midnight to midnight there. */
  readonly zone: Zone;
  readonly periods: Periods;
  readonly plan: Plan;
  /** Lengths from creation to close of all the owner's deals won in 12 months, where a longer list of them is read; absent = those of `deals`. */
  readonly cycles?: readonly number[];
}

interface Stay {
  readonly phase: Phase;
  readonly from: string;
  readonly to: string;
}

/** Stays that are over: the next phase, or the close, ended them. */
function finished({ steps, status, closedAt }: RecordFacts): readonly Stay[] {
  return (steps ?? []).flatMap(({ at, phase }, index, all) => {
    const to = all[index + 1]?.at ?? (status === 'open' ? null : closedAt);
    return to === null || (instantMs(to) ?? 0) - (instantMs(at) ?? 0) < AT_ONCE ? [] : [{ phase, from: at, to }];
  });
}

/**
 * Lengths of one owner's deals, open or closed, that ended in the 365 days before the running week: stays in phases by the platform's
 * own history, and won deals from creation to close. A deal that came back into a phase stayed there twice.
 */
export function staysOf(deals: Iterable<RecordFacts>, { zone, periods, plan, cycles }: StaysBy): Stays {
  const stays: Record<string, number[][]> = Object.create(null);
  const keep = (products: readonly string[], place: number, from: string | null, to: string | null) => {
    const [first, last] = [zone.dayOf(from), zone.dayOf(to)];
    if (first === null || last === null || !hasMoment(periods.days365, to)) return;
    for (const product of products) {
      stays[product] ??= [...PHASES, CYCLE].map(() => []);
      stays[product][place]?.push(Math.max(0, last - first));
    }
  };
  for (const facts of deals) {
    if (facts.entity !== 'Opportunity') continue;
    const product = productOf({ plan }, facts);
    const named = product === null ? [] : [product];
    for (const { phase, from, to } of finished(facts)) keep(['', ...named], PHASES.indexOf(phase), from, to);
    if (facts.status === 'won') keep(cycles ? named : ['', ...named], CYCLE, facts.createdAt, facts.closedAt);
  }
  if (!cycles?.length) return { ...stays };
  const all = stays[''] ?? PHASES.map(() => []);
  return { ...stays, '': [...all.slice(0, CYCLE), cycles] };
}

/** How many lengths there are of each number of days, and of how many people. */
class Lengths {
  private readonly counts = new Map<number, number>();
  n = 0;
  private people = 0;

  add(lengths: readonly number[]): void {
    if (lengths.length === 0) return;
    this.people += 1;
    this.n += lengths.length;
    for (const days of lengths) this.counts.set(days, (this.counts.get(days) ?? 0) + 1);
  }

  /** The median, of an even number the lower of the two in the middle, at least a day; 0 = too few lengths, or too few people. */
  median(groupSize: number): number {
    if (this.n < ENOUGH || this.people < groupSize) return 0;
    let left = Math.ceil(this.n / 2);
    for (const [days, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      left -= count;
      if (left <= 0) return Math.max(1, days);
    }
    return 0;
  }
}

/** Adds up the lengths of all owners. What is kept of them is a number for each length that there is, whoever's it was. */
export class StaySum {
  private readonly products = new Map<string, readonly Lengths[]>();

  add(stays: Stays): void {
    for (const [product, lists] of Object.entries(stays)) {
      const sums = this.products.get(product) ?? [...PHASES, CYCLE].map(() => new Lengths());
      this.products.set(product, sums);
      sums.forEach((sum, place) => {
        sum.add(lists[place] ?? []);
      });
    }
  }

  /**
   * Medians of at least 30 lengths of a group of people; 0 where there are fewer. `null` = none at all.
   * @param groupSize People whose lengths must be in it: the usual time of a product must not be that of one person.
   */
  medians(groupSize: number): Medians | null {
    const daysOf = (sums: readonly Lengths[] | undefined): UsualDays => (sums ?? []).map((sum) => sum.median(groupSize));
    const all = daysOf(this.products.get(''));
    const size = (sums: readonly Lengths[]) => Math.max(...sums.map(({ n }) => n));
    const own = [...this.products]
      .filter(([product]) => product !== '')
      .map(([product, sums]) => ({ product, days: daysOf(sums), size: size(sums) }))
      .filter(({ days }) => days.some((each) => each > 0))
      .sort((a, b) => b.size - a.size || (a.product < b.product ? -1 : 1));
    if (!all.some((each) => each > 0)) return null;
    return { all, of: Object.fromEntries(own.slice(0, MOST_PRODUCTS).map(({ product, days }) => [product, days])) };
  }
}

/** Medians without a gap: what is not known of a product is the organisation's, what is not known of that the programme's. */
export function filledMedians({ all, of }: Medians, { medians, productCycleDays = {} }: Programme): Medians {
  const usual = [...PHASES.map((phase) => medians.phaseDays[phase]), medians.cycleDays].map((days, place) => all[place] || days);
  const own = ([product, days]: readonly [string, UsualDays]) => {
    const cycle = Object.hasOwn(productCycleDays, product) ? productCycleDays[product] : undefined;
    return [product, usual.map((each, place) => (place === CYCLE ? cycle : undefined) ?? (days[place] || each))] as const;
  };
  return { all: usual, of: Object.fromEntries(Object.entries(of).map(own)) };
}
