import Database from 'libsql';
import type { Row, Sql, Value } from './types';

type Statement = Database.Statement<unknown[]>;

/** A thin, synchronous edge to the embedded database: prepared statements kept, transactions nested by savepoint. */
export interface SqlDatabase {
  all(sql: Sql): Row[];
  get(sql: Sql): Row | undefined;
  run(text: string, params?: readonly Value[]): void;
  exec(text: string): void;
  /** After a change of the schema: kept statements would answer with the columns of before. */
  forgetStatements(): void;
  transaction<T>(work: () => T): T;
  close(): void;
}

const KEPT = 400;

export function openDatabase(onRollback: () => void): SqlDatabase {
  const database = new Database(':memory:');
  const statements = new Map<string, Statement>();
  let depth = 0;

  function prepare(text: string): Statement {
    const kept = statements.get(text);
    if (kept) return kept;
    const made = database.prepare(text) as Statement;
    if (statements.size >= KEPT) statements.clear();
    statements.set(text, made);
    return made;
  }

  const all = ({ text, params }: Sql) => prepare(text).all(...params) as Row[];

  return {
    all,
    get: (sql) => all(sql)[0],
    run(text, params = []) {
      prepare(text).run(...params);
    },
    exec(text) {
      database.exec(text);
    },
    forgetStatements() {
      statements.clear();
    },
    transaction(work) {
      const name = `level${depth}`;
      database.exec(depth === 0 ? 'BEGIN' : `SAVEPOINT ${name}`);
      depth += 1;
      try {
        const result = work();
        depth -= 1;
        database.exec(depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
        return result;
      } catch (error) {
        depth -= 1;
        database.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
        onRollback();
        throw error;
      }
    },
    close() {
      database.close();
    },
  };
}
