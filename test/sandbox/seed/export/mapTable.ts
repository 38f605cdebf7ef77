import type { Column, Concept, SalesforceField, SalesforceObject } from '../../catalogue/types';
import type { Value } from '../../store/types';
import { ExportError } from './ExportError';
import type { CsvTable } from './readTable';
import { BadCell, readId, readValue } from './readValue';
import type { Source } from './sources';

/** A row under the columns of the local CRM, with where it stood. A column that the file lacks is absent. */
export interface LoadedRow {
  readonly line: number;
  readonly id: string;
  readonly values: Record<string, Value>;
}

export interface LoadedTable {
  readonly source: Source;
  readonly file: string;
  readonly concept: Concept;
  /** API name of each column that was read, for messages. */
  readonly names: ReadonlyMap<string, string>;
  readonly rows: readonly LoadedRow[];
  /** Header names that the local CRM does not keep. */
  readonly ignored: readonly string[];
}

interface MappedColumn {
  readonly index: number;
  readonly field: SalesforceField;
  readonly column: Column;
}

/**
 * A file's rows as the local CRM keeps them; API names are matched without regard to case.
 * @throws ExportError with file, line and reason for the first cell that cannot be read, and for an id that comes twice.
 */
export function mapTable(table: CsvTable, source: Source, concept: Concept, object: SalesforceObject): LoadedTable {
  const { columns, ignored } = mapHeader(table, concept, object);
  const idIndex = table.header.findIndex((name) => name.toLowerCase() === 'id');
  const lines = new Map<string, number>();
  const rows = table.rows.map(({ line, cells }): LoadedRow => {
    const id = idOf(table.file, line, cells[idIndex] ?? '', object);
    const before = lines.get(id);
    if (before !== undefined) throw new ExportError(table.file, line, `Id "${id}" stands on line ${before} already`);
    lines.set(id, line);
    const values: Record<string, Value> = {};
    for (const { index, field, column } of columns) {
      const value = at(table.file, line, field.name, () => readValue(cells[index] ?? '', column.storage));
      // Two API names may share a column (StartDateTime, ActivityDateTime): the one that is filled in counts.
      values[column.name] ??= value;
    }
    return { line, id, values };
  });
  return {
    source,
    file: table.file,
    concept,
    names: new Map(columns.map(({ field, column }) => [column.name, field.name])),
    rows,
    ignored,
  };
}

function mapHeader(table: CsvTable, concept: Concept, object: SalesforceObject): { columns: MappedColumn[]; ignored: string[] } {
  const fields = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
  const kept = new Map(concept.columns.map((column) => [column.name, column]));
  const seen = new Set<string>();
  const columns: MappedColumn[] = [];
  const ignored: string[] = [];
  for (const [index, name] of table.header.entries()) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new ExportError(table.file, 1, `the column ${name} stands there twice`);
    seen.add(key);
    const field = fields.get(key);
    const column = field && kept.get(field.column);
    if (!field) {
      const meant = fields.get(key.replaceAll('_', ''));
      if (meant)
        throw new ExportError(
          table.file,
          1,
          `"${name}" is not an API name (${meant.name} is): this is not a Salesforce data export`,
        );
      ignored.push(name);
    } else if (column && column.computed === undefined && column.name !== 'id') columns.push({ index, field, column });
  }
  if (!seen.has('id')) throw new ExportError(table.file, 1, 'there is no column Id');
  return { columns, ignored };
}

function idOf(file: string, line: number, cell: string, object: SalesforceObject): string {
  if (cell.trim() === '') throw new ExportError(file, line, 'the Id is blank');
  const id = at(file, line, 'Id', () => readId(cell.trim()));
  if (!id.startsWith(object.keyPrefix))
    throw new ExportError(file, line, `Id "${id}" does not begin with ${object.keyPrefix}, as ids of ${object.name} do`);
  return id;
}

function at<T>(file: string, line: number, name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadCell) throw new ExportError(file, line, `${name}: ${error.message}`);
    throw error;
  }
}
