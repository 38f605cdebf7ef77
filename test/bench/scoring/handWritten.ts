import type { RecordFacts } from '../../../src/model/facts';
import type { Activity } from '../../../src/model/record';
import { addYears, dayNumber, isoDate } from '../../../src/scoring/calendar/days';
import { instantMs } from '../../../src/scoring/calendar/zone';
import type { CheckContext } from '../../../src/scoring/checkContext';
import type { Plan } from '../../../src/scoring/plan';
import { isRubbishText } from '../../../src/scoring/rubbish/isRubbishText';
import { isPlaceholderNumber } from '../../../src/scoring/signals/realNumber';
import { countLetters } from '../../../src/scoring/text/letters';

const NA = 0;
const PASS = 1;
const MISSING = 2;
const POOR = 3;
const RUBBISH = 4;

function isDoneSince(
  { done, doneAt, startsAt, dueOn }: Activity,
  from: string,
  fromDate: string,
  until: string,
  today: string,
): boolean {
  if (!done) return false;
  const at = doneAt ?? startsAt;
  return at !== null ? at >= from && at < until : dueOn !== null && dueOn >= fromDate && dueOn <= today;
}

/**
 * The twelve rules as an engineer would write them out in one function without any engine: the baseline. It gives the
 * same verdicts as `check`, which the bench makes sure of before it measures.
 */
export function handWritten(plan: Plan, context: CheckContext): (facts: RecordFacts) => Uint8Array {
  const { today, day, validUntil, zone } = context;
  const lastClose = addYears(today, 3);
  const lastDue = isoDate(day + 30);
  const from30 = context.startOf(-30);
  const from14 = context.startOf(-14);
  const date30 = isoDate(day - 30);
  const date14 = isoDate(day - 14);
  const won13 = context.startOf(-91);
  const graceFrom = context.graceFrom[0] as string;
  const { inheritedFrom } = context;
  const roles = plan.programme.decisionMakerRoles;
  const least = Math.max(86_400_000, plan.programme.medians.cycleDays * 86_400_000 * 0.1);

  return (facts) => {
    const verdicts = new Uint8Array(12);
    const { fields, activities, contactRoles } = facts;
    if (facts.inheritedAt !== null && facts.inheritedAt >= inheritedFrom) return verdicts;
    if (facts.createdAt !== null && facts.createdAt >= graceFrom) return verdicts;
    if (facts.status === 'open') {
      verdicts[0] = fields.accountId === null || fields.accountId === '' ? MISSING : PASS;
      verdicts[5] = fields.source === null || fields.source === '' ? MISSING : PASS;
      const close = fields.closeDate;
      if (close === null || close === '') verdicts[6] = MISSING;
      else
        verdicts[6] =
          typeof close === 'string' && close >= today && close <= lastClose && dayNumber(close) !== null ? PASS : POOR;
      const late = facts.reached === 'propose' || facts.reached === 'close';
      if (activities !== null) {
        let planned = MISSING;
        let touch = MISSING;
        const from = late ? from14 : from30;
        const fromDate = late ? date14 : date30;
        for (const activity of activities) {
          if (activity.done) {
            if (touch !== PASS) touch = isDoneSince(activity, from, fromDate, validUntil, today) ? PASS : POOR;
          } else if (planned !== PASS) {
            const due = activity.dueOn;
            planned = due !== null && due >= today && due <= lastDue && dayNumber(due) !== null ? PASS : POOR;
          }
        }
        verdicts[7] = planned;
        verdicts[8] = touch;
      }
      const since = facts.phase === null ? null : zone.dayOf(facts.phaseSince);
      if (since !== null && facts.phase !== null) {
        const last = since + 2 * plan.programme.medians.phaseDays[facts.phase];
        const heirs = facts.inheritedAt !== null && last < (zone.dayOf(facts.inheritedAt) ?? 0);
        verdicts[10] = day <= last ? PASS : day - last > 90 || heirs ? NA : POOR;
      }
      if (facts.pushes !== null) verdicts[11] = facts.pushes <= 2 ? PASS : POOR;
      if (facts.reached !== null && facts.reached !== 'qualify') {
        const { amount, nextStep } = fields;
        const same = facts.elsewhere?.sameAmount ?? null;
        if (amount === null || amount === '') verdicts[1] = MISSING;
        else if (typeof amount !== 'number' || !(amount > 0) || !Number.isFinite(amount)) verdicts[1] = POOR;
        else if (isPlaceholderNumber(amount) || (same !== null && same >= 5)) verdicts[1] = RUBBISH;
        else verdicts[1] = same === null ? NA : PASS;
        if (typeof nextStep !== 'string' || nextStep.trim() === '') verdicts[2] = MISSING;
        else if (isRubbishText(nextStep, 'text')) verdicts[2] = RUBBISH;
        else verdicts[2] = countLetters(nextStep, 8) >= 8 ? PASS : POOR;
        if (contactRoles !== null) {
          verdicts[4] = contactRoles.some(({ primary }) => primary) ? PASS : MISSING;
          if (late) verdicts[3] = contactRoles.some(({ role }) => role !== null && roles.includes(role)) ? PASS : MISSING;
        }
      }
    } else if (facts.status === 'won' && facts.closedAt !== null && facts.closedAt >= won13) {
      const created = instantMs(facts.createdAt);
      const closed = instantMs(facts.closedAt);
      if (created !== null && closed !== null) {
        const isLate = closed - created < least;
        const wasHeirs =
          facts.inheritedAt !== null && (zone.dayOf(facts.createdAt) ?? day) < (zone.dayOf(facts.inheritedAt) ?? 0);
        const isOld = isLate && (wasHeirs || day - (zone.dayOf(facts.createdAt) ?? day) > 90);
        verdicts[9] = isOld ? NA : isLate ? POOR : PASS;
      }
    }
    return verdicts;
  };
}
