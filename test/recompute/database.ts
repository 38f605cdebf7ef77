import Database from 'libsql';

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A database of its own beside the CRM's, in which every step of the recomputation is a table that can be looked at. */
export interface Workbench {
  run(sql: string): void;
  all<T extends Row = Row>(sql: string): readonly T[];
  insert(table: string, rows: readonly Row[]): void;
  close(): void;
}

export function emptyWorkbench(): Workbench {
  const database = new Database(':memory:');
  return {
    run: (sql) => void database.exec(sql),
    all: <T extends Row>(sql: string) => database.prepare(sql).all() as T[],
    insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const statement = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
      database.exec('BEGIN');
      for (const row of rows) statement.run(...columns.map((name) => row[name] ?? null));
      database.exec('COMMIT');
    },
    close: () => void database.close(),
  };
}
