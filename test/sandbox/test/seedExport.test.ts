import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellLoaded } from '../seed/export/tellLoaded';
import { exportId, newExportFolder } from './exportFolder';

const ANN = exportId('005', 1);
const BOB = exportId('005', 2);
const ACME = exportId('001', 1);
const DEAL = exportId('006', 1);
const folder = newExportFolder();
const { file, load, rows, only } = folder;

describe('a Salesforce data export', () => {
  it('is read with a BOM, CRLF, quoted commas, quotes and line breaks, and headers in any case', () => {
    writeFileSync(
      join(folder.dir, 'Account.csv'),
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
    expect(folder.store.idOf(DEAL.slice(0, 15))).toBe(DEAL);
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
    file(
      'Account.csv',
      'Id,Name,OwnerId',
      `${ACME},Acme,${BOB}`,
      `${exportId('001', 2)},Best,`,
      `${exportId('001', 3)},Core,${ANN}`,
    );
    load();
    const admin = folder.store.userByName('admin@foothold.test');
    expect(admin?.isAdmin).toBe(true);
    expect(rows('accounts').map(({ owner_id }) => owner_id)).toEqual([admin?.id, admin?.id, ANN]);
  });

  it('makes owners where there is no User.csv', () => {
    file('Account.csv', 'Id,Name,OwnerId', `${ACME},Acme,${BOB}`, `${exportId('001', 2)},Best,${ANN}`);
    load();
    expect(folder.store.user(ANN)).toMatchObject({ name: 'Owner 1', username: 'owner.1@foothold.test', roles: ['rep'] });
    expect(folder.store.user(BOB)?.username).toBe('owner.2@foothold.test');
  });

  it('makes a manager of who has reports, standing above them in both CRMs', () => {
    file(
      'User.csv',
      'Id,Username,FirstName,LastName,ManagerId,Title,IsActive',
      `${ANN},ann@x.test,Ann,Ahl,,Head,true`,
      `${BOB},bob@x.test,Bob,Bek,${ANN},Account Executive,true`,
      `${exportId('005', 3)},cy@x.test,Cy,Coe,,Service Agent,false`,
    );
    file('Opportunity.csv', 'Id,Name,StageName,OwnerId', `${DEAL},Presses,Prospecting,${BOB}`);
    load();
    expect(folder.store.user(ANN)?.roles).toEqual(['rep', 'manager']);
    expect(folder.store.user(BOB)?.roles).toEqual(['rep']);
    expect(folder.store.user(exportId('005', 3))?.roles).toEqual(['service']);
    for (const protocol of ['salesforce', 'dataverse'] as const) {
      const seen = [ANN, BOB, exportId('005', 3)].map((one) => {
        const person = folder.store.user(one);
        return person && folder.store.mayOn(person, 'read', 'opportunity', DEAL, protocol);
      });
      expect(seen).toEqual([true, true, false]);
    }
  });

  it('tells roles of one title apart by whose they are', () => {
    file(
      'User.csv',
      'Id,Username,FirstName,LastName,ManagerId,Title',
      `${ANN},ann@x.test,Ann,Ahl,,Head`,
      `${BOB},bob@x.test,,,,Sales Manager`,
      `${exportId('005', 3)},cy@x.test,,Coe,${ANN},Seller`,
      `${exportId('005', 4)},di@x.test,,Dow,${BOB},Seller`,
    );
    load();
    expect(rows('roles').map(({ name }) => name)).toEqual([
      'Head',
      'Sales Manager',
      'Seller, Team Ann Ahl',
      'Seller, Team bob@x.test',
    ]);
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
      `${exportId('006', 1)},A,Kontakt,false,false,10,2026-12-01`,
      `${exportId('006', 2)},B,Angebot,false,false,20,2026-12-01`,
      `${exportId('006', 3)},C,Gekauft,true,true,30,2026-10-01`,
      `${exportId('006', 4)},D,Abgesagt,true,false,40,2026-10-02`,
    );
    const { notices } = load();
    const stages = folder.store.all({
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
      `${exportId('008', number)},${DEAL},${stage},${closeDate},500,${at}`;
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
    file('Contact.csv', 'Id,AccountId,FirstName,LastName', `${exportId('003', 1)},${ACME},Carl,Null`);
    file('Opportunity.csv', 'Id,Name,AccountId,StageName', `${DEAL},Presses,${ACME},Prospecting`);
    file(
      'OpportunityContactRole.csv',
      'Id,OpportunityId,ContactId,Role,IsPrimary',
      `${exportId('00K', 1)},${DEAL},${exportId('003', 1)},Decision Maker,true`,
    );
    file(
      'Task.csv',
      'Id,WhatId,WhoId,Subject,TaskSubtype,Status,IsClosed,ActivityDate',
      `${exportId('00T', 1)},${DEAL},${exportId('003', 1)},Ring Carl,Call,Completed,true,2026-11-02`,
      `${exportId('00T', 2)},${DEAL},,Offer,Task,Not Started,false,2026-11-30`,
    );
    file(
      'Event.csv',
      'Id,WhatId,Subject,StartDateTime,EndDateTime',
      `${exportId('00U', 1)},${ACME},Visit,2026-11-03T09:00:00.000Z,2026-11-03T10:00:00.000Z`,
      `${exportId('00U', 2)},${ACME},Visit again,2026-12-03T09:00:00.000Z,2026-12-03T10:00:00.000Z`,
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
    expect(only('opportunities').contact_id).toBe(exportId('003', 1));
    expect(only('contacts').name).toBe('Carl Null');
    expect(only('contact_roles')).toMatchObject({ role: 'Decision Maker', is_primary: 1 });
    expect(only('contact_roles').role_id).not.toBeNull();
  });

  it('tells what was loaded, and what was left out, a line each', () => {
    file('Account.csv', 'Id,Name,Foo__c', `${ACME},Acme,1`);
    file('Contact.csv', 'Id,LastName');
    expect(tellLoaded(load())).toEqual([
      'Rows loaded: Account.csv 1, Contact.csv 0',
      '  Account.csv: columns that are not kept: Foo__c',
    ]);
  });

  it('takes any subject of a task, without a notice', () => {
    file('Task.csv', 'Id,Subject', `${exportId('00T', 1)},Presse ansehen`, `${exportId('00T', 2)},Call`);
    expect(load().notices).toEqual([]);
    expect(folder.store.loadedValues.size).toBe(0);
  });

  it('names a dozen values that a list does not offer, and counts the others', () => {
    const values = Array.from({ length: 14 }, (_, index) => `Branch ${String(index).padStart(2, '0')}`);
    file('Account.csv', 'Id,Name,Industry', ...values.map((value, index) => `${exportId('001', index)},Acme,${value}`));
    expect(load().notices[0]).toMatch(/: Branch 00, .*, Branch 11 and 2 more$/);
    expect(folder.store.loadedValues.get('Account.Industry')).toEqual(values);
  });

  it('names what it leaves out: files, columns, references to what is not there', () => {
    file('Account.csv', 'Id,Name,Foo__c', `${ACME},Acme,1`);
    file('OpportunityFieldHistory.csv', 'Id');
    file('Invoice.csv', 'Id');
    file('Opportunity.csv', 'Id,Name,StageName,CampaignId', `${DEAL},Presses,Prospecting,${exportId('701', 1)}`);
    expect(load().notices).toEqual([
      'Account.csv: columns that are not kept: Foo__c',
      'Invoice.csv: not a file of a Salesforce export that is loaded',
      'OpportunityFieldHistory.csv: not loaded: the history of stage, amount and close date comes from OpportunityHistory',
      'Opportunity.csv: CampaignId left blank in 1 row, as what it points to is not part of the export',
    ]);
  });
});
