import type { PublishedKind, PublishedRow } from '../../model/published';
import type { PublishPort, WriteCount } from '../../ports/publish';

/** What was done with rows of one kind. */
export interface KindCount {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Of people who hold no right to their own rows: they get none, and nothing is wrong with it. */
  withoutRight?: number;
}

/** What went wrong, in kinds and numbers; no person and no key is in it. */
export interface RunError {
  readonly what: string;
  readonly code: string;
  readonly count: number;
}

/** Writes rows a batch at a time and counts. */
export interface RowWriter {
  readonly counts: Readonly<Partial<Record<PublishedKind, KindCount>>>;
  readonly errors: () => readonly RunError[];
  write(rows: Iterable<PublishedRow>): Promise<void>;
}

const BATCH = 200;

/** @param before Called before each batch: keeps the lease. `null` port = a dry run, which counts every row as to be written. */
export function createRowWriter(port: PublishPort | null, before: () => Promise<void>, signal?: AbortSignal): RowWriter {
  const counts: Partial<Record<PublishedKind, KindCount>> = {};
  const errors = new Map<string, RunError>();
  const nothing = { changed: 0, unchanged: 0, refused: [] };
  const send = async (kind: PublishedKind, rows: readonly PublishedRow[]) => {
    await before();
    const done: WriteCount = port === null ? { ...nothing, created: rows.length } : await port.write(rows, signal);
    const kept = counts[kind] ?? { created: 0, changed: 0, unchanged: 0, refused: 0 };
    const bad = done.refused.filter(({ ownerMayNotRead }) => ownerMayNotRead !== true);
    const withoutRight = (kept.withoutRight ?? 0) + done.refused.length - bad.length;
    counts[kind] = {
      created: kept.created + done.created,
      changed: kept.changed + done.changed,
      unchanged: kept.unchanged + done.unchanged,
      refused: kept.refused + bad.length,
      ...(withoutRight > 0 ? { withoutRight } : {}),
    };
    for (const { code } of bad) {
      const key = `${kind} ${code ?? ''}`;
      errors.set(key, { what: kind, code: code ?? 'REFUSED', count: (errors.get(key)?.count ?? 0) + 1 });
    }
  };
  return {
    counts,
    errors: () => [...errors.values()],
    async write(rows) {
      let batch: PublishedRow[] = [];
      for (const row of rows) {
        const [first] = batch;
        if (first && (first.kind !== row.kind || batch.length >= BATCH)) {
          await send(first.kind, batch);
          batch = [];
        }
        batch.push(row);
      }
      const [first] = batch;
      if (first) await send(first.kind, batch);
    },
  };
}
