import { CrmError } from '../../../model/crmError';
import { type PublishedKind, type PublishedRow, publishedKey } from '../../../model/published';
import type { ClockPort } from '../../../ports/clock';
import type { WriteCount } from '../../../ports/publish';
import type { Api } from '../api';
import { mapError, readErrors } from '../mapError';
import { isRow, type Row, text } from '../row';
import { soql } from '../soql';
import { patient } from './patience';
import { isSame, KEY, publishedObject, publishedValues, tooLong } from './publishedColumns';
import { queryAll } from './queryAll';

type Refused = WriteCount['refused'][number];

/** Records of one collection call, and the characters that it may have. */
const MOST_ROWS = 200;
const MOST_SIZE = 2_000_000;

function sizeOf(row: PublishedRow): number {
  return JSON.stringify(row).length;
}

/** Rows of one kind in portions that one call takes; of equal keys the last. */
function* portions(rows: readonly PublishedRow[]): Generator<readonly PublishedRow[]> {
  let portion: PublishedRow[] = [];
  let size = 0;
  for (const row of new Map(rows.map((each) => [publishedKey(each), each])).values()) {
    const more = sizeOf(row);
    if (portion.length === MOST_ROWS || (portion.length > 0 && size + more > MOST_SIZE)) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(row);
    size += more;
  }
  if (portion.length > 0) yield portion;
}

export interface Writing {
  readonly api: Api;
  readonly clock: ClockPort;
  readonly signal?: AbortSignal;
}

async function present(
  kind: PublishedKind,
  keys: readonly string[],
  { api, clock, signal }: Writing,
): Promise<ReadonlyMap<string, Row>> {
  const from = publishedObject(kind);
  const fields = [...from.fields.values()].map(({ name }) => name);
  const found = new Map<string, Row>();
  const query = soql({ from, fields, where: { field: KEY, in: keys } });
  for await (const row of queryAll(api, clock, query, signal)) found.set(text(row, KEY) ?? '', row);
  return found;
}

/** What a row's own answer says is wrong with it; `null` = written. */
function refusal(row: PublishedRow, answer: unknown): { readonly refused: Refused; readonly retryable: boolean } | null {
  if (isRow(answer) && answer.success === true) return null;
  const error = mapError(400, readErrors(answer), { write: true });
  const said = { key: publishedKey(row), code: error.code, message: error.message };
  // "The new owner must have read permission."
  const isOwners = error.code === 'TRANSFER_REQUIRES_READ';
  return { refused: isOwners ? { ...said, ownerMayNotRead: true } : said, retryable: error.retryable };
}

const LOCKED_TRIES = 4;

/** Upserts by key; rows that somebody holds at the moment are sent again. */
async function upsert(kind: PublishedKind, rows: readonly PublishedRow[], writing: Writing): Promise<readonly Refused[]> {
  const { api, clock, signal } = writing;
  const { name } = publishedObject(kind);
  const refused: Refused[] = [];
  let open = rows;
  for (let tries = 0; open.length > 0; tries += 1) {
    const records = open.map((row) => ({ attributes: { type: name }, ...publishedValues(row) }));
    const body = { allOrNone: false, records };
    const answer = await patient(clock, () => api.change('PATCH', `/composite/sobjects/${name}/${KEY}`, body, signal), signal);
    if (!Array.isArray(answer) || answer.length !== open.length)
      throw new CrmError('unexpected', 'the answer is not whole', { code: 'PART_MISSING', ambiguous: true });
    const again: PublishedRow[] = [];
    for (const [index, row] of open.entries()) {
      const bad = refusal(row, answer[index]);
      if (bad?.retryable && tries < LOCKED_TRIES) again.push(row);
      else if (bad) refused.push(bad.refused);
    }
    open = again;
  }
  return refused;
}

/** Writes rows by their keys. What stands there word for word is not sent, so that a second run changes nothing. */
export async function writeRows(all: readonly PublishedRow[], writing: Writing): Promise<WriteCount> {
  let [created, changed, unchanged] = [0, 0, 0];
  const refused: Refused[] = [];
  const fitting = all.filter((row) => {
    const reason = tooLong(row);
    if (reason !== null) refused.push({ key: publishedKey(row), code: 'STRING_TOO_LONG', message: reason });
    return reason === null;
  });
  for (const kind of new Set(fitting.map((row) => row.kind))) {
    const rows = fitting.filter((row) => row.kind === kind);
    for (const portion of portions(rows)) {
      const there = await present(kind, portion.map(publishedKey), writing);
      const isThere = (row: PublishedRow) => there.get(publishedKey(row));
      const open = portion.filter((row) => {
        const read = isThere(row);
        return !read || !isSame(row, read);
      });
      const bad = await upsert(kind, open, writing);
      const badKeys = new Set(bad.map(({ key }) => key));
      const written = open.filter((row) => !badKeys.has(publishedKey(row)));
      refused.push(...bad);
      unchanged += portion.length - open.length;
      changed += written.filter(isThere).length;
      created += written.filter((row) => !isThere(row)).length;
    }
  }
  return { created, changed, unchanged, refused };
}
