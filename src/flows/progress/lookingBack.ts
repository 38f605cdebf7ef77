import type { IsoDate } from '../../model/dates';
import type { HistoryWeek } from '../../model/history';
import { BACK, type BackLine, type BackName, type BackView, type LookingBack } from '../../model/lookingBack';
import type { OwnFigures } from '../../model/progress';
import { mondayOf } from '../../scoring/calendar/days';
import { ruleCounts } from '../../scoring/tally';
import { addDays, daysBetween } from '../localDay';
import { unpackTally } from '../publish/packedTally';

/** A week may stand for its month. */
const NEAR_DAYS = 14;
/** Records of a rule under which a share says nothing. */
const ENOUGH = 5;
const RULES = 3;

/** The weeks around the two moments, whose verdicts by rule are wanted. */
export function backWeeks(today: IsoDate): readonly IsoDate[] {
  const running = mondayOf(today);
  return Object.values(BACK).flatMap((weeks) => [-2, -1, 0, 1, 2].map((near) => addDays(running, (near - weeks) * 7)));
}

function sharesThen(tally: string | null): ReadonlyMap<string, number> {
  let packed: ReturnType<typeof unpackTally> = null;
  try {
    packed = unpackTally(JSON.parse(tally ?? 'null'));
  } catch {
    // a damaged document tells nothing
  }
  if (packed === null) return new Map();
  const then = packed;
  const ids = new Set([...then.rules.keys()].map((key) => key.slice(0, key.lastIndexOf('|'))));
  return new Map(
    [...ids].flatMap((id) => {
      const [, passed = 0, missing = 0, poor = 0, rubbish = 0] = ruleCounts(then, id);
      const applicable = passed + missing + poor + rubbish;
      return applicable >= ENOUGH ? [[id, Math.round((passed * 100) / applicable)] as const] : [];
    }),
  );
}

function linesOf(week: HistoryWeek, figures: OwnFigures): readonly BackLine[] {
  const score =
    week.score === null || figures.score === null
      ? []
      : [{ ruleId: null, before: Math.round(week.score / 100), now: figures.score }];
  const then = sharesThen(week.tally);
  const rules = Object.entries(figures.ruleShares).flatMap(([ruleId, { passed, applicable }]): BackLine[] => {
    const before = then.get(ruleId);
    return before === undefined || applicable < ENOUGH ? [] : [{ ruleId, before, now: Math.round((passed * 100) / applicable) }];
  });
  const moved = ({ before: from, now }: BackLine) => Math.abs(now - from);
  return [...score, ...rules.sort((a, b) => moved(b) - moved(a)).slice(0, RULES)];
}

/** Now against 12 and 24 months ago, by the recorded week nearest to it; history that is missing is said (B34). */
export function lookingBack(history: readonly HistoryWeek[], figures: OwnFigures, today: IsoDate): LookingBack {
  const running = mondayOf(today);
  const recorded = history.filter(({ score }) => score !== null);
  const views = (Object.keys(BACK) as BackName[]).map((name): BackView => {
    const moment = addDays(running, -BACK[name] * 7);
    const away = ({ week }: HistoryWeek) => Math.abs(daysBetween(moment, week));
    const [near] = recorded.filter((week) => away(week) <= NEAR_DAYS).sort((a, b) => away(a) - away(b));
    const lines = near ? linesOf(near, figures) : [];
    return { name, week: lines.length > 0 ? (near?.week ?? null) : null, lines };
  });
  const began = history.reduce<IsoDate | null>((first, { week }) => (first === null || week < first ? week : first), null);
  return { views, began };
}
