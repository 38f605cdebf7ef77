import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concepts } from '../catalogue/catalogue';
import { ExportError, loadExport } from '../seed/loadExport';
import { createStore } from '../store/createStore';
import { longId } from '../store/recordId';
import type { Row, Store } from '../store/types';

const NOW = '2026-11-22T09:30:00.000Z';
const id = (prefix: string, number: number) => longId(`${prefix}0000000000${String(number).padStart(2, '0')}`);
const ANN = id('005', 1);
const BOB = id('005', 2);
const ACME = id('001', 1);
const DEAL = id('006', 1);

let dir: string;
let store: Store;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'export-'));
  store = createStore({ concepts, now: () => NOW });
});
afterEach(() => rmSync(dir, { recursive: true }));

function file(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(dir, name), `${lines.join('\n')}\n`);
}

const load = () => loadExport(store, dir, { now: NOW });
const rows = (table: string): Row[] => store.all({ text: `SELECT * FROM ${table} ORDER BY id`, params: [] });
const only = (table: string): Row => rows(table)[0] ?? {};

function refusal(): { file: string; line: number | null; reason: string } {
  try {
    load();
  } catch (error) {
    if (error instanceof ExportError) return { file: error.file, line: error.line, reason: error.reason };
    throw error;
  }
  throw new Error('the export was loaded');
}

