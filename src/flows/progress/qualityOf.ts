import type { FigureRecord, QualityFigure } from '../../model/progress';
import type { Activity } from '../../model/record';
import type { Plan } from '../../scoring/plan';
import { completedOn } from '../../scoring/signals/completedOn';
import { outcomeText } from '../../scoring/signals/outcomeText';
import { PASS } from '../../scoring/verdicts';
import { addDays } from '../localDay';
import type { Collected } from './collected';

const DAYS = 28;

/**
 * Calls, meetings and mails completed in the last 28 days, and those of them with an outcome in real text and an open next step about the
 * same thing (D48): the conversation counts, not its number.
 */
export function qualityOf(plan: Plan, { activities, planned }: Pick<Collected, 'activities' | 'planned'>): QualityFigure {
  const env = { programme: plan.programme, entity: null };
  const outcome = outcomeText.test({ letters: 20 }, env);
  // An open one about the same thing, made no earlier; a page of activities brings none, the records that they are about do.
  const goesOn = ({ id, about, createdAt }: Activity) =>
    planned.some((next) => next.id !== id && next.about?.id === about?.id && (next.createdAt ?? '') >= (createdAt ?? ''));
  const recent = activities.flatMap(({ activity, record: { facts, context, bundle } }) => {
    const on = completedOn(activity, context);
    if (on === null || on < addDays(context.today, -DAYS) || !['call', 'meeting', 'email'].includes(activity.kind)) return [];
    const [told, leadsOn] = [outcome(facts, context) === PASS, facts.activity?.followedUp === true || goesOn(activity)];
    return [
      {
        on,
        good: told && leadsOn,
        touch: !told && !leadsOn,
        ref: bundle.record.ref,
        name: bundle.record.name || (activity.subject ?? ''),
      },
    ];
  });
  const latest = recent.sort((a, b) => b.on.localeCompare(a.on));
  const named = (isGood: boolean) =>
    latest.filter(({ good }) => good === isGood).map(({ ref, name }): FigureRecord => ({ ref, name }));
  const leading = named(true);
  const touchOnly = recent.length > 0 && recent.every(({ touch }) => touch);
  return { good: leading.length, all: recent.length, leading, others: named(false), touchOnly };
}
