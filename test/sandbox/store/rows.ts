import type { Concept } from '../catalogue/types';
import type { SqlDatabase } from './database';
import { readRows, writeRows } from './keptRows';
import { guidFromId, normaliseGuid, normaliseId, sequentialId } from './recordId';
import { storedColumns } from './schemaSql';
import type { KeptRows, Row, Value } from './types';

/** Rows as they lie in the database: keys, versions, plain inserts and updates. No rights, no rules. */
export interface Rows {
  stored(concept: Concept): readonly string[];
  read(concept: Concept, id: string): Row | undefined;
  insert(concept: Concept, values: Row): void;
  insertMany(concept: Concept, rows: readonly Row[]): void;
  update(concept: Concept, id: string, changes: Row): void;
  /** Takes a row out for good, with its key: Dataverse may make it again under the same one. */
  erase(concept: Concept, id: string): void;
  newId(prefix: string): string;
  nextVersion(): number;
  idOf(text: string): string | null;
  guidOf(id: string): string | null;
  conceptOf(id: string): string | null;
  /** Writes all rows into a file. */
  keep(path: string): KeptRows;
  /** Puts kept rows in the place of all that are here. */
  take(concepts: readonly Concept[], kept: KeptRows): void;
}

const CHUNK = 100;

export function createRows(database: SqlDatabase): Rows {
  const counters = new Map<string, number>();
  /** Every id that was ever given out or brought along: new ones skip them. */
  const used = new Set<string>();
  const columns = new WeakMap<Concept, readonly string[]>();
  let version = 1_000_000;

  const stored = (concept: Concept) => {
    const known = columns.get(concept) ?? storedColumns(concept).map(({ name }) => name);
    columns.set(concept, known);
    return known;
  };
  const first = (text: string, ...params: Value[]) => database.get({ text, params });

  function multiInsert(table: string, names: readonly string[], rows: readonly (readonly Value[])[]): void {
    const one = `(${names.map(() => '?').join(',')})`;
    const size = Math.max(1, Math.min(CHUNK, Math.floor(20_000 / names.length)));
    for (let start = 0; start < rows.length; start += size) {
      const chunk = rows.slice(start, start + size);
      database.run(`INSERT INTO ${table} (${names.join(',')}) VALUES ${chunk.map(() => one).join(',')}`, chunk.flat());
    }
  }

  const rows: Rows = {
    stored,
    read: (concept, id) => first(`SELECT * FROM ${concept.table} WHERE id = ?`, id),
    insert: (concept, values) => rows.insertMany(concept, [values]),
    insertMany(concept, list) {
      const names = stored(concept);
      for (const { id } of list) used.add(String(id));
      multiInsert(
        'ids',
        ['id', 'guid', 'concept'],
        list.map((row) => [row.id ?? null, row.guid ?? null, concept.name]),
      );
      multiInsert(
        concept.table,
        names,
        list.map((row) => names.map((name) => row[name] ?? null)),
      );
    },
    update(concept, id, changes) {
      const names = Object.keys(changes);
      database.run(`UPDATE ${concept.table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
        ...Object.values(changes),
        id,
      ]);
    },
    erase(concept, id) {
      database.run(`DELETE FROM ${concept.table} WHERE id = ?`, [id]);
      database.run('DELETE FROM ids WHERE id = ?', [id]);
    },
    newId(prefix) {
      for (;;) {
        const count = (counters.get(prefix) ?? 0) + 1;
        counters.set(prefix, count);
        const id = sequentialId(prefix, count);
        if (used.has(id)) continue;
        used.add(id);
        return id;
      }
    },
    nextVersion: () => {
      version += 1;
      return version;
    },
    idOf(text) {
      const guid = normaliseGuid(text);
      if (guid) return (first('SELECT id FROM ids WHERE guid = ?', guid)?.id as string | undefined) ?? null;
      const id = normaliseId(text);
      return id && first('SELECT id FROM ids WHERE id = ?', id) ? id : null;
    },
    guidOf: (id) => (first('SELECT guid FROM ids WHERE id = ?', id)?.guid as string | undefined) ?? null,
    conceptOf: (id) => (first('SELECT concept FROM ids WHERE id = ?', id)?.concept as string | undefined) ?? null,
    keep(path) {
      writeRows(database, path);
      return { path, counters: new Map(counters), used: new Set(used), version };
    },
    take(concepts, kept) {
      readRows(database, concepts, kept.path);
      counters.clear();
      for (const [prefix, count] of kept.counters) counters.set(prefix, count);
      used.clear();
      for (const id of kept.used) used.add(id);
      version = kept.version;
    },
  };
  return rows;
}

/** Keys of a new row: as given, else the next of the prefix and a GUID made from it. */
export function keysFor(values: Row, prefix: string, rows: Rows): { id: string; guid: string } {
  const id = typeof values.id === 'string' ? (normaliseId(values.id) ?? values.id) : rows.newId(prefix);
  return { id, guid: (typeof values.guid === 'string' ? normaliseGuid(values.guid) : null) ?? guidFromId(id) };
}
