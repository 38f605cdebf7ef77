import type { Row } from '../../store/types';
import type { RecordShape } from '../soql/record';
import { toJson } from '../values/toJson';

/** Names of Bulk API 2.0's column delimiters. Source: "Create a Query Job". */
export const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

export interface CsvForm {
  readonly columnDelimiter: keyof typeof DELIMITERS;
  readonly lineEnding: keyof typeof LINE_ENDINGS;
}

interface Cell {
  readonly header: string;
  readonly column: string;
  readonly type: string;
}

/** The columns of a result in the order of SELECT; a parent's field is headed by its path: `Account.Name`. */
function cells(shape: RecordShape, path = ''): readonly Cell[] {
  return [...shape.items].flatMap(([name, item]): readonly Cell[] => {
    if (item.kind === 'field') return [{ header: `${path}${name}`, column: item.column, type: item.type }];
    return item.kind === 'parent' ? cells(item.shape, `${path}${name}.`) : [];
  });
}

/** Bulk results write instants with `Z`, unlike REST. */
function written(row: Row, { column, type }: Cell): string {
  const value = toJson(row[column] ?? null, type);
  if (value === null) return '';
  return type === 'datetime' ? String(value).replace('+0000', 'Z') : String(value);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * Rows as the result of a bulk query: every page begins with the header, every value is quoted, null is the empty text.
 * Source: "Get Results for a Query Job".
 */
export function bulkCsv(rows: readonly Row[], shape: RecordShape, { columnDelimiter, lineEnding }: CsvForm): string {
  const columns = cells(shape);
  const line = (texts: readonly string[]) => texts.map(quoted).join(DELIMITERS[columnDelimiter]) + LINE_ENDINGS[lineEnding];
  return line(columns.map(({ header }) => header)) + rows.map((row) => line(columns.map((each) => written(row, each)))).join('');
}
