import type { Concept } from '../sandbox/catalogue/types';
import type { Row, Store } from '../sandbox/store/types';

/** Who reads which rows of a kind (access.md); whatever is not named here is read by nobody but the publisher. */
const READS: Readonly<Record<'rep' | 'manager', Readonly<Record<string, 'own' | 'all'>>>> = {
  rep: {
    snapshot: 'own',
    board: 'all',
    response: 'own',
    barrierDecision: 'all',
    actionLog: 'own',
    optIn: 'own',
    look: 'own',
    feedback: 'all',
    vote: 'own',
    pollAnswer: 'own',
    programme: 'all',
  },
  manager: {
    snapshot: 'own',
    teamSheet: 'own',
    groupSheet: 'all',
    board: 'all',
    response: 'own',
    barrierDecision: 'all',
    actionLog: 'own',
    optIn: 'own',
    look: 'own',
    feedback: 'all',
    vote: 'own',
    pollAnswer: 'own',
    programme: 'all',
    publishRequest: 'own',
  },
};

export type Reader = keyof typeof READS;

/** One of the product's tables, with its rows and those of them that a reader may see. */
export interface ProductTable {
  readonly concept: Concept;
  readonly rows: readonly Row[];
  readonly allowed: readonly Row[];
  /** Deleted ones: Salesforce keeps them readable for a while. */
  readonly deleted: readonly Row[];
}

/** Every table that a package brought. */
export function productTables(store: Store, reader: Reader, userId: string): readonly ProductTable[] {
  return store.concepts
    .filter(({ table }) => table.startsWith('fthd_'))
    .map((concept) => {
      const rows = store.all({ text: `SELECT * FROM ${concept.table} WHERE is_deleted = 0`, params: [] });
      const scope = READS[reader][concept.name];
      const allowed = scope === 'all' ? rows : scope === 'own' ? rows.filter(({ owner_id }) => owner_id === userId) : [];
      const deleted = store.all({ text: `SELECT * FROM ${concept.table} WHERE is_deleted = 1`, params: [] });
      return { concept, rows, allowed, deleted };
    });
}

const LONG_ENOUGH = 16;

/** What is left of a row that was emptied before it was deleted. */
const EMPTIED = '{"format":1,"withdrawn":true}';

/** Texts by which a row could be told: ids, keys and documents. Short ones could be anybody's. */
export function tracesOf({ id, guid, key, measures, tally, text }: Row): readonly string[] {
  return [id, guid, key, measures, tally, text].filter(
    (value): value is string => typeof value === 'string' && value.length >= LONG_ENOUGH,
  );
}

/** Documents of a deleted row: whoever could read it may still see that it was there, and nothing of what it said. */
export const documentsOf = (row: Row): readonly string[] =>
  tracesOf({ measures: row.measures ?? null, tally: row.tally ?? null, text: row.text ?? null }).filter(
    (text) => text !== EMPTIED,
  );

/** Without what JSON, CSV and XML put around quotes. */
export const bare = (text: string) => text.replace(/\\|&quot;|"/g, '');
