import type { IsoDate } from '../../model/dates';
import type { Goal } from '../../model/goal';
import type { GoLive } from '../../model/register';
import type { Headline } from '../../model/sheet';
import { percent } from './shares';

export type Span = 'before' | 'during' | 'after';

export interface CurvePoint {
  readonly week: IsoDate;
  /** Whole percent of people in full adoption; `null` = not known. */
  readonly share: number | null;
  readonly adopted: number | null;
  readonly people: number;
  readonly span: Span;
}

export interface CurveSpan {
  readonly span: Span;
  /** Indexes of its first and last point. */
  readonly from: number;
  readonly to: number;
  /** Its last known point: what the report of the span says; `null` = nothing known in it. */
  readonly end: CurvePoint | null;
}

export interface AdoptionCurve {
  readonly points: readonly CurvePoint[];
  /** With a go-live up to three spans, each with a report of its own (D1); without one, one span `after`. */
  readonly spans: readonly CurveSpan[];
  /** The first known point of "before", or the goal's own baseline. */
  readonly baseline: number | null;
  readonly goal: { readonly target: number; readonly by: IsoDate } | null;
  /** Weeks with a figure, of the four that full adoption needs. */
  readonly collected: number;
}

/** Weeks in which every rule has to be met. */
export const NEEDED_WEEKS = 4;

function spanOf(week: IsoDate, live: GoLive | undefined): Span {
  if (!live || week > live.to) return 'after';
  // A week belongs to what its Sunday sees.
  return new Date(Date.parse(week) + 6 * 86_400_000).toISOString().slice(0, 10) < live.from ? 'before' : 'during';
}

/** People in full adoption by closed week, before, during and after go-live, with the baseline and the goal (A1, D1). */
export function adoptionCurve(
  history: readonly Headline[],
  live: GoLive | undefined,
  goals: readonly Goal[] = [],
): AdoptionCurve {
  const points = history.map(({ week, adopted, people }): CurvePoint => {
    return { week, adopted, people, share: adopted === null ? null : percent(adopted, people), span: spanOf(week, live) };
  });
  const spans = (['before', 'during', 'after'] as const).flatMap((span): readonly CurveSpan[] => {
    const from = points.findIndex((point) => point.span === span);
    if (from < 0) return [];
    const own = points.filter((point) => point.span === span);
    return [{ span, from, to: from + own.length - 1, end: own.findLast(({ share }) => share !== null) ?? null }];
  });
  const goal = goals.find(({ measure }) => measure === 'adopted');
  const known = points.find(({ share }) => share !== null);
  return {
    points,
    spans,
    baseline: goal?.baseline ?? known?.share ?? null,
    goal: goal ? { target: goal.target, by: goal.by } : null,
    collected: Math.min(points.length, NEEDED_WEEKS),
  };
}
