import { CrmError } from '../../../model/crmError';
import type { Lease } from '../../../ports/publish';
import { PREFIX } from '../columns';
import { type Json, object, string } from '../json';
import type { Calls } from './listRows';
import { patient } from './patience';
import { LEASE, publishedPath } from './publishedRow';

const pathOf = (name: string) => publishedPath('run', `${LEASE}${name}`);
const bodyOf = ({ holder, until }: Lease) => ({
  [`${PREFIX}_state`]: 'running',
  [`${PREFIX}_counts`]: JSON.stringify({ holder, until }),
});

function readLease(name: string, counts: string | null): Lease {
  let read: Json = null;
  try {
    read = JSON.parse(counts ?? '');
  } catch {
    // A row that is no lease is one that has ended.
  }
  const { holder, until } = object(read);
  return { name, holder: string(holder) ?? '', until: string(until) ?? '1970-01-01T00:00:00.000Z' };
}

async function present(name: string, { client, clock, signal }: Calls) {
  try {
    const row = object(await patient(clock, () => client.read(pathOf(name), {}, signal), signal));
    return { version: string(row['@odata.etag']) ?? '*', lease: readLease(name, string(row[`${PREFIX}_counts`])) };
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'notFound') return null;
    throw error;
  }
}

/** Writes under a condition; false where somebody else was there first. Sent once: a second try would meet the first. */
async function conditionally(
  request: { readonly method: 'PATCH' | 'DELETE'; readonly headers: Readonly<Record<string, string>>; readonly body?: Json },
  name: string,
  { client, signal }: Calls,
): Promise<boolean> {
  try {
    await client.write({ ...request, path: pathOf(name) }, signal);
    return true;
  } catch (error) {
    if (error instanceof CrmError && (error.kind === 'conflict' || error.kind === 'notFound' || error.ambiguous)) return false;
    throw error;
  }
}

/**
 * The lease is a row whose id follows from its name: made only where it is not there (`If-None-Match: *`), so that of two who ask
 * at the same time one gets it. One that has ended is taken over under its version.
 */
export async function claim(lease: Lease, calls: Calls): Promise<{ readonly granted: boolean; readonly held: Lease }> {
  const { clock } = calls;
  for (let tries = 0; tries < 4; tries += 1) {
    const held = await present(lease.name, calls);
    const mine = held?.lease.holder === lease.holder;
    if (mine && held.lease.until === lease.until) return { granted: true, held: lease };
    if (held && !mine && held.lease.until > clock.now()) return { granted: false, held: held.lease };
    const key = { [`${PREFIX}_key`]: `${LEASE}${lease.name}`, [`${PREFIX}_startedat`]: clock.now() };
    const headers: Record<string, string> = held ? { 'If-Match': held.version } : { 'If-None-Match': '*' };
    const body = { ...bodyOf(lease), ...key };
    if (await conditionally({ method: 'PATCH', headers, body }, lease.name, calls)) return { granted: true, held: lease };
  }
  throw new CrmError('conflict', 'the lease changes hands too often', { code: 'LEASE_BUSY', retryable: true });
}

export async function release(lease: Lease, calls: Calls): Promise<void> {
  const held = await present(lease.name, calls);
  if (held?.lease.holder !== lease.holder) return;
  await conditionally({ method: 'DELETE', headers: { 'If-Match': held.version } }, lease.name, calls);
}
