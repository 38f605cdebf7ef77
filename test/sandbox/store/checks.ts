import type { Concept } from '../catalogue/types';
import { isOwned, mayDo, mayEditColumn } from './access';
import { madeHere } from './madeIn';
import type { Protocol, Refusal, Row, SandboxUser, Value } from './types';
import { fieldRefusals, namesOf } from './validate';
import { refuse, type WriterParts } from './writerParts';

/** One write under examination. */
export interface Written {
  readonly user: SandboxUser;
  readonly concept: Concept;
  /** The row before; `null` for a new one. */
  readonly before: Row | null;
  /** What the caller wrote, and the row as it would be. */
  readonly written: Row;
  readonly complete: Row;
  readonly protocol: Protocol;
  readonly now: string;
}

/** What a write must pass; each throws `StoreRefusal`. */
export interface Checks {
  columns(user: SandboxUser, concept: Concept, values: Row, protocol: Protocol): void;
  /** Whether the user may make this row: for this owner, under this parent. */
  creation(user: SandboxUser, concept: Concept, written: Row, protocol: Protocol): void;
  values(write: Written): void;
  /** The row, if the user may see and change it. */
  existing(user: SandboxUser, concept: Concept, id: string, right: 'edit' | 'delete', protocol: Protocol): Row;
  /** Dataverse freezes a won or lost deal; only reopening it is allowed. */
  frozen(concept: Concept, row: Row, changes: Row, protocol: Protocol): void;
}

/** A package states its keys for each CRM; what the platform brings is unique in both. */
function uniqueColumns(concept: Concept, protocol: Protocol): string[] {
  if (concept.grants && protocol === 'dataverse')
    return concept.dataverse.flatMap(({ keys = [] }) => keys.flatMap((key) => (key.length === 1 ? key : [])));
  return concept.salesforce.flatMap(({ fields }) => fields.filter((field) => field.unique).map(({ column }) => column));
}

/** Rows that came with a package are the package's: only an upgrade or an uninstall changes them. */
const OF_PACKAGES: ReadonlySet<string> = new Set(['permissionSet', 'securityRole', 'solution']);

