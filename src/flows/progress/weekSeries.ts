import type { IsoDate } from '../../model/dates';
import type { HistoryWeek } from '../../model/history';
import type { WeekPoint, WeekSeries } from '../../model/weekSeries';
import { mondayOf } from '../../scoring/calendar/days';
import { addDays } from '../localDay';

/** Weeks of the line. */
const WEEKS = 12;
/** Points that the middle of three weeks has to move before the line is called rising or lower. */
const CLEAR = 2;

const whole = (value: number) => Math.round(value / 100);
const middle = (three: readonly number[]) => [...three].sort((a, b) => a - b)[1] ?? 0;

function trendOf(known: readonly number[]): WeekSeries['trend'] {
  if (known.length < 6) return null;
  const moved = middle(known.slice(-3)) - middle(known.slice(-6, -3));
  if (moved >= CLEAR) return 'rising';
  return moved <= -CLEAR ? 'lower' : 'steady';
}

/**
 * The own line over twelve weeks, the running one by what own records say now.
 * @param now whole points; `null` = not enough yet, or not read
 */
export function weekSeries(history: readonly HistoryWeek[], now: number | null, today: IsoDate): WeekSeries {
  const running = mondayOf(today);
  const scoreOf = new Map(history.flatMap(({ week, score }) => (score === null ? [] : [[week, whole(score)] as const])));
  if (now !== null) scoreOf.set(running, now);
  const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(running, (index - WEEKS + 1) * 7));
  const points = weeks.map((week, index): WeekPoint => {
    const score = scoreOf.get(week) ?? null;
    const near = weeks.slice(Math.max(0, index - 2), index + 1).flatMap((each) => scoreOf.get(each) ?? []);
    const even = score === null ? null : near.reduce((sum, each) => sum + each, 0) / near.length;
    return { week, score, even };
  });
  const known = points.flatMap(({ week, score }) => (score === null ? [] : [{ week, score }]));
  const [first] = known;
  const last = known.at(-1);
  const best = [...scoreOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce<WeekSeries['best']>((top, [week, score]) => (top === null || score >= top.score ? { week, score } : top), null);
  return {
    points,
    best,
    change: first && last && first.week < last.week ? { points: last.score - first.score, since: first.week } : null,
    trend: trendOf(known.map(({ score }) => score)),
  };
}
