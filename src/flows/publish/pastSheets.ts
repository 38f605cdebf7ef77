import type { IsoDate } from '../../model/dates';
import type { Headline } from '../../model/sheet';
import type { PublishPort } from '../../ports/publish';
import { addDays } from '../localDay';
import { readGroupSheet } from '../team/readSheetDoc';
import type { Weeks } from './weeks';

/** What a unit's newest earlier sheet hands on. */
export interface PastSheet {
  readonly week: IsoDate;
  readonly history: readonly Headline[];
  /** Week in which a reason was first carried, by `rule|reason`. */
  readonly since: ReadonlyMap<string, IsoDate>;
}

/** A unit that was hidden for longer than this begins its history anew. */
const WEEKS_BACK = 26;

/**
 * The newest sheet of each unit before the closed week. Of each only its history is kept.
 * @param wanted Units that are shown now and were shown before: one that was hidden in the week before is looked for further back.
 */
export async function readPastSheets(
  port: PublishPort,
  { closed, before }: Weeks,
  wanted: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, PastSheet>> {
  const found = new Map<string, PastSheet>();
  const take = async (from: IsoDate, to: IsoDate) => {
    for await (const { unit, week, text } of port.published('groupSheet', { from, to }, signal)) {
      const kept = found.get(unit);
      if (kept && kept.week >= week) continue;
      const doc = readGroupSheet(text);
      if (doc === null) continue;
      const since = doc.barriers.flatMap((each) => (each.since ? [[`${each.rule}|${each.reason}`, each.since] as const] : []));
      found.set(unit, { week, history: doc.history, since: new Map(since) });
    }
  };
  await take(before, before);
  if (wanted.some((unit) => !found.has(unit))) await take(addDays(closed, -7 * WEEKS_BACK), addDays(before, -7));
  return found;
}
