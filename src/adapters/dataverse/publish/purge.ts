import { CrmError } from '../../../model/crmError';
import type { PurgeKind, PurgeRequest } from '../../../ports/publish';
import { PREFIX } from '../columns';
import { string } from '../json';
import { API, type Condition, listPath } from '../odata';
import type { Shape } from '../shape';
import { type Calls, listRows } from './listRows';
import { patient } from './patience';
import { pooled } from './pool';
import { LEASE, spanColumn } from './publishedRow';
import { OTHERS, PUBLISHED } from './shapes';

function target(what: PurgeKind): { readonly shape: Shape; readonly column: string; readonly isDay: boolean } {
  const at = `${PREFIX}_at`;
  switch (what) {
    case 'response':
      return { shape: OTHERS.response, column: at, isDay: false };
    case 'look':
      return { shape: OTHERS.look, column: at, isDay: false };
    case 'request':
      return { shape: OTHERS.request, column: at, isDay: false };
    case 'digestClaim':
      return { shape: OTHERS.digestClaim, column: `${PREFIX}_week`, isDay: true };
    case 'actionLog':
      return { shape: OTHERS.actionLog, column: 'createdon', isDay: false };
    default:
      return { shape: PUBLISHED[what], column: spanColumn(what), isDay: what !== 'run' };
  }
}

/** Deletes one row; false where it is gone already. */
async function deleteRow(path: string, { client, clock, signal }: Calls): Promise<boolean> {
  try {
    await patient(clock, () => client.write({ method: 'DELETE', path }, signal), signal);
    return true;
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'notFound') return false;
    throw error;
  }
}

/** Deletes rows by their ids; how many of them were still there. */
export async function deleteAll(
  shape: Shape,
  ids: readonly string[],
  calls: Calls & { readonly width: number },
): Promise<number> {
  let deleted = 0;
  for await (const gone of pooled(ids, calls.width, (id) => deleteRow(`${API}${shape.set}(${id})`, calls)))
    deleted += gone ? 1 : 0;
  return deleted;
}

/** Rows that are deleted before the next are looked for: deleting would shift the pages of one long list. */
const PORTION = 1_000;

/** Deletes rows that are past their time. */
export async function purge({ what, before }: PurgeRequest, calls: Calls & { readonly width: number }): Promise<number> {
  const { shape, column, isDay } = target(what);
  const value = isDay ? { day: before ?? '' } : { instant: `${before}T00:00:00.000Z` };
  const where: Condition[] = before === null ? [] : [{ attribute: column, op: 'lt', value }];
  const key = `${PREFIX}_key`;
  const hasLeases = what === 'run';
  const path = listPath(shape, { select: [shape.primaryId, ...(hasLeases ? [key] : [])], where });
  let deleted = 0;
  for (;;) {
    const ids: string[] = [];
    for await (const row of listRows(path, calls)) {
      const id = string(row[shape.primaryId]);
      if (id !== null && !string(row[key])?.startsWith(LEASE)) ids.push(id);
      if (ids.length === PORTION) break;
    }
    deleted += await deleteAll(shape, ids, calls);
    if (ids.length < PORTION) return deleted;
  }
}
