import type { Concept } from '../catalogue/types';
import type { SqlDatabase } from './database';
import { storedColumns } from './schemaSql';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes everything that the database holds into a new file. */
export function writeRows(database: SqlDatabase, path: string): void {
  database.exec(`VACUUM INTO ${quoted(path)}`);
}

/** Puts the rows of the file in the place of those that are there: tables and columns must be the same as when it was written. */
export function readRows(database: SqlDatabase, concepts: readonly Concept[], path: string): void {
  database.exec(`ATTACH DATABASE ${quoted(path)} AS kept`);
  try {
    database.transaction(() => {
      const copy = (table: string, columns: string) => {
        database.exec(`DELETE FROM main.${table}`);
        database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM kept.${table}`);
      };
      copy('ids', 'id, guid, concept');
      for (const concept of concepts)
        copy(
          concept.table,
          storedColumns(concept)
            .map(({ name }) => name)
            .join(', '),
        );
    });
  } finally {
    database.exec('DETACH DATABASE kept');
  }
}
