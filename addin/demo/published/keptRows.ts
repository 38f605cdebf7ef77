import type { IsoDate } from '../../../src/model/dates';
import { type PublishedKind, type PublishedRow, publishedKey } from '../../../src/model/published';
import type { DecidedDealRow, OptIn, PublishPerson, PublishPort } from '../../../src/ports/publish';

const keyOf = (row: PublishedRow) => `${row.kind} ${publishedKey(row)}`;
const dayOf = (row: PublishedRow) => (row.kind === 'run' ? row.startedAt.slice(0, 10) : row.week);

/** A CRM's publish port whose rows are kept here instead of being written. */
export interface KeptRows {
  readonly port: PublishPort;
  rows(): readonly PublishedRow[];
}

async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of list) found.push(each);
  return found;
}

async function* listed<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/**
 * People, programme and choices of the real CRM, read once; snapshots, sheets and boards here. What many nights publish is worked
 * out so in seconds, and written into the CRM afterwards as a whole.
 * @param since The first day of which decided deals are asked for
 */
export async function keepRows(port: PublishPort, since: IsoDate): Promise<KeptRows> {
  const start = await port.start(['Opportunity', 'Account', 'Contact', 'Lead', 'Activity']);
  const people: readonly PublishPerson[] = await all(port.people());
  const optIns: readonly OptIn[] = await all(port.optIns());
  const decided: readonly DecidedDealRow[] = await all(port.decided?.(since) ?? listed<DecidedDealRow>([]));
  let counts: ReturnType<NonNullable<PublishPort['othersCounts']>> | null = null;
  const kept = new Map<string, PublishedRow>();
  return {
    rows: () => [...kept.values()],
    port: {
      ...port,
      start: async () => start,
      people: () => listed(people),
      optIns: () => listed(optIns),
      requests: () => listed([]),
      decided: (day) => listed(decided.filter(({ closedOn }) => closedOn >= day)),
      othersCounts(owners) {
        counts ??= port.othersCounts?.(owners) ?? Promise.resolve(new Map());
        return counts;
      },
      async *published<K extends PublishedKind>(kind: K, { from, to }: Parameters<PublishPort['published']>[1]) {
        for (const row of [...kept.values()]) {
          const day = dayOf(row);
          const isIn = row.kind === kind && (from === null || day >= from) && (to === null || day <= to);
          if (isIn) yield row as Extract<PublishedRow, { kind: K }>;
        }
      },
      async write(rows) {
        for (const row of rows) kept.set(keyOf(row), row);
        return { created: rows.length, changed: 0, unchanged: 0, refused: [] };
      },
      purge: async () => 0,
      claim: async (lease) => ({ granted: true, held: lease }),
      release: async () => undefined,
      mayRead: async () => null,
    },
  };
}
