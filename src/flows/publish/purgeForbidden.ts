import type { Programme } from '../../model/programme';
import type { PublishedKind, SnapshotRow } from '../../model/published';
import type { PublishPort, PurgeKind, PurgeRequest } from '../../ports/publish';
import { addDays } from '../localDay';
import { emptyForbidden, type ForbiddenKind } from './emptyForbidden';
import { withoutGames } from './snapshotRows';
import type { Weeks } from './weeks';

/** Keys of creates, and requests to publish, in days. */
const SHORT_LIVED = 30;

/** How many rows of each kind were deleted. */
export type Purged = Readonly<Partial<Record<PurgeKind, number>>>;

function forbiddenIn({ privacyMode }: Programme): readonly ForbiddenKind[] {
  return privacyMode === 'individual' ? [] : privacyMode === 'team' ? ['teamSheet'] : ['teamSheet', 'board'];
}

/** What the mode forbids goes whole, whenever it was written; what is older than the retention goes in every mode. */
function requestsOf(programme: Programme, { today, before }: Weeks): readonly PurgeRequest[] {
  const { retentionDays } = programme;
  const limit = addDays(today, -retentionDays);
  // The last weeks stay in any case: the next period is compared with them.
  const [old = limit] = [limit, before].sort();
  const recent = addDays(today, -SHORT_LIVED);
  const forbidden = forbiddenIn(programme);
  const aged: readonly PurgeKind[] = ['snapshot', 'groupSheet', 'teamSheet', 'board', 'response', 'look', 'digestClaim', 'run'];
  return [
    ...forbidden.map((what) => ({ what, before: null })),
    ...aged.filter((what) => !forbidden.some((kind) => kind === what)).map((what) => ({ what, before: old })),
    ...(['actionLog', 'request'] as const).map((what) => ({ what, before: recent })),
  ];
}

/** Deletes what the mode forbids, and in every mode what is older than the retention. */
export async function purgeForbidden(
  port: PublishPort,
  programme: Programme,
  weeks: Weeks,
  signal?: AbortSignal,
): Promise<Purged> {
  await emptyForbidden(port, forbiddenIn(programme), signal);
  const purged: Partial<Record<PurgeKind, number>> = {};
  for (const request of requestsOf(programme, weeks)) {
    const count = await port.purge(request, signal);
    if (count > 0) purged[request.what] = count;
  }
  return purged;
}

const isPublished = (what: PurgeKind): what is PublishedKind =>
  ['snapshot', 'groupSheet', 'teamSheet', 'board', 'run'].includes(what);

/** What would be deleted of the publisher's own rows, for a dry run: what people wrote themselves is not read for it. */
export async function countForbidden(
  port: PublishPort,
  programme: Programme,
  weeks: Weeks,
  signal?: AbortSignal,
): Promise<Purged> {
  const counted: Partial<Record<PurgeKind, number>> = {};
  for (const { what, before } of requestsOf(programme, weeks)) {
    if (!isPublished(what)) continue;
    let count = 0;
    const to = before === null ? null : addDays(before, -1);
    for await (const _row of port.published(what, { from: null, to }, signal)) count += 1;
    if (count > 0) counted[what] = count;
  }
  return counted;
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
