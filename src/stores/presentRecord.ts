import { needsDecisions } from '../flows/knownDecisions';
import { addDays, localDay } from '../flows/localDay';
import { meetingSoon } from '../flows/meetingSoon';
import type { Instant } from '../model/dates';
import type { PanelState } from '../model/panel';
import type { Response } from '../model/response';
import { VERDICTS } from '../model/rule';
import { asksAllowed } from '../programme/giveAsk';
import { mondayOf } from '../scoring/calendar/days';
import { customerView } from './customerView';
import { nudgeView } from './nudgeView';
import type { PanelMemory } from './panelKit';

/** Points that own fixes on this record brought since Monday; `null` where there are none (decision 12). */
function upThisWeek(answers: readonly Response[], recordId: string, monday: string, zone: string): number | null {
  const points = answers
    .filter(({ kind, ref, at }) => kind === 'fixed' && ref?.id === recordId && localDay(at, zone) >= monday)
    .reduce((sum, { gain }) => sum + (gain ?? 0), 0);
  return points > 0 ? points : null;
}

/**
 * The shown state of a judged record: everything that follows from what is known, and nothing that a person is doing
 * (editor, conflict, thanks stay as they are). `opened` says whether one more nudge may be opened today.
 */
export function presentRecord(
  memory: PanelMemory,
  answers: readonly Response[],
  mayOpen: (ruleId: string) => boolean,
  now: Instant,
): Partial<PanelState> {
  const { session, bundle, judged } = memory;
  if (session === null || bundle === null || judged === null) return {};
  const { person, organisation, schema } = session.start;
  const today = localDay(now, person.zone);
  const all = judged.nudges.map((nudge) => nudgeView(nudge, judged.facts));
  const scored = all.filter((_, index) => judged.nudges[index]?.optional === false);
  const best = all.find(({ ruleId }) => ruleId === memory.chosen) ?? scored[0] ?? null;
  const capReached = best !== null && memory.chosen === null && !mayOpen(best.ruleId);
  const meeting = meetingSoon(bundle.activities, now);
  const customer = customerView(session, bundle, memory.around, today);
  // The own week stands at the foot of every record; the customer where there is one.
  const mayAsk = meeting === null && asksAllowed(session.programme, customer === null ? 1 : 2) > 0;
  const opens = best !== null && !memory.resting && !capReached && (memory.chosen !== null || mayAsk);
  const top = opens ? best : null;
  const entityPlan = session.plan.entities.get(bundle.record.ref.entity);
  return {
    status: session.programme.nudgesOn ? 'ready' : 'off',
    problem: null,
    ref: bundle.record.ref,
    title: bundle.record.name,
    stage: bundle.stage?.label ?? null,
    entityLabel: schema.entities[bundle.record.ref.entity]?.label ?? null,
    ring: judged.ring.percent,
    toGo: session.programme.nudgesOn ? judged.ring.toGo : 0,
    upThisWeek: upThisWeek(answers, bundle.record.ref.id, mondayOf(today), person.zone),
    readOnly: !bundle.mayEdit,
    answersKept: session.start.capabilities.responses,
    partial: bundle.partial.length > 0 || (!session.decisions.complete && needsDecisions(answers)),
    top,
    also: scored.filter(({ ruleId }) => ruleId !== top?.ruleId).slice(0, 3),
    all,
    barriers: judged.barriers,
    muted: [...new Set(answers.filter(({ kind }) => kind === 'muted').map(({ ruleId }) => ruleId))],
    capReached,
    customer,
    meeting: meeting?.startsAt
      ? {
          id: meeting.id,
          subject: meeting.subject ?? '',
          startsAt: meeting.startsAt,
          with: meeting.whoName ? [meeting.whoName] : [],
        }
      : null,
    expectations: (entityPlan?.rules ?? [])
      .map(({ rule, index }) => ({
        ruleId: rule.id,
        verdict: VERDICTS[judged.result.verdicts[index] ?? 0] ?? 'notApplicable',
        level: rule.level,
        fixable: rule.fix !== null,
      }))
      .filter(({ verdict, fixable }) => verdict !== 'notApplicable' && fixable)
      .map(({ ruleId, verdict, level }) => ({ ruleId, verdict, level })),
    rulesVersion: session.programmeProblem === null ? (session.start.programme?.version ?? null) : null,
    place: {
      productName: session.port.productName,
      locale: person.locale,
      zone: person.zone,
      currency: bundle.record.currency ?? organisation.currency,
      today,
      now,
    },
  };
}

/** "Later" as a day: tomorrow, the next Monday, or `null` for the next stage. */
export function laterUntil(choice: 'tomorrow' | 'nextWeek' | 'nextStage', today: string): string | null {
  if (choice === 'tomorrow') return addDays(today, 1);
  return choice === 'nextWeek' ? addDays(mondayOf(today), 7) : null;
}
