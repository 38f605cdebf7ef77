import type { IsoDate } from '../../model/dates';
import type { HistoryWeek } from '../../model/history';
import { BACK, type BackLine, type BackName, type BackView, type LookingBack } from '../../model/lookingBack';
import type { OwnFigures } from '../../model/progress';
import { mondayOf } from '../../scoring/calendar/days';
import { addDays, daysBetween } from '../localDay';
import type { RuleShare } from '../publish/packedShares';
import { ruleSharesIn } from './ruleSharesIn';

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

const percent = ({ passed, applicable }: RuleShare) => Math.round((passed * 100) / applicable);
const enough = (share: RuleShare | undefined): share is RuleShare => share !== undefined && share.applicable >= ENOUGH;

function linesOf(week: HistoryWeek, { score, ruleShares }: OwnFigures): readonly BackLine[] {
  const before = ruleSharesIn(week.tally);
  const whole: BackLine[] =
    week.score === null || score === null ? [] : [{ ruleId: null, before: Math.round(week.score / 100), now: score }];
  const rules = Object.entries(ruleShares).flatMap(([ruleId, now]): BackLine[] => {
    const then = before.get(ruleId);
    return enough(then) && enough(now) ? [{ ruleId, before: percent(then), now: percent(now) }] : [];
  });
  const moved = (line: BackLine) => Math.abs(line.now - line.before);
  return [...whole, ...rules.sort((a, b) => moved(b) - moved(a)).slice(0, RULES)];
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
