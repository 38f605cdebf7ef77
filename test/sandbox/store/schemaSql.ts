import type { Column, Concept, Storage } from '../catalogue/types';

const TYPES: Readonly<Record<Storage, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  instant: 'TEXT',
  reference: 'TEXT',
  multi: 'TEXT',
};

/** Columns that are kept; computed ones exist only as expressions. */
export function storedColumns(concept: Concept): Column[] {
  return concept.columns.filter((column) => column.computed === undefined);
}

/** Columns by which rows are found often, besides references. */
const INDEXED = new Set(['activity_on', 'close_date', 'key', 'client_key', 'week', 'username', 'guid', 'assignee_id']);

const definition = ({ name, storage }: Column) => `${name} ${TYPES[storage]}${name === 'id' ? ' PRIMARY KEY' : ''}`;
const indexName = ({ table }: Concept, { name }: Column) => `${table}_${name}`;

function indexSql(concept: Concept, column: Column): string[] {
  const { name, storage } = column;
  const audit = name === 'created_by_id' || name === 'modified_by_id';
  if (!(storage === 'reference' && !audit) && !INDEXED.has(name)) return [];
  return [`CREATE INDEX ${indexName(concept, column)} ON ${concept.table} (${name})`];
}

/** Three tables of the store's own: keys, reach of hierarchies, today. */
export const OWN_TABLES: readonly string[] = [
  'CREATE TABLE ids (id TEXT PRIMARY KEY, guid TEXT NOT NULL UNIQUE, concept TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE scopes (viewer TEXT NOT NULL, kind TEXT NOT NULL, owner_id TEXT NOT NULL, PRIMARY KEY (viewer, kind, owner_id)) WITHOUT ROWID',
  'CREATE TABLE clock (today TEXT NOT NULL)',
  `INSERT INTO clock VALUES ('1970-01-01')`,
];

/** A table and an index a reference. */
export function createTableSql(concept: Concept): string[] {
  const columns = storedColumns(concept);
  return [
    `CREATE TABLE ${concept.table} (${columns.map(definition).join(', ')})`,
    ...columns.flatMap((column) => indexSql(concept, column)),
  ];
}

/** A table goes with its rows, their keys and its indexes. */
export function dropTableSql({ table }: Concept): string[] {
  return [`DELETE FROM ids WHERE id IN (SELECT id FROM ${table})`, `DROP TABLE ${table}`];
}

/** What makes the table of `before` that of `after`; rows stay. */
export function alterTableSql(before: Concept, after: Concept): string[] {
  if (before === after) return [];
  const had = storedColumns(before);
  const has = storedColumns(after);
  const missing = (column: Column, list: readonly Column[]) => !list.some(({ name }) => name === column.name);
  const retyped = has.find((column) => had.some(({ name, storage }) => name === column.name && storage !== column.storage));
  if (retyped) throw new Error(`${after.name}.${retyped.name} cannot become ${retyped.storage}.`);
  return [
    ...had
      .filter((column) => missing(column, has))
      .flatMap((column) => [
        `DROP INDEX IF EXISTS ${indexName(before, column)}`,
        `ALTER TABLE ${before.table} DROP COLUMN ${column.name}`,
      ]),
    ...has
      .filter((column) => missing(column, had))
      .flatMap((column) => [`ALTER TABLE ${after.table} ADD COLUMN ${definition(column)}`, ...indexSql(after, column)]),
  ];
}
