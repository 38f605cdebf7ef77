import type { Concept } from '../catalogue/types';
import { mayDo, mayEditColumn } from './access';
import type { SqlDatabase } from './database';
import type { DeriveContext } from './derive/context';
import { derive } from './derive/derive';
import { afterWrite, type EffectWriter } from './effects';
import { keyPrefix } from './keyPrefix';
import { keysFor, type Rows } from './rows';
import { type Protocol, type Refusal, type Row, type SandboxUser, type Store, StoreRefusal, type Value } from './types';
import { fieldRefusals, namesOf, type ValidationRule } from './validate';

/** What writing needs from the store. */
export interface WriterParts {
  readonly database: SqlDatabase;
  readonly rows: Rows;
  readonly concepts: readonly Concept[];
  readonly rules: readonly ValidationRule[];
  readonly store: Pick<Store, 'now' | 'concept' | 'mayOn' | 'transaction'> & {
    mayCreateFor(user: SandboxUser, concept: string, owner: string): boolean;
  };
  /** Context of a derivation; stages and zone are the organisation's. */
  context(protocol: Protocol, now: string): DeriveContext;
  /** People or their places changed: hierarchies must be read again. */
  peopleChanged(): void;
}

const PEOPLE = new Set(['user', 'role', 'businessUnit', 'team']);
const refuse = (refusal: Refusal, more?: readonly Refusal[]): never => {
  throw new StoreRefusal(refusal, more);
};

const columnNames = new WeakMap<Concept, ReadonlySet<string>>();

function namesIn(concept: Concept): ReadonlySet<string> {
  const known = columnNames.get(concept) ?? new Set(concept.columns.map(({ name }) => name));
  columnNames.set(concept, known);
  return known;
}

/** Blank text is no value; everything else as given. */
function clean(concept: Concept, values: Row): Row {
  const known = namesIn(concept);
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!known.has(name)) throw new Error(`${concept.name} has no column ${name}`);
    if (value !== undefined) result[name] = value === '' ? null : value;
  }
  return result;
}

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

