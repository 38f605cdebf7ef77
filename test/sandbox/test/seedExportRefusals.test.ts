import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concepts } from '../catalogue/catalogue';
import { loadExport } from '../seed/loadExport';
import { exportId, newExportFolder } from './exportFolder';

const ANN = exportId('005', 1);
const BOB = exportId('005', 2);
const ACME = exportId('001', 1);
const DEAL = exportId('006', 1);
const folder = newExportFolder();
const { file, refusal, rows } = folder;

/** What an installed package brings before any export is loaded. */
const BEFORE = new Set(['permissionSet', 'securityRole', 'solution']);

describe('a broken export is refused with file, line and reason', () => {
  const header = 'Id,Name,CloseDate,Amount,AccountId,IsPrivate,CreatedDate,StageName';
  const deal = (number: number, cells: string) => `${exportId('006', number)},${cells}`;
  const sound = deal(1, 'Sound,2026-12-01,10,,false,2026-01-01T00:00:00.000Z,Prospecting');

  it.each([
    ['a quote that is never closed', deal(2, '"Open,2026-12-01,1,,false,,Prospecting'), 'a quote is opened and never closed'],
    ['a cell too few', deal(2, 'Short,2026-12-01'), '3 cells, and the header has 8'],
    ['a cell too many', deal(2, 'a,b,2026-12-01,1,,false,,Prospecting'), '9 cells, and the header has 8'],
    [
      'a date that does not exist',
      deal(2, 'x,2026-02-30,1,,false,,Prospecting'),
      'CloseDate: "2026-02-30" is not a date (2026-12-04)',
    ],
    [
      'a date in a local form',
      deal(2, 'x,04.12.2026,1,,false,,Prospecting'),
      'CloseDate: "04.12.2026" is not a date (2026-12-04)',
    ],
    [
      'a number in a local form',
      deal(2, 'x,2026-12-01,"1.234,56",,false,,Prospecting'),
      'Amount: "1.234,56" is not a number (1234.56)',
    ],
    [
      'a number beyond 2^53',
      deal(2, 'x,2026-12-01,9007199254740993,,false,,Prospecting'),
      'Amount: "9007199254740993" is too large a number to be kept exactly',
    ],
    ['a boolean in words', deal(2, 'x,2026-12-01,1,,ja,,Prospecting'), 'IsPrivate: "ja" is neither true nor false'],
    [
      'an instant without a time',
      deal(2, 'x,2026-12-01,1,,false,2026-01-01,Prospecting'),
      'CreatedDate: "2026-01-01" is not a date and time (2026-12-04T09:00:00.000Z)',
    ],
    ['an id twice', sound, `Id "${DEAL}" stands on line 2 already`],
    ['a blank id', ',x,2026-12-01,1,,false,,Prospecting', 'the Id is blank'],
    [
      'an id of another kind',
      `${ACME},x,2026-12-01,1,,false,,Prospecting`,
      `Id "${ACME}" does not begin with 006, as ids of Opportunity do`,
    ],
    [
      'a malformed id',
      '006-1,x,2026-12-01,1,,false,,Prospecting',
      'Id: "006-1" is not a Salesforce id (15 characters, or 18 with a right checksum)',
    ],
    [
      'a reference to a row that is not there',
      deal(2, `x,2026-12-01,1,${exportId('001', 9)},false,,Prospecting`),
      `AccountId "${exportId('001', 9)}" is in no row of Account.csv`,
    ],
  ])('%s', (_name, line, reason) => {
    file('Account.csv', 'Id,Name', `${ACME},Acme`);
    file('Opportunity.csv', header, sound, line);
    expect(refusal()).toEqual({ file: 'Opportunity.csv', line: 3, reason });
    for (const { table } of concepts.filter(({ name }) => !BEFORE.has(name))) expect(rows(table), table).toEqual([]);
  });

  it('counts lines through quoted line breaks', () => {
    file('Account.csv', 'Id,Name,Description', `${ACME},Acme,"one`, 'two', `three"`, '', `${exportId('001', 2)},Best`);
    expect(refusal()).toEqual({ file: 'Account.csv', line: 6, reason: '2 cells, and the header has 3' });
  });

  it.each([
    ['no column Id', 'Name', 1, 'there is no column Id'],
    ['a column twice', 'Id,Name,name', 1, 'the column name stands there twice'],
    [
      'headers of a connector',
      'id,name,owner_id',
      1,
      '"owner_id" is not an API name (OwnerId is): this is not a Salesforce data export',
    ],
    ['semicolons between the cells', 'Id;Name;OwnerId', 1, 'the cells are separated by ";", and an export has ","'],
    ['nothing', '', 1, 'there is no header'],
  ])('%s', (_name, head, line, reason) => {
    file('Account.csv', head);
    expect(refusal()).toEqual({ file: 'Account.csv', line, reason });
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0, 0, 1]), 2, 'this is not text (it holds a NUL byte)'],
    [
      'a file in another encoding',
      Buffer.from('Id,Name\n001,M\xfcller\n', 'latin1'),
      2,
      'this is not UTF-8 text; save it as UTF-8',
    ],
    ['a file in UTF-16', Buffer.from('\ufeffId,Name\n', 'utf16le'), 1, 'this is UTF-16 text; save it as UTF-8'],
  ])('%s', (_name, bytes, line, reason) => {
    writeFileSync(join(folder.dir, 'Account.csv'), bytes);
    expect(refusal()).toEqual({ file: 'Account.csv', line, reason });
  });

  it('two people with one user name', () => {
    file('User.csv', 'Id,Username,LastName', `${ANN},a@x.test,Ann`, `${BOB},A@x.test,Bob`);
    expect(refusal()).toEqual({ file: 'User.csv', line: 3, reason: 'Username "A@x.test" stands on line 2 already' });
  });

  it('a directory without a file of an export, and one that is not there', () => {
    file('readme.txt', 'hello');
    expect(refusal().reason).toContain('no file of a Salesforce data export (looked for User.csv, Account.csv');
    expect(() => loadExport(folder.store, join(folder.dir, 'gone'))).toThrow('gone: this directory cannot be read');
  });
});
