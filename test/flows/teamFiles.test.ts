import { describe, expect, it } from 'vitest';
import { readBilling } from '../../src/flows/team/readBilling';
import { csvName, tableCsv } from '../../src/flows/team/tableCsv';
import type { TableCell } from '../../src/model/table';

const csv = (cell: TableCell) =>
  tableCsv({ name: 't', columns: [{ key: 'a', label: 'A' }], rows: [{ key: '1', cells: [cell] }] }).slice(1);

describe('a table as CSV', () => {
  it.each<[string, TableCell, string]>([
    ['a formula is text', '=1+1', '"\'=1+1"'],
    ['a call to another program', '@SUM(A1)', '"\'@SUM(A1)"'],
    ['blanks before a formula', '  =1+1', '"\'  =1+1"'],
    ['a tab before it', '\t=1+1', '"\'\t=1+1"'],
    ['a pipe', "|cmd' /C calc", '"\'|cmd\' /C calc"'],
    ['a full-width sign', '＝1+1', '"\'＝1+1"'],
    ['a name with a minus in it stays', 'Meyer-Schulz', 'Meyer-Schulz'],
    ['a number below 0 stays a number', -5.5, '-5.5'],
    ['what is shown differs from what is kept', { shown: '12,5 %', value: 12.5 }, '12.5'],
    ['not known is blank, never 0', null, ''],
    ['quotes and commas', 'He said "no", twice', '"He said ""no"", twice"'],
    ['a line break', 'a\nb', '"a\nb"'],
  ])('%s', (_, cell, expected) => {
    expect(csv(cell)).toBe(`A\r\n${expected}`);
  });

  it('begins with the mark of UTF-8, and escapes headings too', () => {
    const text = tableCsv({ name: 't', columns: [{ key: 'a', label: '=A' }], rows: [] });
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.slice(1)).toBe('"\'=A"');
  });

  it('has a file name that every system takes', () => {
    expect(csvName('Où? Rules / teams', '2026-11-22')).toBe('o-rules-teams-2026-11-22.csv');
    expect(csvName('…', '2026-11-22')).toBe('table-2026-11-22.csv');
  });
});

describe('a billing list', () => {
  const first = (text: string) => readBilling(text).deals[0];

  it.each([
    [
      'semicolons, German day and money',
      'Auftragsnummer;Kunde;Datum;Betrag\n4711;Nordkai;24.11.2026;1.234,50 €',
      '2026-11-24',
      1234.5,
    ],
    ['commas, ISO day', 'Order number,Customer,Date,Amount\n4711,Nordkai,2026-11-24,"1,234.50"', '2026-11-24', 1234.5],
    ['tabs and a mark in front', '\ufeffNumber\tName\tDate\tAmount\n4711\tNordkai\t2026-11-24\t1234.5', '2026-11-24', 1234.5],
    ['a thousand without decimals', 'Number;Name;Date;Amount\n4711;Nordkai;2026-11-24;1.234', '2026-11-24', 1234],
  ])('%s', (_, text, date, amount) => {
    expect(first(text)).toEqual({ line: 2, id: null, number: '4711', name: 'Nordkai', date, amount });
  });

  it('a day over 12 tells the order for the whole list', () => {
    const days = (text: string) => readBilling(text).deals.map(({ date }) => date);
    expect(days('Name,Date\na,03/04/2026\nb,12/25/2026')).toEqual(['2026-03-04', '2026-12-25']);
    expect(days('Name,Date\na,03/04/2026\nb,25/12/2026')).toEqual(['2026-04-03', '2026-12-25']);
  });

  it('a day that does not exist is none, and lines with nothing to find a deal by are named', () => {
    const list = readBilling('Name,Date,Amount\na,2026-02-30,1\n,2026-01-01,2\n');
    expect(list.deals).toEqual([{ line: 2, id: null, number: null, name: 'a', date: null, amount: 1 }]);
    expect(list.left).toEqual([3]);
  });

  it('says which headings it read, and that an empty list is empty', () => {
    expect(readBilling('Opportunity ID,Customer,Invoice date\n').columns).toEqual({
      id: 'Opportunity ID',
      name: 'Customer',
      date: 'Invoice date',
    });
    expect(readBilling('')).toEqual({ deals: [], columns: {}, left: [], dates: null, cut: false });
  });
});
