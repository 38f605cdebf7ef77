import type { Concept } from '../catalogue/types';
import { derive } from './derive/derive';
import type { EffectWriter } from './effects';
import { keyPrefix } from './keyPrefix';
import { keysFor } from './rows';
import type { Row, Value } from './types';
import type { WriterParts } from './writerParts';

/** Putting rows down with the platform's marks, once everything is checked. */
export interface RowWriter {
  /** Marks of a change: date, version. */
  stamp(now: string): Record<string, Value>;
  onlyStored(concept: Concept, values: Row): Row;
  addRow(concept: Concept, values: Row, userId: Value, now: string): Row;
  /** For what the platform writes besides. */
  effects(userId: Value, now: string): EffectWriter;
}

export function createRowWriter(parts: WriterParts): RowWriter {
  const { database, rows, store } = parts;

  function stamp(now: string): Record<string, Value> {
    return { modified_at: now, system_modstamp: now, row_version: rows.nextVersion() };
  }

  function onlyStored(concept: Concept, values: Row): Row {
    const names = new Set(rows.stored(concept));
    return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  }

  function addRow(concept: Concept, values: Row, userId: Value, now: string): Row {
    const row: Row = {
      owner_id: userId,
      created_at: now,
      created_by_id: userId,
      modified_by_id: values.created_by_id ?? userId,
      ...stamp(now),
      is_deleted: 0,
      ...values,
      ...keysFor(values, keyPrefix(concept, values.kind, store.concepts), rows),
    };
    rows.insert(concept, onlyStored(concept, row));
    return row;
  }

  function effects(userId: Value, now: string): EffectWriter {
    const where = (concept: string, column: string, value: Value) =>
      database.all({
        text: `SELECT * FROM ${store.concept(concept).table} WHERE ${column} = ? AND is_deleted = 0`,
        params: [value],
      });
    return {
      now,
      insert: (name, values) =>
        String(
          addRow(
            store.concept(name),
            derive(store.concept(name), {}, values, parts.context('salesforce', now), true),
            userId,
            now,
          ).id,
        ),
      update: (name, id, changes) => rows.update(store.concept(name), id, { ...changes, ...stamp(now) }),
      find: (concept, column, value) => where(concept, column, value)[0],
      all: where,
    };
  }

  return { stamp, onlyStored, addRow, effects };
}
