import type { PrivacyMode } from '../../model/programme';
import type { GroupSheetRow } from '../../model/published';
import type { GroupSheetDoc } from '../../model/sheet';
import type { PublishPort } from '../../ports/publish';

/** From the mode that tells most to the strictest. */
const MODES: readonly PrivacyMode[] = ['individual', 'team', 'worksCouncil'];
const BATCH = 200;

/** @param before The mode of the week that was published last; `null` = none, or one of which it is not known. */
export function isStricter(mode: PrivacyMode, before: PrivacyMode | null): boolean {
  return before !== null && MODES.indexOf(mode) > MODES.indexOf(before);
}

/**
 * What a mode leaves of a group's sheet: readiness for pay is of the individual mode alone; in works-council mode nobody is ranked, so
 * that there are neither bands nor shares of those with the most.
 */
export function asMode(doc: GroupSheetDoc, mode: PrivacyMode): GroupSheetDoc {
  if (mode === 'individual') return doc;
  const plain = (counters: GroupSheetDoc['counters']) =>
    Object.fromEntries(Object.entries(counters).filter(([key]) => !/^ready(Reason)?\|/.test(key)));
  const team = { ...doc, counters: plain(doc.counters), reach: plain(doc.reach) };
  if (mode === 'team') return team;
  const { concentration: _, ...rest } = team;
  return { ...rest, bands: null };
}

function isDoc(value: unknown): value is GroupSheetDoc {
  return typeof value === 'object' && value !== null && 'counters' in value && 'reach' in value;
}

/** Takes out of the sheets of all weeks what the mode forbids. How many it changed. */
export async function forgetInSheets(port: PublishPort, mode: PrivacyMode, signal?: AbortSignal): Promise<number> {
  let changed = 0;
  let batch: GroupSheetRow[] = [];
  const flush = async () => {
    if (batch.length > 0) changed += (await port.write(batch, signal)).changed;
    batch = [];
  };
  for await (const row of port.published('groupSheet', { from: null, to: null }, signal)) {
    const doc: unknown = JSON.parse(row.text);
    const text = isDoc(doc) ? JSON.stringify(asMode(doc, mode)) : row.text;
    if (text !== row.text) batch.push({ ...row, text });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return changed;
}
