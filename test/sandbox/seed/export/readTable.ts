import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { ExportError } from './ExportError';

/** A CSV file as read: cells are text, exactly as long as the header. */
export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV file: UTF-8 with or without BOM, LF or CRLF, quoted cells with line breaks.
 * @throws ExportError if it is not text, a quote is not closed or misplaced, or a row has a wrong number of cells.
 */
export function readTable(path: string): CsvTable {
  const file = basename(path);
  const text = readText(path, file);
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter: ',' });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const line = lineAt(text, quote.index ?? 0);
    throw new ExportError(
      file,
      line,
      quote.code === 'MissingQuotes' ? 'a quote is opened and never closed' : 'a quote stands inside a cell',
    );
  }
  const [header = [], ...body] = data;
  if (header.every((cell) => cell.trim() === '')) throw new ExportError(file, 1, 'there is no header');
  if (header.length === 1 && /[;\t]/.test(header[0] ?? ''))
    throw new ExportError(
      file,
      1,
      `the cells are separated by "${header[0]?.includes(';') ? ';' : 'tab'}", and an export has ","`,
    );
  let line = 1 + linesIn(header);
  const rows: CsvRow[] = [];
  for (const cells of body) {
    const blank = cells.length === 1 && cells[0]?.trim() === '';
    if (!blank && cells.length !== header.length)
      throw new ExportError(file, line, `${count(cells.length, 'cell')}, and the header has ${header.length}`);
    if (!blank) rows.push({ line, cells });
    line += linesIn(cells);
  }
  return { file, header: header.map((name) => name.trim()), rows };
}

/** What a file in UTF-16 begins with, in either order of bytes. */
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function readText(path: string, file: string): string {
  const bytes = readFileSync(path);
  if (UTF16.some((mark) => bytes.subarray(0, 2).equals(mark)))
    throw new ExportError(file, 1, 'this is UTF-16 text; save it as UTF-8');
  if (bytes.includes(0))
    throw new ExportError(file, lineOfByte(bytes, bytes.indexOf(0)), 'this is not text (it holds a NUL byte)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExportError(file, firstBadLine(bytes), 'this is not UTF-8 text; save it as UTF-8');
  }
}

function firstBadLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
}

function lineOfByte(bytes: Buffer, index: number): number {
  let line = 1;
  for (let at = 0; at < index; at += 1) if (bytes[at] === 10) line += 1;
  return line;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

/** Lines that a row takes: one, and one more for each line break inside its cells. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