export function createChecks(parts: WriterParts): Checks {
  const { database, rows, rules, store } = parts;

  function checkColumns(user: SandboxUser, concept: Concept, values: Row, protocol: Protocol): void {
    const computed = new Set(concept.columns.filter((column) => column.computed !== undefined).map(({ name }) => name));
    const denied = Object.keys(values).filter(
      (name) => name !== 'guid' && (computed.has(name) || !mayEditColumn(user, concept, name, protocol)),
    );
    if (denied.length > 0) refuse({ kind: 'fieldAccess', columns: denied });
  }

  function referenceRefusals(
    user: SandboxUser,
    concept: Concept,
    before: Row | null,
    values: Row,
    protocol: Protocol,
  ): Refusal[] {
    const refusals: Refusal[] = [];
    for (const [name, value] of Object.entries(values)) {
      const targets = concept.columns.find((column) => column.name === name)?.to;
      if (!targets || typeof value !== 'string' || value === before?.[name]) continue;
      const target = rows.conceptOf(value);
      const gone = target !== null && rows.read(store.concept(target), value)?.is_deleted === 1;
      if (target === null || gone || !targets.includes(target) || !store.mayOn(user, 'read', target, value, protocol))
        refusals.push({ kind: 'badReference', columns: [name], value });
    }
    return refusals;
  }

  function togetherRefusals({ table, uniqueTogether: columns = [] }: Concept, before: Row | null, values: Row): Refusal[] {
    if (columns.length === 0 || before !== null) return [];
    const other = database.get({
      text: `SELECT id FROM ${table} WHERE is_deleted = 0 AND ${columns.map((column) => `${column} = ?`).join(' AND ')}`,
      params: columns.map((column) => values[column] ?? null),
    });
    return other ? [{ kind: 'duplicate', columns, id: String(other.id) }] : [];
  }

  function duplicateRefusals(concept: Concept, before: Row | null, values: Row, protocol: Protocol): Refusal[] {
    const unique = uniqueColumns(concept, protocol);
    const pair = togetherRefusals(concept, before, values);
    if (pair.length > 0) return pair;
    return unique.flatMap((column): Refusal[] => {
      const value = values[column];
      if (value === undefined || value === null) return [];
      const other = database.get({
        text: `SELECT id FROM ${concept.table} r WHERE ${column} = ? AND is_deleted = 0 AND id <> ? AND ${madeHere(concept, 'r', protocol)}`,
        params: [value, before?.id ?? ''],
      });
      return other ? [{ kind: 'duplicate', columns: [column], id: String(other.id) }] : [];
    });
  }

  /** A row of a package is given only to somebody who may read such rows ("assign Rep first"). */
  function ownerRefusals(concept: Concept, before: Row | null, values: Row, protocol: Protocol): Refusal[] {
    const { owner_id: owner } = values;
    if (!concept.grants || typeof owner !== 'string' || owner === before?.owner_id) return [];
    const person = store.user(owner);
    if (!person || mayDo(person, 'read', concept, protocol)) return [];
    return [{ kind: 'ownerMayNotRead', owner: person.guid }];
  }

  function check({ user, concept, before, written, complete, protocol, now }: Written): void {
    const names = namesOf(concept, complete.kind);
    const today = parts.context(protocol, now).dayOf(now);
    const broken = rules
      .filter((rule) => rule.concept === concept.name && rule.broken(complete, written, today))
      .map(({ columns, message }): Refusal => ({ kind: 'validation', columns, message }));
    const refusals = [
      ...ownerRefusals(concept, before, written, protocol),
      ...fieldRefusals(names, written, complete, before === null, protocol),
      ...referenceRefusals(user, concept, before, written, protocol),
      ...broken,
    ];
    const [first, ...more] = refusals.length > 0 ? refusals : duplicateRefusals(concept, before, written, protocol);
    if (first) refuse(first, more);
  }

  /**
   * Dataverse: Create at the depth of the user makes rows only for owners within it; Salesforce has no such rule. In
   * both, what has no owner of its own (a contact role) needs the right to edit its parent.
   */
  function checkCreation(user: SandboxUser, concept: Concept, written: Row, protocol: Protocol): void {
    const owner = written.owner_id;
    if (
      protocol === 'dataverse' &&
      typeof owner === 'string' &&
      owner !== user.id &&
      !store.mayCreateFor(user, concept.name, owner)
    )
      refuse({ kind: 'noAccess', right: 'create' });
    if (isOwned(concept, protocol) || concept.grants) return;
    if (concept.name === 'feedItem') checkGroup(user, written.parent_id ?? null);
    if (concept.sharing.madeByReaders) return;
    for (const name of concept.sharing.parents ?? []) {
      const parent = written[name];
      const kind = typeof parent === 'string' ? rows.conceptOf(parent) : null;
      if (kind === null || !store.mayOn(user, 'read', kind, String(parent), protocol)) continue;
      if (!store.mayOn(user, 'edit', kind, String(parent), protocol)) refuse({ kind: 'noAccess', right: 'create' });
    }
  }

  /** Everybody reads a public group; only its members write to it. */
  function checkGroup(user: SandboxUser, parent: Value): void {
    if (typeof parent !== 'string' || rows.conceptOf(parent) !== 'collaborationGroup' || user.isAdmin) return;
    const text = 'SELECT id FROM collaboration_group_members WHERE is_deleted = 0 AND group_id = ? AND member_id = ?';
    if (!database.get({ text, params: [parent, user.id] })) refuse({ kind: 'noAccess', right: 'create' });
  }

  function existing(user: SandboxUser, concept: Concept, id: string, right: 'edit' | 'delete', protocol: Protocol): Row {
    const row = rows.read(concept, id);
    if (!row) return refuse({ kind: 'notFound' });
    if (row.is_deleted === 1) return refuse({ kind: 'deleted' });
    if (!store.mayOn(user, 'read', concept.name, id, protocol)) return refuse({ kind: 'notFound' });
    if (OF_PACKAGES.has(concept.name)) return refuse({ kind: 'managed' });
    if (!mayDo(user, right, concept, protocol) || !store.mayOn(user, right, concept.name, id, protocol))
      return refuse({ kind: 'noAccess', right });
    return row;
  }

  function checkFrozen(concept: Concept, row: Row, changes: Row, protocol: Protocol): void {
    if (protocol !== 'dataverse' || concept.name !== 'opportunity' || !row.state_code) return;
    if (changes.state_code === undefined)
      refuse({ kind: 'readOnlyRecord', message: 'The opportunity is closed: a won or lost opportunity is read-only.' });
  }

  return { columns: checkColumns, creation: checkCreation, values: check, existing, frozen: checkFrozen };
}
