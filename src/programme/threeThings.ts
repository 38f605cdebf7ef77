import type { BarrierDecision } from '../model/barrier';
import type { OutsideReason } from '../model/response';
import type { Phase } from '../model/rule';
import type { PayFinding, SheetUnit, UseArea } from '../model/sheet';
import type { TeamSheetWeek } from '../model/teamData';
import type { TeamNote } from '../model/teamNote';
import { areaUse as areasInUse } from '../scoring/team/areaUse';
import { barriersWaiting } from '../scoring/team/barriersWaiting';
import { lessonOfTheWeek, measuredLessons } from '../scoring/team/lessons';
import { processReviews } from '../scoring/team/processReviews';
import { ownLine } from '../scoring/team/weekChanges';

/** What moved for the better, as thanks may say it. */
export type PraiseFor = 'past' | 'adopted' | 'score';

/** One thing for the week: what it is, and the numbers it rests on. */
export type Thing =
  | {
      readonly kind: 'barrier';
      readonly id: string;
      readonly rule: string;
      readonly reason: OutsideReason;
      readonly phase: Phase | null;
      readonly answers: number;
      /** 0 = fewer than a group. */
      readonly people: number;
      /** The one group below that said it, if there is exactly one. */
      readonly group: string | null;
    }
  | {
      readonly kind: 'train';
      readonly id: string;
      readonly area: UseArea;
      readonly used: number;
      readonly of: number;
    }
  | {
      readonly kind: 'praise';
      readonly id: string;
      readonly unit: SheetUnit;
      readonly what: PraiseFor;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'review'; readonly id: string; readonly measure: PayFinding['measure'] };

export interface ThingsInput {
  readonly unit: SheetUnit;
  readonly now: TeamSheetWeek;
  readonly before: TeamSheetWeek | null;
  /** Units below with their weeks; their sheets of the week before may be missing, their history is not. */
  readonly below: readonly (TeamSheetWeek & { readonly unit: SheetUnit })[];
  readonly decisions: readonly BarrierDecision[];
  readonly notes: readonly TeamNote[];
  readonly pay: readonly PayFinding[];
  readonly permitted: ReadonlySet<UseArea>;
  /** Ids that the reader put off for this week. */
  readonly notNow: ReadonlySet<string>;
}

/** Things at most: a manager's week has room for no more. */
const MOST = 3;

function barriers({ now, below, decisions }: ThingsInput): readonly Thing[] {
  const groups = below.map(({ unit, doc }) => ({ name: unit.name, barriers: doc.barriers }));
  return barriersWaiting(now.doc.barriers, decisions, groups).map(({ rule, reason, phase, answers, people, groups: said }) => {
    const id = `barrier:${rule}:${reason}:${phase ?? ''}`;
    return {
      kind: 'barrier',
      id,
      rule,
      reason,
      phase,
      answers,
      people,
      group: said.length === 1 ? (said[0]?.name ?? null) : null,
    };
  });
}

function training({ unit, now, notes, permitted }: ThingsInput): readonly Thing[] {
  const lessons = measuredLessons(notes, unit.id, now.doc.history);
  const found = lessonOfTheWeek(areasInUse(now.doc.reach, now.people, permitted), lessons);
  if (!found || found.people === null) return [];
  return [{ kind: 'train', id: `train:${found.area}`, area: found.area, used: found.people, of: found.of }];
}

/** What got better in a unit since the week before; figures that stood still or went back give none. */
function betterIn(
  unit: SheetUnit,
  now: TeamSheetWeek,
  before: TeamSheetWeek | null,
): readonly Extract<Thing, { kind: 'praise' }>[] {
  const line = ownLine(now);
  const last = before ? ownLine(before) : (now.doc.history.filter(({ week }) => week < now.week).at(-1) ?? null);
  const found: Extract<Thing, { kind: 'praise' }>[] = [];
  const add = (what: PraiseFor, from: number | null | undefined, to: number | null | undefined, better: number) => {
    if (typeof from === 'number' && typeof to === 'number' && (to - from) * better > 0)
      found.push({ kind: 'praise', id: `praise:${unit.id}:${what}`, unit, what, from, to });
  };
  if (before) add('past', before.doc.counters.past ?? 0, now.doc.counters.past ?? 0, -1);
  add('adopted', last?.adopted, line?.adopted, 1);
  const score = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value / 100) : null);
  add('score', score(last?.score), score(line?.score), 1);
  return found;
}

/** The largest step of any group below, by share of its people or in points; of the shown unit where nothing below moved. */
function praises({ unit, now, before, below }: ThingsInput): readonly Thing[] {
  const steps = below.flatMap((each) => betterIn(each.unit, each, null));
  const own = betterIn(unit, now, before);
  const size = ({ from, to }: { from: number; to: number }) => Math.abs(to - from);
  const bySize = (list: typeof own) => [...list].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  return [...bySize(steps), ...bySize(own)];
}

function reviews({ pay, notes, now }: ThingsInput): readonly Thing[] {
  return processReviews(pay, notes, now.week)
    .filter(({ opened }) => opened === null)
    .map(({ measure }) => ({ kind: 'review', id: `review:${measure}`, measure }));
}

/**
 * At most three things for the week, one of a kind first, in the order: remove a barrier, train, praise, review a rule. Where a kind has
 * nothing to say, the next barrier, then the next thanks, may take the place; what was put off makes room for the next. Barriers come
 * before training: nobody is taught what they may not do.
 */
export function threeThings(input: ThingsInput): readonly Thing[] {
  const kinds = [barriers(input), training(input), praises(input), reviews(input)].map((things) =>
    things.filter(({ id }) => !input.notNow.has(id)),
  );
  const first = kinds.flatMap(([thing]) => (thing ? [thing] : []));
  const more = kinds.flatMap(([, ...others]) => others);
  return [...first, ...more].slice(0, MOST);
}