export function createWriter(parts: WriterParts): Pick<Store, 'insert' | 'update' | 'remove' | 'bulkInsert'> {
  const { database, rows, concepts, rules, store } = parts;

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
      ...keysFor(values, keyPrefix(concept, values.kind, concepts), rows),
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

  function checkColumns(user: SandboxUser, concept: Concept, values: Row): void {
    const computed = new Set(concept.columns.filter((column) => column.computed !== undefined).map(({ name }) => name));
    const denied = Object.keys(values).filter(
      (name) => name !== 'guid' && (computed.has(name) || !mayEditColumn(user, concept, name)),
    );
    if (denied.length > 0) refuse({ kind: 'fieldAccess', columns: denied });
  }

  function referenceRefusals(user: SandboxUser, concept: Concept, values: Row, protocol: Protocol): Refusal[] {
    const refusals: Refusal[] = [];
    for (const [name, value] of Object.entries(values)) {
      const targets = concept.columns.find((column) => column.name === name)?.to;
      if (!targets || typeof value !== 'string') continue;
      const target = rows.conceptOf(value);
      const gone = target !== null && rows.read(store.concept(target), value)?.is_deleted === 1;
      if (target === null || gone || !targets.includes(target) || !store.mayOn(user, 'read', target, value, protocol))
        refusals.push({ kind: 'badReference', columns: [name], value });
    }
    return refusals;
  }

  function duplicateRefusals(concept: Concept, id: string | null, values: Row): Refusal[] {
    const unique = concept.salesforce.flatMap(({ fields }) => fields.filter((field) => field.unique).map(({ column }) => column));
    return unique.flatMap((column): Refusal[] => {
      const value = values[column];
      if (value === undefined || value === null) return [];
      const other = database.get({
        text: `SELECT id FROM ${concept.table} WHERE ${column} = ? AND is_deleted = 0 AND id <> ?`,
        params: [value, id ?? ''],
      });
      return other ? [{ kind: 'duplicate', columns: [column], id: String(other.id) }] : [];
    });
  }

  function check(
    user: SandboxUser,
    concept: Concept,
    id: string | null,
    written: Row,
    complete: Row,
    protocol: Protocol,
    now: string,
  ): void {
    const names = namesOf(concept, complete.kind);
    const today = parts.context(protocol, now).dayOf(now);
    const broken = rules
      .filter((rule) => rule.concept === concept.name && rule.broken(complete, written, today))
      .map(({ columns, message }): Refusal => ({ kind: 'validation', columns, message }));
    const refusals = [
      ...fieldRefusals(names, written, complete, id === null, protocol),
      ...referenceRefusals(user, concept, written, protocol),
      ...broken,
    ];
    const [first, ...more] = refusals.length > 0 ? refusals : duplicateRefusals(concept, id, written);
    if (first) refuse(first, more);
  }

  /** Dataverse: Create at the depth of the user makes rows only for owners within it; Salesforce has no such rule. */
  function checkOwner(user: SandboxUser, concept: Concept, written: Row, protocol: Protocol): void {
    const owner = written.owner_id;
    if (protocol !== 'dataverse' || typeof owner !== 'string' || owner === user.id) return;
    if (!store.mayCreateFor(user, concept.name, owner)) refuse({ kind: 'noAccess', right: 'create' });
  }

  /** A GUID that a deleted row had is free again; one that a row has is taken. */
  function reclaim(concept: Concept, guid: Value | undefined): string | undefined {
    if (typeof guid !== 'string') return undefined;
    const id = rows.idOf(guid);
    if (id === null) return undefined;
    const owner = rows.conceptOf(id);
    if (owner !== concept.name || rows.read(concept, id)?.is_deleted !== 1) refuse({ kind: 'duplicate', columns: ['guid'], id });
    rows.erase(concept, id);
    return id;
  }

  function existing(user: SandboxUser, concept: Concept, id: string, right: 'edit' | 'delete', protocol: Protocol): Row {
    const row = rows.read(concept, id);
    if (!row) return refuse({ kind: 'notFound' });
    if (row.is_deleted === 1) return refuse({ kind: 'deleted' });
    if (!store.mayOn(user, 'read', concept.name, id, protocol)) return refuse({ kind: 'notFound' });
    if (!mayDo(user, right, concept) || !store.mayOn(user, right, concept.name, id, protocol))
      return refuse({ kind: 'noAccess', right });
    return row;
  }

  /** Dataverse freezes a won or lost deal; only reopening it is allowed. */
  function checkFrozen(concept: Concept, row: Row, changes: Row, protocol: Protocol): void {
    if (protocol !== 'dataverse' || concept.name !== 'opportunity' || !row.state_code) return;
    if (changes.state_code === undefined)
      refuse({ kind: 'readOnlyRecord', message: 'The opportunity is closed: a won or lost opportunity is read-only.' });
  }

  function closeDeal(user: SandboxUser, close: Row, protocol: Protocol): { id: string; guid: string } | null {
    const deal = close.opportunity_id;
    if (typeof deal !== 'string' || typeof close.opportunity_state !== 'number') return null;
    const state: Record<string, Value> = { state_code: close.opportunity_state };
    if (typeof close.opportunity_status === 'number') state.status_code = close.opportunity_status;
    writer.update(user, 'opportunity', deal, state, protocol);
    const made = database.get({
      text: 'SELECT id, guid FROM opportunity_closes WHERE opportunity_id = ? ORDER BY row_version DESC',
      params: [deal],
    });
    if (!made) return null;
    const { opportunity_id: _deal, opportunity_state: _state, guid: _guid, ...rest } = close;
    if (Object.keys(rest).length > 0) rows.update(store.concept('opportunityClose'), String(made.id), rest);
    return { id: String(made.id), guid: String(made.guid) };
  }

  function cascade(concept: Concept, id: string, now: string): void {
    rows.update(concept, id, { is_deleted: 1, ...stamp(now) });
    for (const child of concepts)
      for (const parent of child.sharing.parents ?? []) {
        if (!child.columns.find(({ name }) => name === parent)?.to?.includes(concept.name)) continue;
        const details = database.all({
          text: `SELECT id FROM ${child.table} WHERE ${parent} = ? AND is_deleted = 0`,
          params: [id],
        });
        for (const detail of details) cascade(child, String(detail.id), now);
      }
  }

  const writer: Pick<Store, 'insert' | 'update' | 'remove' | 'bulkInsert'> = {
    insert(user, name, values, protocol) {
      const concept = store.concept(name);
      if (!mayDo(user, 'create', concept)) refuse({ kind: 'noAccess', right: 'create' });
      const now = store.now();
      return store.transaction(() => {
        const written = clean(concept, values);
        checkColumns(user, concept, written);
        checkOwner(user, concept, written, protocol);
        const id = reclaim(concept, written.guid);
        const complete = { owner_id: user.id, ...derive(concept, {}, written, parts.context(protocol, now), true) };
        check(user, concept, null, written, complete, protocol, now);
        if (name === 'opportunityClose') {
          const closed = closeDeal(user, written, protocol);
          if (closed) return closed;
        }
        const row = addRow(concept, id === undefined ? complete : { ...complete, id }, user.id, now);
        afterWrite(name, null, row, effects(user.id, now));
        if (PEOPLE.has(name)) parts.peopleChanged();
        return { id: String(row.id), guid: String(row.guid) };
      });
    },

    update(user, name, id, values, protocol) {
      const concept = store.concept(name);
      const now = store.now();
      store.transaction(() => {
        const before = existing(user, concept, id, 'edit', protocol);
        const written = clean(concept, values);
        checkColumns(user, concept, written);
        checkFrozen(concept, before, written, protocol);
        const changes = onlyStored(concept, derive(concept, before, written, parts.context(protocol, now), false));
        const complete = { ...before, ...changes };
        check(user, concept, id, written, complete, protocol, now);
        const marks = { ...stamp(now), modified_by_id: user.id };
        rows.update(concept, id, { ...changes, ...marks });
        afterWrite(name, before, { ...complete, ...marks }, effects(user.id, now));
        if (PEOPLE.has(name)) parts.peopleChanged();
      });
    },

    remove(user, name, id, protocol) {
      const concept = store.concept(name);
      store.transaction(() => {
        existing(user, concept, id, 'delete', protocol);
        cascade(concept, id, store.now());
        if (PEOPLE.has(name)) parts.peopleChanged();
      });
    },

    bulkInsert(name, list) {
      const concept = store.concept(name);
      const now = store.now();
      const context = remembering(parts.context('salesforce', now));
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
        if (PEOPLE.has(name)) parts.peopleChanged();
      });
    },
  };
  return writer;
}
