import type { Concept } from '../catalogue/types';
import { mayDo, mayEditColumn, mayReadColumn, reach } from './access';
import { createClock, dayIn } from './clock';
import { openDatabase } from './database';
import type { DeriveContext, StageFact } from './derive/context';
import { createHoldings } from './holdings';
import { createLiveCatalogue } from './liveCatalogue';
import { createRows } from './rows';
import { fillScopes } from './scopes';
import type { Holdings, Row, SandboxUser, Store } from './types';
import { validationRules } from './validate';
import { createWriter } from './writer';

export interface StoreOptions {
  readonly concepts: readonly Concept[];
  /** Where the CRM's clock begins, or the clock itself. Default: the machine's. */
  readonly now?: string | (() => string);
  /** A validation rule that many companies have: a lost deal needs a reason. */
  readonly lossReasonRequired?: boolean;
}

function toUser(row: Row, holds: Holdings): SandboxUser {
  const roles = String(row.roles ?? '')
    .split(';')
    .filter(Boolean);
  return {
    id: String(row.id),
    guid: String(row.guid),
    name: String(row.name ?? row.username),
    username: String(row.username),
    roles,
    holds,
    managerId: row.manager_id as string | null,
    roleId: row.role_id as string | null,
    businessUnitId: row.business_unit_id as string | null,
    zone: String(row.time_zone ?? 'Etc/UTC'),
    locale: String(row.locale ?? 'en_US'),
    isAdmin: roles.includes('admin'),
  };
}

/** The CRM's database in memory, empty. Rows come by `bulkInsert` (seed, loaders) or by the protocols. */
export function createStore({ concepts, now, lossReasonRequired = false }: StoreOptions): Store {
  const clock = createClock(now);
  let stages: readonly StageFact[] | null = null;
  let zone: string | null = null;
  let scopesKnown = false;
  let today = '';

  const forget = () => {
    stages = null;
    zone = null;
    scopesKnown = false;
    today = '';
    holdings.forget();
  };
  const database = openDatabase(forget);
  const catalogue = createLiveCatalogue(database, concepts);
  const holdings = createHoldings(database, () => catalogue.concepts);
  const { concept } = catalogue;
  const rows = createRows(database);

  function organisationZone(): string {
    zone ??= String(database.get({ text: 'SELECT time_zone FROM organizations LIMIT 1', params: [] })?.time_zone ?? 'Etc/UTC');
    return zone;
  }

  function stageFacts(): readonly StageFact[] {
    stages ??= database.all({ text: 'SELECT * FROM opportunity_stages WHERE is_deleted = 0', params: [] }).map((row) => ({
      label: String(row.label),
      probability: Number(row.probability ?? 0),
      order: Number(row.sort_order ?? 0),
      isClosed: row.is_closed === 1,
      isWon: row.is_won === 1,
      forecast: row.forecast_category as string | null,
      forecastName: row.forecast_category_name as string | null,
    }));
    return stages;
  }

  /** Computed columns and sharing read today and the hierarchies from tables: keep these as the data now stands. */
  function ready(): void {
    const day = dayIn(clock(), organisationZone());
    if (day !== today) {
      today = day;
      database.run('UPDATE clock SET today = ?', [day]);
    }
    if (!scopesKnown) {
      scopesKnown = true;
      fillScopes(database);
    }
  }

  function mayCreateFor(user: SandboxUser, name: string, owner: string): boolean {
    ready();
    if (concept(name).sharing.dataverse === 'parent') return true;
    const predicate = reach(user, concept(name), 'r', 'dataverse', 'create', concept);
    const text = `SELECT 1 AS found FROM (SELECT ? AS owner_id) r WHERE ${predicate.text}`;
    return database.get({ text, params: [owner, ...predicate.params] }) !== undefined;
  }

  const store: Omit<Store, 'concepts' | 'insert' | 'update' | 'remove' | 'bulkInsert'> = {
    now: clock,
    concept,
    replaceConcepts(next) {
      catalogue.replace(next);
      forget();
    },
    all(sql) {
      ready();
      return database.all(sql);
    },
    get(sql) {
      ready();
      return database.get(sql);
    },
    transaction: (work) => database.transaction(work),
    visible: (user, name, alias, protocol) => reach(user, concept(name), alias, protocol, 'read', concept),
    readableColumns: (user, name, protocol) =>
      new Set(
        concept(name)
          .columns.map((column) => column.name)
          .filter((column) => mayReadColumn(user, concept(name), column, protocol)),
      ),
    editableColumns: (user, name, protocol) =>
      new Set(
        mayDo(user, 'edit', concept(name), protocol) || mayDo(user, 'create', concept(name), protocol)
          ? rows.stored(concept(name)).filter((column) => mayEditColumn(user, concept(name), column, protocol))
          : [],
      ),
    isSecured: (name, column) => holdings.of('').columns.dataverse.has(`${name}.${column}`),
    may: (user, right, name, protocol) => mayDo(user, right, concept(name), protocol),
    mayOn(user, right, name, id, protocol) {
      ready();
      const predicate = reach(user, concept(name), 'r', protocol, right, concept);
      return (
        database.get({
          text: `SELECT 1 AS found FROM ${concept(name).table} r WHERE r.id = ? AND ${predicate.text}`,
          params: [id, ...predicate.params],
        }) !== undefined
      );
    },
    idOf: rows.idOf,
    guidOf: rows.guidOf,
    conceptOf: rows.conceptOf,
    guidSql: (reference) => `(SELECT guid FROM ids WHERE id = ${reference})`,
    user(id) {
      const row = rows.read(concept('user'), id);
      return row && row.is_deleted !== 1 ? toUser(row, holdings.of(id)) : null;
    },
    userByName(username) {
      const row = database.get({
        text: 'SELECT * FROM users WHERE lower(username) = lower(?) AND is_deleted = 0',
        params: [username],
      });
      return row ? toUser(row, holdings.of(String(row.id))) : null;
    },
    overwrite(name, id, values) {
      rows.update(concept(name), id, values);
      forget();
    },
    erase(name, id) {
      rows.erase(concept(name), id);
      forget();
    },
    keepRows: rows.keep,
    takeRows(kept) {
      rows.take(catalogue.concepts, kept);
      forget();
    },
    loadedValues: new Map(),
    outbox: [],
  };

  const writer = createWriter({
    database,
    rows,
    rules: validationRules(lossReasonRequired),
    store: {
      ...store,
      mayCreateFor,
      get concepts() {
        return catalogue.concepts;
      },
    },
    context: (protocol, at): DeriveContext => ({
      protocol,
      now: at,
      stages: stageFacts(),
      dayOf: (instant) => dayIn(instant, organisationZone()),
      conceptOf: rows.conceptOf,
      row: (name, id) => rows.read(concept(name), id),
      find: (name, column, value) =>
        (database.get({ text: `SELECT id FROM ${concept(name).table} WHERE ${column} = ? AND is_deleted = 0`, params: [value] })
          ?.id as string | undefined) ?? null,
    }),
    peopleChanged: forget,
  });

  const setup = new Set(['opportunityStage', 'organization']);
  return {
    ...store,
    ...writer,
    get concepts() {
      return catalogue.concepts;
    },
    bulkInsert(name, list) {
      writer.bulkInsert(name, list);
      if (setup.has(name)) forget();
    },
  };
}