describe('a Salesforce data export', () => {
  it('is read with a BOM, CRLF, quoted commas, quotes and line breaks, and headers in any case', () => {
    writeFileSync(
      join(dir, 'Account.csv'),
      `\ufeffid,NAME,Description,BillingCountry\r\n${ACME},"Smith, ""Bros""","first\r\nsecond, third",\r\n`,
    );
    load();
    expect(only('accounts')).toMatchObject({
      id: ACME,
      name: 'Smith, "Bros"',
      description: 'first\r\nsecond, third',
      billing_country: null,
    });
  });

  it('keeps ids, of 15 characters in their 18-character form', () => {
    file('Account.csv', 'Id,Name', `${ACME.slice(0, 15)},Acme`);
    file('Opportunity.csv', 'Id,Name,AccountId,StageName', `${DEAL},Presses,${ACME},Prospecting`);
    load();
    expect(only('accounts').id).toBe(ACME);
    expect(only('opportunities')).toMatchObject({ id: DEAL, account_id: ACME });
    expect(store.idOf(DEAL.slice(0, 15))).toBe(DEAL);
  });

  it('leaves blank what is blank: no date of creation is not today', () => {
    file('Opportunity.csv', 'Id,Name,StageName,CloseDate,Amount', `${DEAL},,Prospecting,,`);
    load();
    expect(only('opportunities')).toMatchObject({
      name: null,
      close_date: null,
      amount: null,
      created_at: null,
      last_stage_change_at: null,
    });
  });

  it('gives records without a known owner to the administrator', () => {
    file('User.csv', 'Id,Username,LastName', `${ANN},ann@x.test,Ann`);
    file('Account.csv', 'Id,Name,OwnerId', `${ACME},Acme,${BOB}`, `${id('001', 2)},Best,`, `${id('001', 3)},Core,${ANN}`);
    load();
    const admin = store.userByName('admin@foothold.test');
    expect(admin?.isAdmin).toBe(true);
    expect(rows('accounts').map(({ owner_id }) => owner_id)).toEqual([admin?.id, admin?.id, ANN]);
  });

  it('makes owners where there is no User.csv', () => {
    file('Account.csv', 'Id,Name,OwnerId', `${ACME},Acme,${BOB}`, `${id('001', 2)},Best,${ANN}`);
    load();
    expect(store.user(ANN)).toMatchObject({ name: 'Owner 1', username: 'owner.1@foothold.test', roles: ['rep'] });
    expect(store.user(BOB)?.username).toBe('owner.2@foothold.test');
  });

  it('makes a manager of who has reports, standing above them in both CRMs', () => {
    file(
      'User.csv',
      'Id,Username,FirstName,LastName,ManagerId,Title,IsActive',
      `${ANN},ann@x.test,Ann,Ahl,,Head,true`,
      `${BOB},bob@x.test,Bob,Bek,${ANN},Account Executive,true`,
      `${id('005', 3)},cy@x.test,Cy,Coe,,Service Agent,false`,
    );
    file('Opportunity.csv', 'Id,Name,StageName,OwnerId', `${DEAL},Presses,Prospecting,${BOB}`);
    load();
    expect(store.user(ANN)?.roles).toEqual(['rep', 'manager']);
    expect(store.user(BOB)?.roles).toEqual(['rep']);
    expect(store.user(id('005', 3))?.roles).toEqual(['service']);
    for (const protocol of ['salesforce', 'dataverse'] as const) {
      const seen = [ANN, BOB, id('005', 3)].map((one) => {
        const person = store.user(one);
        return person && store.mayOn(person, 'read', 'opportunity', DEAL, protocol);
      });
      expect(seen).toEqual([true, true, false]);
    }
  });

  it('survives managers in a circle', () => {
    file('User.csv', 'Id,Username,LastName,ManagerId', `${ANN},ann@x.test,Ann,${BOB}`, `${BOB},bob@x.test,Bob,${ANN}`);
    load();
    expect(rows('users')).toHaveLength(3);
  });

  it('adds stages that the CRM does not have, closed and won as the rows say', () => {
    file(
      'Opportunity.csv',
      'Id,Name,StageName,IsClosed,IsWon,Amount,CloseDate',
      `${id('006', 1)},A,Kontakt,false,false,10,2026-12-01`,
      `${id('006', 2)},B,Angebot,false,false,20,2026-12-01`,
      `${id('006', 3)},C,Gekauft,true,true,30,2026-10-01`,
      `${id('006', 4)},D,Abgesagt,true,false,40,2026-10-02`,
    );
    const { notices } = load();
    const stages = store.all({
      text: 'SELECT label, probability, is_closed, is_won FROM opportunity_stages WHERE sort_order > 10 ORDER BY sort_order',
      params: [],
    });
    expect(stages).toEqual([
      { label: 'Kontakt', probability: 33, is_closed: 0, is_won: 0 },
      { label: 'Angebot', probability: 67, is_closed: 0, is_won: 0 },
      { label: 'Gekauft', probability: 100, is_closed: 1, is_won: 1 },
      { label: 'Abgesagt', probability: 0, is_closed: 1, is_won: 0 },
    ]);
    expect(notices).toContain('OpportunityStage: "Kontakt" was added (33 %)');
    expect(
      rows('opportunities').map(({ is_closed, is_won, state_code, sales_stage }) => [is_closed, is_won, state_code, sales_stage]),
    ).toEqual([
      [0, 0, 0, 1],
      [0, 0, 0, 2],
      [1, 1, 1, 3],
      [1, 0, 2, 3],
    ]);
    expect(rows('opportunities')[2]).toMatchObject({ actual_close_date: '2026-10-01', actual_value: 30 });
  });

  it('reads history: pushes, last change of stage, the way through the process, the close', () => {
    file('Opportunity.csv', 'Id,Name,StageName,CloseDate,Amount', `${DEAL},Presses,Closed Won,2026-10-30,500`);
    const step = (number: number, stage: string, closeDate: string, at: string) =>
      `${id('008', number)},${DEAL},${stage},${closeDate},500,${at}`;
    file(
      'OpportunityHistory.csv',
      'Id,OpportunityId,StageName,CloseDate,Amount,CreatedDate',
      step(1, 'Qualification', '2026-08-31', '2026-06-01T08:00:00.000Z'),
      step(2, 'Qualification', '2026-09-30', '2026-07-01T08:00:00.000+0000'),
      step(3, 'Proposal/Price Quote', '2026-10-30', '2026-08-01 08:00:00'),
      step(4, 'Closed Won', '2026-10-30', '2026-10-29T10:00:00.000Z'),
    );
    load();
    expect(only('opportunities')).toMatchObject({ push_count: 2, last_stage_change_at: '2026-10-29T10:00:00.000Z' });
    expect(rows('stage_histories')).toHaveLength(4);
    expect(String(only('sales_processes').traversed_path).split(',')).toHaveLength(2);
    expect(only('opportunity_closes')).toMatchObject({
      actual_end: '2026-10-29T10:00:00.000Z',
      opportunity_state: 1,
      actual_revenue: 500,
    });
  });

  it('knows calls, tasks and meetings, done and open, and roles of contacts', () => {
    file('Account.csv', 'Id,Name', `${ACME},Acme`);
    file('Contact.csv', 'Id,AccountId,FirstName,LastName', `${id('003', 1)},${ACME},Carl,Null`);
    file('Opportunity.csv', 'Id,Name,AccountId,StageName', `${DEAL},Presses,${ACME},Prospecting`);
    file(
      'OpportunityContactRole.csv',
      'Id,OpportunityId,ContactId,Role,IsPrimary',
      `${id('00K', 1)},${DEAL},${id('003', 1)},Decision Maker,true`,
    );
    file(
      'Task.csv',
      'Id,WhatId,WhoId,Subject,TaskSubtype,Status,IsClosed,ActivityDate',
      `${id('00T', 1)},${DEAL},${id('003', 1)},Ring Carl,Call,Completed,true,2026-11-02`,
      `${id('00T', 2)},${DEAL},,Offer,Task,Not Started,false,2026-11-30`,
    );
    file(
      'Event.csv',
      'Id,WhatId,Subject,StartDateTime,EndDateTime',
      `${id('00U', 1)},${ACME},Visit,2026-11-03T09:00:00.000Z,2026-11-03T10:00:00.000Z`,
      `${id('00U', 2)},${ACME},Visit again,2026-12-03T09:00:00.000Z,2026-12-03T10:00:00.000Z`,
    );
    load();
    expect(
      rows('activities').map(({ kind, is_closed, state_code, activity_on, completed_at }) => [
        kind,
        is_closed,
        state_code,
        activity_on,
        completed_at,
      ]),
    ).toEqual([
      ['phonecall', 1, 1, '2026-11-02', null],
      ['task', 0, 0, '2026-11-30', null],
      ['appointment', 1, 1, '2026-11-03', '2026-11-03T10:00:00.000Z'],
      ['appointment', 0, 3, '2026-12-03', null],
    ]);
    expect(only('opportunities').contact_id).toBe(id('003', 1));
    expect(only('contacts').name).toBe('Carl Null');
    expect(only('contact_roles')).toMatchObject({ role: 'Decision Maker', is_primary: 1 });
    expect(only('contact_roles').role_id).not.toBeNull();
  });

  it('names what it leaves out: files, columns, references to what is not there', () => {
    file('Account.csv', 'Id,Name,Foo__c', `${ACME},Acme,1`);
    file('OpportunityFieldHistory.csv', 'Id');
    file('Invoice.csv', 'Id');
    file('Opportunity.csv', 'Id,Name,StageName,CampaignId', `${DEAL},Presses,Prospecting,${id('701', 1)}`);
    expect(load().notices).toEqual([
      'Account.csv: columns that are not kept: Foo__c',
      'Invoice.csv: not a file of a Salesforce export that is loaded',
      'OpportunityFieldHistory.csv: not loaded: the history of stage, amount and close date comes from OpportunityHistory',
      'Opportunity.csv: CampaignId left blank in 1 rows, as what it points to is not part of the export',
    ]);
  });
});

