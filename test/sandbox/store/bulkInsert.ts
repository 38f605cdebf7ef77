import type { DeriveContext } from './derive/context';
import { derive } from './derive/derive';
import { keyPrefix } from './keyPrefix';
import { keysFor } from './rows';
import type { Row, Store, Value } from './types';
import { clean, PEOPLE, type WriterParts } from './writerParts';

/** The same context, asking the database once for each thing: thousands of rows point to the same few. */
function remembering(context: DeriveContext): DeriveContext {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, ask: () => T): T => {
    if (!kept.has(key)) kept.set(key, ask());
    return kept.get(key) as T;
  };
  return {
    ...context,
    dayOf: (instant) => once(`day ${instant}`, () => context.dayOf(instant)),
    conceptOf: (id) => once(`concept ${id}`, () => context.conceptOf(id)),
    row: (concept, id) => once(`row ${id}`, () => context.row(concept, id)),
    find: (concept, column, value) => once(`find ${concept} ${column} ${value}`, () => context.find(concept, column, value)),
  };
}

/** The platform's columns of a loaded row, in place: rows come by the ten thousand, and copies of them cost the most. */
function complete(row: Record<string, Value>, written: Row, now: string, version: number): void {
  const owner = written.owner_id ?? null;
  const at = written.created_at ?? now;
  row.owner_id ??= null;
  // A loader gives `null` for a date that nobody knows: it stays unknown (decisions: timeliness is then not applicable).
  if (row.created_at === undefined) row.created_at = at;
  row.created_by_id ??= owner;
  if (row.modified_at === undefined) row.modified_at = at;
  row.modified_by_id ??= written.created_by_id ?? owner;
  row.system_modstamp ??= written.modified_at ?? at;
  row.row_version ??= version;
  row.is_deleted ??= 0;
  // A deal that is loaded as closed was closed on its close date, not today.
  if (row.is_closed === 1 && typeof row.close_date === 'string' && written.actual_close_date === undefined)
    row.actual_close_date = row.close_date;
  // When it was closed or converted, nobody can tell afterwards; and a deal whose pushes were not counted is not a deal without any.
  for (const day of ['closed_at', 'converted_on']) if (day in row) row[day] = written[day] ?? null;
  if (written.push_count === null) row.push_count = null;
}

/** The fast way in for seed and loaders: keys, owners and dates as given, twins and derived columns filled, nothing refused. */
export function createBulkInsert(parts: WriterParts): Store['bulkInsert'] {
  const { rows, store } = parts;
  return (name, list) => {
    const concept = store.concept(name);
    const now = store.now();
    const context = remembering(parts.context('salesforce', now));
    store.transaction(() => {
      const loaded = list.map((values): Row => {
        const written = clean(concept, values);
        const keys = keysFor(written, keyPrefix(concept, written.kind, store.concepts), rows);
        const derived = derive(concept, {}, written, { ...context, now: String(written.created_at ?? now) }, true);
        const row: Record<string, Value> = { ...derived };
        complete(row, written, now, rows.nextVersion());
        return Object.assign(row, keys);
      });
      rows.insertMany(concept, loaded);
      if (PEOPLE.has(name)) parts.peopleChanged();
    });
  };
}
