import type { Value } from '../../store/types';
import { ExportError } from './ExportError';
import type { LoadedRow, LoadedTable } from './mapTable';

/** Key prefixes of what an export may hold, for references that may point to several kinds. */
const KINDS: Readonly<Record<string, string>> = {
  '005': 'User',
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  '006': 'Opportunity',
  '500': 'Case',
};

/** Columns that hold people: whoever is not in User.csv is replaced by the owner or the administrator, never refused. */
const PEOPLE = new Set(['owner_id', 'created_by_id', 'modified_by_id']);

/**
 * Sees that every reference points to a row of the export. A reference to a file or a kind that the export does not
 * hold is blanked; the notices say how many.
 * @throws ExportError for a reference to a row that is missing from a file that is there.
 */
export function checkReferences(tables: readonly LoadedTable[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { source, rows } of tables) ids.set(source.object, new Set(rows.map(({ id }) => id)));
  const notices: string[] = [];
  for (const table of tables) {
    for (const { name, storage } of table.concept.columns) {
      if (storage !== 'reference' || PEOPLE.has(name) || !table.names.has(name)) continue;
      const blanked = blankUnknown(table, name, ids);
      if (blanked > 0)
        notices.push(
          `${table.file}: ${table.names.get(name)} left blank in ${blanked} ${blanked === 1 ? 'row' : 'rows'}, as what it points to is not part of the export`,
        );
    }
  }
  return notices;
}

function blankUnknown(table: LoadedTable, column: string, ids: ReadonlyMap<string, ReadonlySet<string>>): number {
  let blanked = 0;
  for (const row of table.rows) {
    const target = row.values[column];
    if (typeof target !== 'string') continue;
    const object = KINDS[target.slice(0, 3)];
    const known = object === undefined ? undefined : ids.get(object);
    if (known?.has(target)) continue;
    if (known) throw missing(table, row, column, target, object);
    row.values[column] = null;
    blanked += 1;
  }
  return blanked;
}

function missing(table: LoadedTable, row: LoadedRow, column: string, target: Value, object: string | undefined): ExportError {
  return new ExportError(table.file, row.line, `${table.names.get(column)} "${target}" is in no row of ${object}.csv`);
}
