import type { BoardRow, TeamSheetRow } from '../../model/published';
import type { PublishPort } from '../../ports/publish';

/** Kinds of rows that a privacy mode may forbid. */
export type ForbiddenKind = 'teamSheet' | 'board';

const EMPTY = JSON.stringify({ format: 1, withdrawn: true });
const BATCH = 200;

/**
 * Empties what the mode forbids, before it is deleted: Salesforce keeps deleted rows for 15 days, and whoever could read them reads
 * them on with `queryAll` (Object Reference, "Recycle Bin"). How many rows it emptied; none where there are none left.
 */
export async function emptyForbidden(port: PublishPort, kinds: readonly ForbiddenKind[], signal?: AbortSignal): Promise<number> {
  let emptied = 0;
  let batch: (TeamSheetRow | BoardRow)[] = [];
  const flush = async () => {
    if (batch.length > 0) emptied += (await port.write(batch, signal)).changed;
    batch = [];
  };
  for (const kind of kinds) {
    for await (const row of port.published(kind, { from: null, to: null }, signal)) {
      if (row.text === EMPTY) continue;
      batch.push(row.kind === 'board' ? { ...row, size: 0, text: EMPTY } : { ...row, text: EMPTY });
      if (batch.length >= BATCH) await flush();
    }
    await flush();
  }
  return emptied;
}
