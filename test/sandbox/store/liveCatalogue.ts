import type { Concept } from '../catalogue/types';
import type { SqlDatabase } from './database';
import { alterTableSql, createTableSql, dropTableSql, OWN_TABLES } from './schemaSql';

/** What the CRM knows at the moment: the standard concepts, and those of the packages that are installed. */
export interface LiveCatalogue {
  /** A new list after each change, so that what is derived from it can be kept by its identity. */
  readonly concepts: readonly Concept[];
  concept(name: string): Concept;
  replace(next: readonly Concept[]): void;
}

/** Makes the tables of `first`, and alters them with every change; a change happens whole or not at all. */
export function createLiveCatalogue(database: SqlDatabase, first: readonly Concept[]): LiveCatalogue {
  let concepts: readonly Concept[] = first;
  let byName = new Map(first.map((concept) => [concept.name, concept]));
  database.exec(`${[...OWN_TABLES, ...first.flatMap(createTableSql)].join(';\n')};`);
  return {
    get concepts() {
      return concepts;
    },
    concept(name) {
      const found = byName.get(name);
      if (!found) throw new Error(`The catalogue has no concept "${name}".`);
      return found;
    },
    replace(next) {
      const after = new Map(next.map((concept) => [concept.name, concept]));
      if (after.size < next.length) throw new Error('Two concepts have one name.');
      const statements = [
        ...concepts.filter(({ name }) => !after.has(name)).flatMap(dropTableSql),
        ...next.flatMap((concept) => {
          const before = byName.get(concept.name);
          return before ? alterTableSql(before, concept) : createTableSql(concept);
        }),
      ];
      database.transaction(() => {
        for (const statement of statements) database.exec(statement);
      });
      database.forgetStatements();
      concepts = next;
      byName = after;
    },
  };
}