describe('a broken export is refused with file, line and reason', () => {
  const header = 'Id,Name,CloseDate,Amount,AccountId,IsPrivate,CreatedDate,StageName';
  const deal = (number: number, cells: string) => `${id('006', number)},${cells}`;
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
      deal(2, `x,2026-12-01,1,${id('001', 9)},false,,Prospecting`),
      `AccountId "${id('001', 9)}" is in no row of Account.csv`,
    ],
  ])('%s', (_name, line, reason) => {
    file('Account.csv', 'Id,Name', `${ACME},Acme`);
    file('Opportunity.csv', header, sound, line);
    expect(refusal()).toEqual({ file: 'Opportunity.csv', line: 3, reason });
    for (const { table } of concepts) expect(rows(table), table).toEqual([]);
  });

  it('counts lines through quoted line breaks', () => {
    file('Account.csv', 'Id,Name,Description', `${ACME},Acme,"one`, 'two', `three"`, '', `${id('001', 2)},Best`);
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
    ['a file in another encoding', Buffer.from('Id,Name\n001,M\xfcller\n', 'latin1'), 2, 'this is not UTF-8 text'],
  ])('%s', (_name, bytes, line, reason) => {
    writeFileSync(join(dir, 'Account.csv'), bytes);
    expect(refusal()).toEqual({ file: 'Account.csv', line, reason });
  });

  it('two people with one user name', () => {
    file('User.csv', 'Id,Username,LastName', `${ANN},a@x.test,Ann`, `${BOB},A@x.test,Bob`);
    expect(refusal()).toEqual({ file: 'User.csv', line: 3, reason: 'Username "A@x.test" stands on line 2 already' });
  });

  it('a directory without a file of an export, and one that is not there', () => {
    file('readme.txt', 'hello');
    expect(refusal().reason).toContain('no file of a Salesforce data export (looked for User.csv, Account.csv');
    expect(() => loadExport(store, join(dir, 'gone'))).toThrow('gone: this directory cannot be read');
  });
});
