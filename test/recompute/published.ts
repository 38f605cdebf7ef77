import type { Store } from '../sandbox/store/types';

/** What the publisher wrote, read from the CRM's tables and not through any adapter. */
interface StoredSnapshot {
  readonly owner: string;
  readonly week: string;
  readonly score: number | null;
  readonly records: number;
  readonly measures: Readonly<Record<string, unknown>>;
  readonly tally: { readonly cohorts: readonly string[]; readonly cells: Readonly<Record<string, readonly number[]>> };
}

export interface StoredDoc {
  readonly key: string;
  readonly week: string;
  readonly name: string;
  readonly count: number;
  readonly doc: Readonly<Record<string, unknown>>;
}

const parsed = (text: unknown) => JSON.parse(String(text)) as never;

export function storedSnapshots(store: Pick<Store, 'all'>, week: string): readonly StoredSnapshot[] {
  const rows = store.all({
    text: 'SELECT * FROM fthd_snapshot WHERE is_deleted = 0 AND week = ? ORDER BY owner_id',
    params: [week],
  });
  return rows.map((row) => ({
    owner: String(row.owner_id),
    week: String(row.week),
    score: row.score === null ? null : Number(row.score),
    records: Number(row.records),
    measures: parsed(row.measures),
    tally: parsed(row.tally),
  }));
}

/** Boards by cohort, group sheets by unit; `count` is the size, or the people. */
export function storedDocs(store: Pick<Store, 'all'>, table: 'board' | 'group_sheet', week: string): readonly StoredDoc[] {
  const [name, count] = table === 'board' ? ['cohort', 'size'] : ['unit', 'people'];
  const rows = store.all({
    text: `SELECT key, week, ${name} AS name, ${count} AS count, text FROM fthd_${table} WHERE is_deleted = 0 AND week = ? ORDER BY key`,
    params: [week],
  });
  return rows.map((row) => ({
    key: String(row.key),
    week: String(row.week),
    name: String(row.name),
    count: Number(row.count),
    doc: parsed(row.text),
  }));
}

/** What a manager's own sheets say of one person. */
interface StoredFigures {
  readonly person: string;
  readonly managerId: string;
  readonly firstDays?: true;
  readonly score?: number | null;
  readonly records?: number;
  readonly measures?: Readonly<Record<string, number>>;
  readonly openFindings?: number;
  readonly counters?: Readonly<Record<string, number>>;
  readonly rules?: Readonly<Record<string, readonly number[]>>;
}

/** Everybody on a manager's sheet of the week, over all pages. */
export function storedFigures(store: Pick<Store, 'all'>, week: string): readonly StoredFigures[] {
  const rows = store.all({
    text: 'SELECT owner_id, text FROM fthd_team_sheet WHERE is_deleted = 0 AND week = ? ORDER BY key',
    params: [week],
  });
  return rows.flatMap(({ owner_id, text }) => {
    const { people } = JSON.parse(String(text)) as { readonly people: readonly StoredFigures[] };
    return people.map((each) => ({ ...each, managerId: String(owner_id) }));
  });
}
