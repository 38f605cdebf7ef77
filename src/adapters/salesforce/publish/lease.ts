import { CrmError } from '../../../model/crmError';
import type { Lease } from '../../../ports/publish';
import { BASE } from '../composite';
import { own } from '../objects';
import { isRow, text } from '../row';
import { soql } from '../soql';
import { checkedId } from '../soqlValue';
import { patient } from './patience';
import { KEY, LEASE, publishedObject } from './publishedColumns';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const INFO = publishedObject('run');
const COUNTS = own('Counts');

interface Held {
  readonly id: string;
  readonly lease: Lease;
}

function readLease(name: string, counts: string | null): Lease {
  let read: unknown = null;
  try {
    read = JSON.parse(counts ?? '');
  } catch {
    // A row that is no lease is one that has ended.
  }
  const row = isRow(read) ? read : {};
  return { name, holder: text(row, 'holder') ?? '', until: text(row, 'until') ?? '1970-01-01T00:00:00.000Z' };
}

async function present(name: string, { api, clock, signal }: Writing): Promise<Held | null> {
  const query = soql({ from: INFO, fields: ['Id', COUNTS], where: { field: KEY, is: '=', value: `${LEASE}${name}` }, limit: 1 });
  for await (const row of queryAll(api, clock, query, signal)) {
    return { id: checkedId(text(row, 'Id') ?? ''), lease: readLease(name, text(row, COUNTS)) };
  }
  return null;
}

const bodyOf = ({ holder, until }: Lease) => ({ [own('State')]: 'running', [COUNTS]: JSON.stringify({ holder, until }) });

/** Makes the row; false where the key is taken: the platform lets one of two through. */
async function create(lease: Lease, { api, clock, signal }: Writing): Promise<boolean> {
  const body = { ...bodyOf(lease), [own('StartedAt')]: clock.now(), [KEY]: `${LEASE}${lease.name}` };
  const part = { id: 'lease', method: 'POST', url: `${BASE}/sobjects/${INFO.name}`, body } as const;
  try {
    await patient(clock, () => api.write([part], {}, signal), signal);
    return true;
  } catch (error) {
    if (error instanceof CrmError && error.code === 'DUPLICATE_VALUE') return false;
    throw error;
  }
}

async function remove(id: string, { api, clock, signal }: Writing): Promise<void> {
  try {
    await patient(clock, () => api.change('DELETE', `/sobjects/${INFO.name}/${id}`, null, signal), signal);
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'notFound') throw error;
  }
}

/**
 * The lease is a row with a unique key, so that of two who ask at the same time one gets it. One that has ended is deleted, and
 * whoever then makes the row first has it.
 */
export async function claim(lease: Lease, writing: Writing): Promise<{ readonly granted: boolean; readonly held: Lease }> {
  for (let tries = 0; tries < 3; tries += 1) {
    const held = await present(lease.name, writing);
    if (held === null) {
      if (await create(lease, writing)) return { granted: true, held: lease };
      continue;
    }
    if (held.lease.holder === lease.holder) {
      const { api, clock, signal } = writing;
      await patient(clock, () => api.change('PATCH', `/sobjects/${INFO.name}/${held.id}`, bodyOf(lease), signal), signal);
      return { granted: true, held: lease };
    }
    if (held.lease.until > writing.clock.now()) return { granted: false, held: held.lease };
    await remove(held.id, writing);
  }
  throw new CrmError('conflict', 'the lease changes hands too often', { code: 'LEASE_BUSY', retryable: true });
}

export async function release(lease: Lease, writing: Writing): Promise<void> {
  const held = await present(lease.name, writing);
  if (held?.lease.holder === lease.holder) await remove(held.id, writing);
}
