import type { Instant, IsoDate } from '../model/dates';
import type { Medians } from '../model/medians';
import type { EntityName } from '../model/record';
import type { Response } from '../model/response';
import { PHASES, type Phase } from '../model/rule';
import { dayNumber, isoDate } from './calendar/days';
import { createWorkingDays, type WorkingDays } from './calendar/workingDays';
import { createZone, instantMs } from './calendar/zone';
import type { Barrier, CheckContext } from './checkContext';
import type { Plan } from './plan';
import { isDisposable } from './rubbish/disposable';

/** What the person may do with a field of this record. */
export type FieldRight = 'edit' | 'read' | 'none';

export interface ContextInput {
  readonly now: Instant;
  /** IANA zone of the person whose records are judged; unknown names count as UTC. */
  readonly zone: string;
  readonly responses?: readonly Response[];
  readonly barriers?: readonly Barrier[];
  /** Rights finer than the describe that the plan was compiled with. */
  readonly rights?: (entity: EntityName, field: string) => FieldRight;
  /** Whether a throw-away mail service owns a domain; without it only names that say so themselves are known. */
  readonly isThrowAway?: ((domain: string) => boolean) | undefined;
  /** What was measured as usual; without it the programme's own medians. */
  readonly medians?: Medians | null | undefined;
  /** Days of the person's leave; the programme's holidays are known to the plan. */
  readonly leave?: readonly IsoDate[] | undefined;
}

/** 13 weeks: the span of the gate and of every rule on closed records. */
export const RECENT_DAYS = 91;

/** The last day whose records have had `count` working days by `day`. */
function lastCounting(workingDays: WorkingDays, day: number, count: number): number {
  let at = day;
  while (day - at < 3_660 && workingDays.add(at, count) > day) at -= 1;
  return at;
}

function isBlocked(plan: Plan, index: number, rights: ContextInput['rights']): boolean {
  const rule = plan.rules[index];
  if (!rule || !rights) return false;
  if (rule.fields.some((field) => rights(rule.entity, field) === 'none')) return true;
  const fixed = rule.fix?.kind === 'field' ? rule.fix.fields : [];
  return fixed.length > 0 && fixed.every((field) => rights(rule.entity, field) !== 'edit');
}

function answersByRecord(responses: readonly Response[]): Map<string, Response[]> {
  const answers = new Map<string, Response[]>();
  for (const response of responses) {
    if (response.ref === null) continue;
    const kept = answers.get(response.ref.id);
    if (kept) kept.push(response);
    else answers.set(response.ref.id, [response]);
  }
  for (const kept of answers.values()) kept.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return answers;
}

/**
 * Prepares a moment, a zone and a person for `check` and `nudges`.
 * @throws RangeError where `now` is no instant: a score at an unknown time would be invented.
 * @example createContext(plan, { now: clock.now(), zone: person.zone, responses })
 */
export function createContext(plan: Plan, input: ContextInput): CheckContext {
  const nowMs = instantMs(input.now);
  if (nowMs === null) throw new RangeError(`Not an instant: ${String(input.now)}`);
  const zone = createZone(input.zone);
  const day = zone.dayOf(input.now) ?? dayNumber(input.now.slice(0, 10)) ?? 0;
  const workingDays = createWorkingDays([...plan.programme.holidays, ...(input.leave ?? [])]);
  const starts = new Map<number, Instant>();
  const startOf = (days: number): Instant => {
    const kept = starts.get(days);
    if (kept !== undefined) return kept;
    const start = zone.startOf(day + days);
    starts.set(days, start);
    return start;
  };
  const { medians, productField = '' } = plan.programme;
  const { all, of }: Medians = input.medians ?? {
    all: [...PHASES.map((phase) => medians.phaseDays[phase]), medians.cycleDays],
    of: {},
  };
  const blocked = Uint8Array.from(plan.rules, (_, index) => (isBlocked(plan, index, input.rights) ? 1 : 0));
  const graceFrom = plan.graces.map((count) => startOf(lastCounting(workingDays, day, count) + 1 - day));
  return {
    now: input.now,
    nowMs,
    today: isoDate(day),
    day,
    zone,
    workingDays,
    answers: answersByRecord(input.responses ?? []),
    muted: new Set((input.responses ?? []).filter(({ kind }) => kind === 'muted').map(({ ruleId }) => ruleId)),
    barriers: input.barriers ?? [],
    isThrowAway: input.isThrowAway ?? isDisposable,
    blocked,
    anyBlocked: blocked.includes(1),
    graceFrom,
    firstGrace: [...graceFrom].sort()[0] ?? startOf(1),
    inheritedFrom: startOf(1 - plan.programme.inheritedGraceDays),
    recentFrom: startOf(-RECENT_DAYS),
    validUntil: startOf(1),
    usual({ fields }, phase) {
      // No phase has the place -1: the last length is that of the whole cycle. A product may be called as what every object has.
      const place = PHASES.indexOf(phase as Phase);
      return of[fields[productField] as string]?.at?.(place) ?? all.at(place) ?? 0;
    },
    startOf,
  };
}
