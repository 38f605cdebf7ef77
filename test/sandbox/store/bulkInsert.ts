import type { DeriveContext } from './derive/context';
import { derive } from './derive/derive';
import { keyPrefix } from './keyPrefix';
import { keysFor } from './rows';
import type { Row, Store } from './types';
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

/** A deal that is loaded as closed was closed on its close date, not today. */
function closedOn(written: Row, derived: Row): Row {
  return derived.is_closed === 1 && typeof derived.close_date === 'string' && written.actual_close_date === undefined
    ? { actual_close_date: derived.close_date }
    : {};
}

/** The fast way in for seed and loaders: keys, owners and dates as given, twins and derived columns filled, nothing refused. */
export function createBulkInsert({
  rows,
  concepts,
  store,
  context: contextFor,
  peopleChanged,
}: WriterParts): Store['bulkInsert'] {
  return (name, list) => {
    const concept = store.concept(name);
    const now = store.now();
    const context = remembering(contextFor('salesforce', now));
    store.transaction(() => {
      const complete = list.map((values): Row => {
        const written = clean(concept, values);
        const at = written.created_at ?? now;
        const derived = derive(concept, {}, written, { ...context, now: String(at) }, true);
        return {
          owner_id: null,
          created_at: at,
          created_by_id: written.owner_id ?? null,
          modified_at: at,
          modified_by_id: written.created_by_id ?? written.owner_id ?? null,
          system_modstamp: written.modified_at ?? at,
          row_version: rows.nextVersion(),
          is_deleted: 0,
          ...derived,
          ...closedOn(written, derived),
          ...keysFor(written, keyPrefix(concept, derived.kind, concepts), rows),
        };
      });
      rows.insertMany(concept, complete);
      if (PEOPLE.has(name)) peopleChanged();
    });
  };
}
