import type { IsoDate } from '../../model/dates';
import { type Counters, counterBy, counterOf, type Headline } from '../../model/sheet';
import type { Plan } from '../../scoring/plan';
import { score } from '../../scoring/score';
import type { GroupSum } from './groupSum';

/** Closed weeks that a sheet carries. */
const MOST_WEEKS = 104;
/** Weeks of which the use of areas is kept: lessons are measured by it. */
const WEEKS_OF_USE = 26;

const total = (by: Counters) => Object.values(by).reduce((sum, n) => sum + n, 0);

/**
 * A group's week in one line.
 * @param adoptionKnown Whether three weeks before are known, without which nobody can be in full adoption.
 * @param reach People by counter, where it may be told.
 */
export function headline(plan: Plan, sum: GroupSum, week: IsoDate, adoptionKnown: boolean, reach: Counters): Headline {
  const tally = sum.tally.total();
  const own = score(plan, tally);
  const counters = sum.counters.counters();
  const measures = own.enough ? own.measures.map(({ measure, value }) => [measure, Math.round(value * 100)] as const) : [];
  const use = counterBy(reach, 'use');
  return {
    week,
    people: sum.members.length,
    records: tally.records,
    score: own.enough ? own.exact : null,
    measures: Object.fromEntries(measures),
    adopted: adoptionKnown ? counterOf(counters, 'adopted') : null,
    open: total(counterBy(counters, 'open')),
    gaps: total(counterBy(counters, 'gap')) - counterOf(counters, 'gap', 'none'),
    gapMoney: total(counterBy(counters, 'gapMoney')) - counterOf(counters, 'gapMoney', 'none'),
    knowledge: counterOf(counters, 'knowledge'),
    unusable: counterOf(counters, 'unusable'),
    won: counterOf(counters, 'won'),
    lost: counterOf(counters, 'lost'),
    ...(Object.keys(use).length > 0 ? { use } : {}),
  };
}

/** The weeks before with this one at the end, each week once. */
export function historyWith(before: readonly Headline[], now: Headline): readonly Headline[] {
  const weeks = [...before.filter(({ week }) => week < now.week), now].slice(-MOST_WEEKS);
  return weeks.map((line, index) => {
    if (index >= weeks.length - WEEKS_OF_USE || line.use === undefined) return line;
    const { use: _, ...rest } = line;
    return rest;
  });
}
