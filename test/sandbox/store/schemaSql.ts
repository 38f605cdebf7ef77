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
const INDEXED = new Set(['activity_on', 'close_date', 'key', 'client_key', 'week', 'username', 'guid']);

/** The whole schema: a table a concept, an index a reference, and three tables of the store's own. */
export function schemaSql(concepts: readonly Concept[]): string {
  const statements = [
    'CREATE TABLE ids (id TEXT PRIMARY KEY, guid TEXT NOT NULL UNIQUE, concept TEXT NOT NULL) WITHOUT ROWID',
    'CREATE TABLE scopes (viewer TEXT NOT NULL, kind TEXT NOT NULL, owner_id TEXT NOT NULL, PRIMARY KEY (viewer, kind, owner_id)) WITHOUT ROWID',
    'CREATE TABLE clock (today TEXT NOT NULL)',
    `INSERT INTO clock VALUES ('1970-01-01')`,
  ];
  for (const concept of concepts) {
    const columns = storedColumns(concept);
    const lines = columns.map(({ name, storage }) => `${name} ${TYPES[storage]}${name === 'id' ? ' PRIMARY KEY' : ''}`);
    statements.push(`CREATE TABLE ${concept.table} (${lines.join(', ')})`);
    for (const { name, storage } of columns) {
      const audit = name === 'created_by_id' || name === 'modified_by_id';
      if ((storage === 'reference' && !audit) || INDEXED.has(name))
        statements.push(`CREATE INDEX ${concept.table}_${name} ON ${concept.table} (${name})`);
    }
  }
  return `${statements.join(';\n')};`;
}
