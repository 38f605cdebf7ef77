import type { Concept } from '../catalogue/types';
import { mayDo } from './access';
import { createRowWriter } from './addRow';
import { createBulkInsert } from './bulkInsert';
import { createChecks } from './checks';
import { derive } from './derive/derive';
import { afterWrite } from './effects';
import { MADE_IN } from './madeIn';
import type { Protocol, Row, SandboxUser, Store, Value } from './types';
import { clean, PEOPLE, refuse, type WriterParts } from './writerParts';

type Writer = Pick<Store, 'insert' | 'update' | 'remove' | 'bulkInsert'>;

/** Writes as a protocol asks for them: checked, derived, with history and close activities, all or nothing. */
export function createWriter(parts: WriterParts): Writer {
  const { database, rows, store } = parts;
  const checks = createChecks(parts);
  const { stamp, onlyStored, addRow, effects } = createRowWriter(parts);

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

  /** Details go with their first parent (a task with its deal); of a second one (its contact) they only lose the link. */
  function cascade(concept: Concept, id: string, now: string): void {
    rows.update(concept, id, { is_deleted: 1, ...stamp(now) });
    for (const child of store.concepts) {
      const parents = child.sharing.parents ?? [];
      for (const parent of parents) {
        if (!child.columns.find(({ name }) => name === parent)?.to?.includes(concept.name)) continue;
        const text = `SELECT * FROM ${child.table} WHERE ${parent} = ? AND is_deleted = 0`;
        for (const detail of database.all({ text, params: [id] })) {
          const detailId = String(detail.id);
          const [first] = parents;
          if (parent === first || !first || detail[first] === null) cascade(child, detailId, now);
          else rows.update(child, detailId, { [parent]: null, ...stamp(now) });
        }
      }
    }
  }

  /** A row without a name: Salesforce takes its id, Dataverse numbers it where the solution says so. */
  function nameOf({ table, dataverse }: Concept, row: Row, protocol: Protocol): Value {
    if (protocol === 'salesforce') return String(row.id).slice(0, 15);
    const format = dataverse[0]?.autoNumber;
    if (!format) return null;
    const count = Number(database.get({ text: `SELECT COUNT(*) AS n FROM ${table}`, params: [] })?.n);
    return format.replace(/\{SEQNUM:(\d+)\}/, (_, digits: string) => String(count + 999).padStart(Number(digits), '0'));
  }

  const writer: Writer = {
    insert(user, name, values, protocol) {
      const concept = store.concept(name);
      if (!mayDo(user, 'create', concept, protocol)) refuse({ kind: 'noAccess', right: 'create' });
      const now = store.now();
      return store.transaction(() => {
        const written = clean(concept, values);
        checks.columns(user, concept, written, protocol);
        checks.creation(user, concept, written, protocol);
        const id = reclaim(concept, written.guid);
        const derived = derive(concept, {}, written, parts.context(protocol, now), true);
        const complete = { owner_id: user.id, ...derived, ...(concept.grants ? { [MADE_IN]: protocol } : {}) };
        checks.values({ user, concept, before: null, written, complete, protocol, now });
        if (name === 'opportunityClose') {
          const closed = closeDeal(user, written, protocol);
          if (closed) return closed;
        }
        const row = addRow(concept, id === undefined ? complete : { ...complete, id }, user.id, now);
        if (concept.grants && (row.name ?? null) === null)
          rows.update(concept, String(row.id), { name: nameOf(concept, row, protocol) });
        afterWrite(name, null, row, effects(user.id, now));
        if (PEOPLE.has(name)) parts.peopleChanged();
        return { id: String(row.id), guid: String(row.guid) };
      });
    },

    update(user, name, id, values, protocol) {
      const concept = store.concept(name);
      const now = store.now();
      store.transaction(() => {
        const before = checks.existing(user, concept, id, 'edit', protocol);
        const written = clean(concept, values);
        checks.columns(user, concept, written, protocol);
        checks.frozen(concept, before, written, protocol);
        const changes = onlyStored(concept, derive(concept, before, written, parts.context(protocol, now), false));
        const complete = { ...before, ...changes };
        checks.values({ user, concept, before, written, complete, protocol, now });
        const marks = { ...stamp(now), modified_by_id: user.id };
        rows.update(concept, id, { ...changes, ...marks });
        afterWrite(name, before, { ...complete, ...marks }, effects(user.id, now));
        if (PEOPLE.has(name)) parts.peopleChanged();
      });
    },

    remove(user, name, id, protocol) {
      const concept = store.concept(name);
      store.transaction(() => {
        checks.existing(user, concept, id, 'delete', protocol);
        cascade(concept, id, store.now());
        if (PEOPLE.has(name)) parts.peopleChanged();
      });
    },

    bulkInsert: createBulkInsert(parts),
  };
  return writer;
}
