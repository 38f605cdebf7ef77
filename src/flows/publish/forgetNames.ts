import type { Instant } from '../../model/dates';
import type { BoardRow } from '../../model/published';
import type { BoardDoc } from '../../model/sheet';
import type { PublishPort } from '../../ports/publish';
import { addMs } from '../localDay';
import { readBoard } from '../team/readSheetDoc';
import type { Choices } from './choices';

/** Withdrawals of so many days are looked for on the boards of every run: one run that was missed leaves no name standing. */
const LOOK_BACK_MS = 30 * 86_400_000;

/** The board without these people; `null` where none of them is on it. */
export function withoutNames(row: BoardRow, unnamed: ReadonlySet<string>): BoardRow | null {
  const doc = readBoard(row.text);
  if (!doc?.awards.some(({ winners }) => winners.some(({ person }) => unnamed.has(person)))) return null;
  // The ranks of the others stay as they are: a gap tells nobody's name, and nobody moves up onto a closed week.
  const awards = doc.awards
    .map((award) => ({ ...award, winners: award.winners.filter(({ person }) => !unnamed.has(person)) }))
    .filter(({ winners }) => winners.length > 0);
  const kept: BoardDoc = { ...doc, format: 2, awards };
  return { ...row, text: JSON.stringify(kept) };
}

/** Who withdrew the own name leaves the boards of all weeks, the closed ones too. How many boards changed. */
export async function forgetNames(port: PublishPort, choices: Choices, now: Instant, signal?: AbortSignal): Promise<number> {
  const since = addMs(now, -LOOK_BACK_MS);
  const recent = new Set([...choices.unnamed].filter(([, at]) => at === null || at >= since).map(([id]) => id));
  if (recent.size === 0) return 0;
  const changed: BoardRow[] = [];
  for await (const row of port.published('board', { from: null, to: null }, signal)) {
    const kept = withoutNames(row, recent);
    if (kept) changed.push(kept);
  }
  return changed.length === 0 ? 0 : (await port.write(changed, signal)).changed;
}
