import type { Response } from '../../../model/response';
import type { RecordBundle } from '../../../ports/crm';
import type { FactsRequest, OwnerFacts, Progress } from '../../../ports/publish';
import type { Known } from '../context';
import type { Describes } from '../describes';
import { mapResponse } from '../mapOwn';
import { RESPONSE } from '../objects';
import type { Row } from '../row';
import { text } from '../row';
import type { Bulk, BulkResult } from './bulk';
import { type Flat, flatPlan } from './flatPlan';
import { flatRow } from './flatRow';
import { createJoiner } from './joinRecords';
import { createSpill, type Spill } from './spill';

export interface FactsDeps {
  readonly bulk: Bulk;
  readonly describes: Describes;
  readonly known: Known;
  readonly now: string;
  /** Where the temporary files go: a folder of this run alone. */
  readonly folder: string;
  /** Rows of a part before they are joined, and characters of a part of owners: what is in memory at once, times a few. */
  readonly partRows?: number;
  readonly partSize?: number;
}

const ROWS_A_PART = 20_000;
const SIZE_A_PART = 8_000_000;
const MOST_PARTS = 512;

const partsFor = (amount: number, each: number) => Math.max(1, Math.min(MOST_PARTS, Math.ceil(amount / each)));

type Report = ((progress: Progress) => void) | undefined;

/** All rows of all queries, sorted into parts by the record that they belong to. */
async function scatter(
  flats: readonly Flat[],
  results: readonly BulkResult[],
  owners: ReadonlySet<string>,
  spill: Spill,
  report: Report,
  signal?: AbortSignal,
) {
  const total = results.reduce((sum, { count }) => sum + count, 0);
  const headers: (readonly string[])[] = [];
  let done = 0;
  for (const [index, result] of results.entries()) {
    const flat = flats[index];
    if (!flat) continue;
    for await (const { header, values } of result.rows(signal)) {
      headers[index] ??= header;
      done += 1;
      if (done % 1_000 === 0) report?.({ done, total, what: 'read' });
      const of = (name: string) => values[header.indexOf(name)] || null;
      if (flat.root && !owners.has(of('OwnerId') ?? '')) continue;
      // A record goes to one place, a row around records to each record that it names.
      const keys = flat.root ? [flat.keys.map(of).find((key) => key !== null) ?? ''] : flat.keys.map(of);
      for (const key of new Set(keys)) if (key !== null) await spill.add(key, JSON.stringify([index, key, values]));
    }
  }
  report?.({ done: total, total, what: 'read' });
  return headers;
}

/** Lines of one part by the key that they belong to, still as they were read. */
async function gather(lines: AsyncIterable<string>) {
  const byKey = new Map<string, (readonly [index: number, values: readonly string[]])[]>();
  for await (const line of lines) {
    const [index, key, values] = JSON.parse(line) as [number, string, string[]];
    const found = byKey.get(key);
    if (found) found.push([index, values]);
    else byKey.set(key, [[index, values]]);
  }
  return byKey;
}

/** Joins what was read, and sorts the whole records into parts by owner. */
async function join(
  spill: Spill,
  owners: Spill,
  headers: readonly (readonly string[])[],
  deps: FactsDeps,
  flats: readonly Flat[],
  report: Report,
) {
  const joiner = createJoiner(flats, deps.known, deps.now);
  for (let part = 0; part < spill.parts; part += 1) {
    for (const lines of (await gather(spill.lines(part))).values()) {
      // Most of what happened is about records that nobody is scored for: it is let go before it is looked into.
      if (!lines.some(([index]) => flats[index]?.root || flats[index]?.info.name === RESPONSE)) continue;
      const gathered = new Map<number, Row[]>();
      for (const [index, values] of lines) {
        const flat = flats[index];
        if (!flat) continue;
        const row = flatRow(flat.info, headers[index] ?? [], values);
        if (flat.info.name === RESPONSE) await owners.add(text(row, 'OwnerId') ?? '', JSON.stringify([row]));
        else if (gathered.get(index)?.push(row) === undefined) gathered.set(index, [row]);
      }
      for (const bundle of joiner(gathered)) {
        const owner = bundle.record.ownerId ?? '';
        await owners.add(owner, JSON.stringify([owner, bundle]));
      }
    }
    report?.({ done: part + 1, total: spill.parts, what: 'sorted' });
  }
}

/** What a part says of its owners: their records by id, and their answers. */
async function ownersIn(lines: AsyncIterable<string>): Promise<readonly OwnerFacts[]> {
  const records = new Map<string, Map<string, RecordBundle>>();
  const answers = new Map<string, Response[]>();
  for await (const line of lines) {
    const [first, bundle] = JSON.parse(line) as [Row] | [string, RecordBundle];
    if (typeof first === 'string' && bundle) {
      const own = records.get(first) ?? new Map<string, RecordBundle>();
      records.set(first, own.set(bundle.record.ref.id, bundle));
      continue;
    }
    const response = typeof first === 'string' ? null : mapResponse(first);
    const id = response?.ref?.id;
    if (!response || id === undefined || typeof first === 'string') continue;
    const key = `${text(first, 'OwnerId')} ${id}`;
    if (answers.get(key)?.push(response) === undefined) answers.set(key, [response]);
  }
  return [...records].map(([ownerId, own]) => ({
    ownerId,
    bundles: [...own].map(([id, bundle]) => ({ ...bundle, responses: newestFirst(answers.get(`${ownerId} ${id}`) ?? []) })),
  }));
}

const newestFirst = (responses: readonly Response[]) => [...responses].sort((a, b) => (a.at < b.at ? 1 : -1));

/**
 * The records of many owners: flat bulk queries, sorted twice through temporary files (by record, to join it with what is
 * around it; by owner, to score a person alone), so that memory does not grow with the organisation.
 */
export async function* readFacts(
  deps: FactsDeps,
  request: FactsRequest,
  report: Report,
  signal?: AbortSignal,
): AsyncGenerator<OwnerFacts> {
  if (request.owners.length === 0) return;
  const wanted = new Set(request.owners.map(({ id }) => id));
  const { flats } = flatPlan(request.fields, [...wanted], deps.describes);
  const spills: Spill[] = [];
  try {
    const results = await deps.bulk.run(
      flats.map(({ soql }) => soql),
      signal,
    );
    const total = results.reduce((sum, { count }) => sum + count, 0);
    const records = await createSpill(deps.folder, 'records', partsFor(total, deps.partRows ?? ROWS_A_PART));
    spills.push(records);
    const headers = await scatter(flats, results, wanted, records, report, signal);
    const owners = await createSpill(deps.folder, 'owners', partsFor(records.size(), deps.partSize ?? SIZE_A_PART));
    spills.push(owners);
    await join(records, owners, headers, deps, flats, report);
    await records.remove();
    let done = 0;
    for (let part = 0; part < owners.parts; part += 1) {
      for (const facts of await ownersIn(owners.lines(part))) {
        wanted.delete(facts.ownerId);
        done += 1;
        report?.({ done, total: request.owners.length, what: 'owners' });
        yield facts;
      }
    }
    for (const ownerId of wanted) yield { ownerId, bundles: [] };
  } finally {
    for (const spill of spills) await spill.remove();
    await deps.bulk.forget();
  }
}
