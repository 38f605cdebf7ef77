import Papa from 'papaparse';
import type { Table, TableCell } from '../../model/table';

/** Texts that a spreadsheet would run: they get an apostrophe in front. Full-width signs count too, and blanks before them do not help. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/;

/** A byte-order mark, so that spreadsheets read the text as UTF-8. */
const MARK = '\ufeff';

const rawOf = (cell: TableCell | undefined): string | number => {
  if (cell === null || cell === undefined) return '';
  const value = typeof cell === 'object' ? cell.value : cell;
  return value ?? '';
};

/**
 * A table as CSV: UTF-8 with its mark, CRLF, commas, numbers with a point in every language, and no cell that a spreadsheet takes for
 * a formula.
 * @example tableCsv({ name: 'x', columns: [{ key: 'a', label: 'A' }], rows: [{ key: '1', cells: ['=1+1'] }] }) // 'A\r\n"\'=1+1"'
 */
export function tableCsv({ columns, rows }: Table): string {
  const headings = columns.map(({ label }) => label);
  const lines = rows.map(({ cells }) => columns.map((_, index) => rawOf(cells[index])));
  return MARK + Papa.unparse([headings, ...lines], { newline: '\r\n', escapeFormulae: FORMULA });
}

/** The file's name: letters, numbers and dashes, with the day. @example csvName('where-deals-wait', '2026-11-22') // 'where-deals-wait-2026-11-22.csv' */
export function csvName(name: string, day: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'table'}-${day}.csv`;
}
