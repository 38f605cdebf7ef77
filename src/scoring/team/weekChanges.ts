import type { BarrierDecision } from '../../model/barrier';
import { counterOf, type Headline } from '../../model/sheet';
import type { TeamSheetWeek } from '../../model/teamData';
import { barriersWaiting } from './barriersWaiting';

export type ChangeId = 'adopted' | 'score' | 'past' | 'barriers';

/** A figure then and now. */
export interface WeekChange {
  readonly id: ChangeId;
  /** `null` = not known. */
  readonly before: number | null;
  readonly now: number | null;
  /** People that the figure is "of", for full adoption. */
  readonly ofBefore: number | null;
  readonly of: number | null;
  /** `yours` = more waits for the reader; a step back has no badge of its own. */
  readonly direction: 'better' | 'back' | 'same' | 'yours' | 'unknown';
}

const DAY = 86_400_000;

/** The line of a sheet's own week; `null` where an older document has none. */
export function ownLine({ week, doc }: TeamSheetWeek): Headline | null {
  return doc.history.find((line) => line.week === week) ?? null;
}

function line(id: ChangeId, before: number | null, now: number | null, better: 'up' | 'down' | 'yours'): WeekChange {
  const change = { id, before, now, ofBefore: null, of: null };
  if (before === null || now === null) return { ...change, direction: 'unknown' };
  if (before === now) return { ...change, direction: 'same' };
  if (better === 'yours') return { ...change, direction: now > before ? 'yours' : 'better' };
  return { ...change, direction: now > before === (better === 'up') ? 'better' : 'back' };
}

const points = (score: number | null | undefined) => (typeof score === 'number' ? Math.round(score / 100) : null);

/** Barriers that waited when a week's sheet was new: what was decided later does not count back. */
function waiting({ week, doc }: TeamSheetWeek, decisions: readonly BarrierDecision[], now: boolean): number {
  const next = new Date(Date.parse(week) + 14 * DAY).toISOString();
  return barriersWaiting(doc.barriers, now ? decisions : decisions.filter(({ at }) => at < next)).length;
}

/**
 * What changed since an earlier sheet of the same unit: people in full adoption, the score of all records, open deals past their
 * close date, barriers that wait. Nothing finer than a week.
 */
export function weekChanges(
  now: TeamSheetWeek,
  before: TeamSheetWeek | null,
  decisions: readonly BarrierDecision[],
): readonly WeekChange[] {
  const [last, first] = [ownLine(now), before && ownLine(before)];
  const past = (sheet: TeamSheetWeek | null) => (sheet ? counterOf(sheet.doc.counters, 'past') : null);
  return [
    {
      ...line('adopted', first?.adopted ?? null, last?.adopted ?? null, 'up'),
      ofBefore: before?.people ?? null,
      of: now.people,
    },
    line('score', points(first?.score), points(last?.score), 'up'),
    line('past', past(before), past(now), 'down'),
    line('barriers', before ? waiting(before, decisions, false) : null, waiting(now, decisions, true), 'yours'),
  ];
}
