import type { Programme } from '../../model/programme';
import type { SnapshotRow } from '../../model/published';
import type { PublishPort, PurgeKind } from '../../ports/publish';
import { addDays } from '../localDay';
import { emptyForbidden, type ForbiddenKind } from './emptyForbidden';
import { withoutGames } from './snapshotRows';
import type { Weeks } from './weeks';

/** Keys of creates, and requests to publish, in days. */
const SHORT_LIVED = 30;

/** How many rows of each kind were deleted. */
export type Purged = Readonly<Partial<Record<PurgeKind, number>>>;

/** What the mode forbids goes whole, whenever it was written; what is older than the retention goes in every mode. */
export async function purgeForbidden(
  port: PublishPort,
  programme: Programme,
  { today, before }: Weeks,
  signal?: AbortSignal,
): Promise<Purged> {
  const { privacyMode, retentionDays } = programme;
  const limit = addDays(today, -retentionDays);
  // The last weeks stay in any case: the next period is compared with them.
  const [old = limit] = [limit, before].sort();
  const recent = addDays(today, -SHORT_LIVED);
  const forbidden: readonly ForbiddenKind[] =
    privacyMode === 'individual' ? [] : privacyMode === 'team' ? ['teamSheet'] : ['teamSheet', 'board'];
  const aged: readonly PurgeKind[] = ['snapshot', 'groupSheet', 'teamSheet', 'board', 'response', 'look', 'digestClaim', 'run'];
  const requests = [
    ...forbidden.map((what) => ({ what, before: null })),
    ...aged.filter((what) => !forbidden.some((kind) => kind === what)).map((what) => ({ what, before: old })),
    ...(['actionLog', 'request'] as const).map((what) => ({ what, before: recent })),
  ];
  await emptyForbidden(port, forbidden, signal);
  const purged: Partial<Record<PurgeKind, number>> = {};
  for (const request of requests) {
    const count = await port.purge(request, signal);
    if (count > 0) purged[request.what] = count;
  }
  return purged;
}

const BATCH = 200;

/**
 * Works-council mode ranks nobody: places, awards and badges leave the snapshots of all weeks. Only asked for when the mode became stricter, since it
 * reads every snapshot that is kept. How many it changed.
 */
export async function forgetPlaces(port: PublishPort, signal?: AbortSignal): Promise<number> {
  let changed = 0;
  let batch: SnapshotRow[] = [];
  const flush = async () => {
    if (batch.length > 0) changed += (await port.write(batch, signal)).changed;
    batch = [];
  };
  for await (const row of port.published('snapshot', { from: null, to: null }, signal)) {
    const kept = withoutGames(row);
    if (kept === null) continue;
    batch.push(kept);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return changed;
}
