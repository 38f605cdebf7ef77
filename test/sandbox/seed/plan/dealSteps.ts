import type { IsoDate } from '../../../../src/model/dates';
import type { Calendar } from './calendar';
import type { Chance } from './chance';
import type { Habit } from './habits';
import type { DealStep, StageName } from './model';

/** The four phases of an open deal, with the stages a deal may pass in each. */
const PHASE_STAGES: readonly (readonly StageName[])[] = [
  ['Qualification', 'Qualification', 'Prospecting'],
  ['Needs Analysis', 'Needs Analysis', 'Value Proposition'],
  ['Proposal/Price Quote'],
  ['Negotiation/Review'],
];

interface StepPlan {
  readonly created: number;
  /** The day on which the last step was taken. */
  readonly last: number;
  /** Phase reached while open, 0..3. */
  readonly reached: number;
  readonly end: 'Closed Won' | 'Closed Lost' | null;
  /** The close date that stands in the record now. */
  readonly closeDate: IsoDate;
  readonly amount: number | null;
  readonly kind: 'regular' | 'late' | 'skips' | 'backfills';
  readonly pushed: boolean;
}

/** How a deal of this habit came about. */
export function stepKind(chance: Chance, habit: Habit, closed: boolean): StepPlan['kind'] {
  if (closed && chance.hit(habit.enteredLate)) return 'late';
  if (chance.hit(habit.skipsStages)) return 'skips';
  return chance.hit(habit.backfillsStages) ? 'backfills' : 'regular';
}

/** The deal's history: oldest first, each row as the deal stood from then on. */
export function planSteps(chance: Chance, calendar: Calendar, plan: StepPlan): DealStep[] {
  const stages = stagesOf(chance, plan);
  const days = daysOf(plan, stages.length);
  const minute = chance.int(8 * 60, 15 * 60);
  const steps: DealStep[] = stages.map((stage, index) => ({
    stage,
    // Back-filled: everything between the first entry and the last is clicked through within a few minutes.
    at: calendar.at(days[index] ?? plan.last, minute + (plan.kind === 'backfills' ? index * 2 : index * 11)),
    closeDate: plan.closeDate,
    amount: plan.amount,
  }));
  if (plan.pushed) return withPushes(calendar, plan, steps);
  const first = steps[0];
  if (first && steps.length > 2 && plan.amount !== null && plan.amount > 5000 && chance.hit(0.4)) {
    steps[0] = { ...first, amount: Math.round((plan.amount * chance.int(70, 130)) / 100_000) * 1000 };
  }
  return steps;
}

function stagesOf(chance: Chance, plan: StepPlan): StageName[] {
  const path = PHASE_STAGES.slice(0, plan.reached + 1).map((stages) => chance.pick(stages));
  const last = path.at(-1);
  if (plan.kind === 'late') path.splice(0, path.length - 1);
  if (plan.kind === 'skips' && path.length > 2) path.splice(1, path.length > 3 && chance.hit(0.5) ? 2 : 1);
  else if (plan.kind === 'skips' && plan.end && last) path.splice(1);
  return plan.end ? [...path, plan.end] : path;
}

/** Spreads the steps over the time between the first and the last day. */
function daysOf(plan: StepPlan, count: number): number[] {
  const span = plan.last - plan.created;
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return plan.created;
    if (plan.kind === 'backfills' && !(plan.end && index === count - 1)) return plan.created + Math.round(span * 0.8);
    return plan.created + Math.round((span * index) / Math.max(1, count - 1));
  });
}

/** Three to four rows in which nothing changes but the close date, which moves a month later each time. */
function withPushes(calendar: Calendar, plan: StepPlan, steps: readonly DealStep[]): DealStep[] {
  const first = steps[0];
  if (!first) return [];
  const count = 3;
  const final = Date.parse(plan.closeDate);
  const earlier = (pushes: number) => new Date(final - pushes * 32 * 86_400_000).toISOString().slice(0, 10);
  const span = plan.last - plan.created;
  const pushedAt = Array.from({ length: count }, (_, index) =>
    calendar.at(plan.created + Math.round((span * (index + 1)) / (count + 1)), 17 * 60 + index),
  );
  const rows = [...steps.map((step) => ({ ...step, push: false })), ...pushedAt.map((at) => ({ ...first, at, push: true }))].sort(
    (a, b) => a.at.localeCompare(b.at),
  );
  let stage = first.stage;
  let pushes = 0;
  return rows.map(({ push, ...row }) => {
    if (push) pushes += 1;
    else stage = row.stage;
    return { ...row, stage, closeDate: pushes === count ? plan.closeDate : earlier(count - pushes) };
  });
}
