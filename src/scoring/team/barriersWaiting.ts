import { type BarrierDecision, standingDecisions } from '../../model/barrier';
import type { IsoDate } from '../../model/dates';
import { isOutsideControl, type OutsideReason, REASONS } from '../../model/response';
import { PHASES, type Phase } from '../../model/rule';
import type { BarrierCount } from '../../model/sheet';

export interface WaitingBarrier {
  readonly rule: string;
  readonly reason: OutsideReason;
  readonly phase: Phase | null;
  /** Checks that leave the score when it is confirmed. */
  readonly answers: number;
  /** 0 = fewer than a group. */
  readonly people: number;
  readonly since: IsoDate | null;
  /** Groups below in which a whole group of people said it. */
  readonly groups: readonly { readonly name: string; readonly people: number }[];
}

const same = (a: BarrierCount, b: BarrierCount) => a.rule === b.rule && a.reason === b.reason && a.phase === b.phase;

/** Does a standing decision speak about it? One for every phase covers each of them. */
function isDecided({ rule, reason, phase }: BarrierCount, standing: readonly BarrierDecision[]): boolean {
  return standing.some((one) => one.ruleId === rule && one.reason === reason && (one.phase === null || one.phase === phase));
}

/**
 * Reasons outside people's control that nobody has decided about yet, those with most answers first (D8). Reasons of one's own
 * choice are no barriers, and what a decision covers waits no more.
 */
export function barriersWaiting(
  barriers: readonly BarrierCount[],
  decisions: readonly BarrierDecision[],
  below: readonly { readonly name: string; readonly barriers: readonly BarrierCount[] }[] = [],
): readonly WaitingBarrier[] {
  const standing = standingDecisions(decisions);
  return barriers
    .flatMap((barrier): readonly WaitingBarrier[] => {
      const reason = REASONS.find((each) => each === barrier.reason) ?? null;
      if (!isOutsideControl(reason) || barrier.answers <= 0 || isDecided(barrier, standing)) return [];
      const groups = below.flatMap(({ name, barriers: theirs }) => {
        const found = theirs.find((each) => same(each, barrier));
        return found && found.people > 0 ? [{ name, people: found.people }] : [];
      });
      const { rule, answers, people, since } = barrier;
      const phase = PHASES.find((each) => each === barrier.phase) ?? null;
      return [{ rule, reason, phase, answers, people, since: since ?? null, groups }];
    })
    .sort((a, b) => b.answers - a.answers || (a.rule < b.rule ? -1 : 1) || (a.reason < b.reason ? -1 : 1));
}
