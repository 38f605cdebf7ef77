import { CrmError } from '../../../model/crmError';
import { type PublishedRow, publishedKey, publishedOwner } from '../../../model/published';
import type { WriteCount } from '../../../ports/publish';
import { guid } from '../guid';
import { object } from '../json';
import type { Row } from '../mapValue';
import type { Calls } from './listRows';
import { patient } from './patience';
import { pooled } from './pool';
import { isSame, publishedBody, publishedPath, tooLong } from './publishedRow';

type Outcome = 'created' | 'changed' | 'unchanged' | WriteCount['refused'][number];

/** The row as it stands; `null` = not there. */
async function present(path: string, { client, clock, signal }: Calls): Promise<Row | null> {
  try {
    return object(await patient(clock, () => client.read(path, {}, signal), signal));
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'notFound') return null;
    throw error;
  }
}

/**
 * A row can only be given to who may read it. The platform names the principal that lacks a privilege; where it is the owner, it is not
 * the publisher's right that is missing.
 */
function ownerMayNotRead(row: PublishedRow, { kind, message }: CrmError): boolean {
  const owner = publishedOwner(row);
  return kind === 'permission' && owner !== null && message.toLowerCase().includes(`principal user (id=${guid(owner)}`);
}

/** Refusals of one row; everything else is a reason to stop. */
function refused(row: PublishedRow, error: unknown): Outcome {
  if (error instanceof CrmError && (error.kind === 'invalid' || error.kind === 'permission')) {
    const said = { key: publishedKey(row), code: error.code, message: error.message };
    return ownerMayNotRead(row, error) ? { ...said, ownerMayNotRead: true } : said;
  }
  throw error;
}

async function writeRow(row: PublishedRow, calls: Calls): Promise<Outcome> {
  const reason = tooLong(row);
  if (reason !== null) return { key: publishedKey(row), code: 'STRING_TOO_LONG', message: reason };
  const { client, clock, signal } = calls;
  const path = publishedPath(row.kind, publishedKey(row));
  const there = await present(path, calls);
  if (there && isSame(row, there)) return 'unchanged';
  try {
    // Without a condition a PATCH makes the row or changes it: the id is the key.
    await patient(clock, () => client.write({ method: 'PATCH', path, body: publishedBody(row) }, signal), signal);
    return there ? 'changed' : 'created';
  } catch (error) {
    return refused(row, error);
  }
}

/** Writes rows by ids that follow from their keys. What stands there word for word is not sent. */
export async function writeRows(rows: readonly PublishedRow[], calls: Calls & { readonly width: number }): Promise<WriteCount> {
  const last = new Map(rows.map((row) => [publishedPath(row.kind, publishedKey(row)), row]));
  const count = { created: 0, changed: 0, unchanged: 0 };
  const bad: WriteCount['refused'][number][] = [];
  for await (const outcome of pooled(last.values(), calls.width, (row) => writeRow(row, calls))) {
    if (typeof outcome === 'string') count[outcome] += 1;
    else bad.push(outcome);
  }
  return { ...count, refused: bad };
}
