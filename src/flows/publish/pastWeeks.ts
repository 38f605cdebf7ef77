import type { IsoDate } from '../../model/dates';
import type { PublishPort } from '../../ports/publish';
import { addDays } from '../localDay';
import type { Weeks } from './weeks';

/** Weeks before the running one that full adoption rests on, and scores that a manager's sheet shows. */
const WEEKS_OF_ADOPTION = 3;
const WEEKS_OF_SCORES = 11;

/** What stored snapshots say of the weeks before the running one. */
export interface PastWeeks {
  /** There are snapshots of each of the three weeks before: full adoption can be told. */
  readonly known: boolean;
  /** Did the person meet the programme in each of the three weeks before? */
  metThroughout(personId: string): boolean;
  /** Scores of the weeks before, oldest first, up to 11; `null` where there was none. Empty unless they were asked for. */
  scores(personId: string): readonly (number | null)[];
}

function isMet(measures: string): boolean {
  try {
    const value: unknown = JSON.parse(measures);
    return typeof value === 'object' && value !== null && 'met' in value && value.met === true;
  } catch {
    return false;
  }
}

/** @param withScores For managers' sheets of persons: reads eleven weeks in place of three. */
export async function readPastWeeks(
  port: PublishPort,
  { running, closed }: Weeks,
  withScores: boolean,
  signal?: AbortSignal,
): Promise<PastWeeks> {
  const before = (weeks: number): IsoDate => addDays(running, -7 * weeks);
  const from = before(withScores ? WEEKS_OF_SCORES : WEEKS_OF_ADOPTION);
  const seen = new Set<IsoDate>();
  const met = new Map<string, number>();
  const scores = new Map<string, Map<IsoDate, number | null>>();
  for await (const { personId, week, score, measures } of port.published('snapshot', { from, to: closed }, signal)) {
    if (week >= before(WEEKS_OF_ADOPTION)) {
      seen.add(week);
      if (isMet(measures)) met.set(personId, (met.get(personId) ?? 0) + 1);
    }
    if (withScores) scores.set(personId, (scores.get(personId) ?? new Map<IsoDate, number | null>()).set(week, score));
  }
  const asked = Array.from({ length: WEEKS_OF_SCORES }, (_, index) => before(WEEKS_OF_SCORES - index));
  return {
    known: seen.size === WEEKS_OF_ADOPTION,
    metThroughout: (personId) => met.get(personId) === WEEKS_OF_ADOPTION,
    scores: (personId) => {
      const own = scores.get(personId);
      const first = asked.findIndex((week) => own?.has(week));
      return own && first >= 0 ? asked.slice(first).map((week) => own.get(week) ?? null) : [];
    },
  };
}
