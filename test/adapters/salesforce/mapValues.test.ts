import { describe, expect, it } from 'vitest';
import { COLUMNS, fieldOf, nameOf } from '../../../src/adapters/salesforce/columns';
import { mapRecord } from '../../../src/adapters/salesforce/mapRecord';
import { toDomain, toSalesforce } from '../../../src/adapters/salesforce/mapValue';
import { fieldInfo } from '../../../src/adapters/salesforce/readDescribe';
import { toDate, toInstant } from '../../../src/adapters/salesforce/row';
import { CrmError } from '../../../src/model/crmError';
import { DEAL, described } from './described';

const NOW = '2026-11-22T09:30:00.000Z';

describe('names', () => {
  it('lead there and back, whatever the case', () => {
    for (const [object, columns] of Object.entries(COLUMNS)) {
      for (const [name, field] of Object.entries(columns)) {
        expect(fieldOf(object, name)).toBe(field);
        expect(nameOf(object, field.toUpperCase())).toBe(name);
      }
    }
  });

  it('that are not in the table are API names; those of Object are no names', () => {
    expect(fieldOf('Opportunity', 'Loss_Reason__c')).toBe('Loss_Reason__c');
    expect(nameOf('Opportunity', 'Loss_Reason__c')).toBe('Loss_Reason__c');
    expect(fieldOf('Opportunity', 'constructor')).toBe('constructor');
    expect(fieldOf('constructor', 'name')).toBe('name');
  });
});

describe('dates and moments', () => {
  it.each([
    ['2026-11-22T09:30:00.000+0000', NOW],
    ['2026-11-22T10:30:00.000+0100', NOW],
    ['2026-11-22T09:30:00Z', NOW],
    ['2026-11-22T15:15:00.000+0545', NOW],
    ['9999-12-31T23:59:59.000+0000', '9999-12-31T23:59:59.000Z'],
    ['2026-11-22', null],
    ['soon', null],
    [null, null],
    [7, null],
  ])('moment %j is %j', (value, expected) => {
    expect(toInstant(value)).toBe(expected);
  });

  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T23:30:00.000+0000', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['1700-01-01', '1700-01-01'],
    ['22.11.2026', null],
    ['', null],
  ])('day %j is %j', (value, expected) => {
    expect(toDate(value)).toBe(expected);
  });
});

describe('values', () => {
  const info = described('X', {
    Id: 'id',
    T: 'string',
    M: 'multipicklist',
    B: 'boolean',
    N: 'double',
    D: 'date',
    W: 'datetime',
    L: 'reference:Account',
  });
  const field = (name: string) => {
    const found = fieldInfo(info, name);
    if (!found) throw new Error(name);
    return found;
  };

  it.each([
    ['T', '', null],
    ['T', ' ', ' '],
    ['T', 'x'.repeat(100_000), 'x'.repeat(100_000)],
    ['M', 'a;b', ['a', 'b']],
    ['M', null, null],
    ['B', null, false],
    ['B', true, true],
    ['N', 12.5, 12.5],
    ['N', '12.5', 12.5],
    ['N', 'many', null],
    ['D', '2026-11-22', '2026-11-22'],
    ['W', '2026-11-22T09:30:00.000+0000', NOW],
    ['T', { street: 'x' }, null],
  ])('%s read from %j', (name, value, expected) => {
    expect(toDomain(field(name), value)).toEqual(expected);
  });

  it.each([
    ['T', '', null],
    ['M', ['a', 'b'], 'a;b'],
    ['M', [], null],
    ['B', false, false],
    ['N', 0, 0],
    ['L', '001000000000001AAA', '001000000000001AAA'],
  ])('%s written from %j', (name, value, expected) => {
    expect(toSalesforce(field(name), name, value)).toEqual(expected);
  });

  it.each([
    ['M', ['a;b']],
    ['T', ['a']],
    ['T', 5],
    ['B', 'yes'],
    ['W', '22.11.2026'],
    ['T', 'half \ud83d'],
  ])('%s refuses %j', (name, value) => {
    expect(() => toSalesforce(field(name), name, value)).toThrow(CrmError);
  });
});

describe('a record', () => {
  it('has the fields that were asked for and are there, under their domain names', () => {
    const row = {
      Id: '006000000000001AAA',
      Name: 'Press',
      AccountId: '001000000000001AAA',
      Account: { Name: 'Acme' },
      Amount: null,
      SystemModstamp: '2026-11-22T09:30:00.000+0000',
    };
    expect(mapRecord(DEAL, row, ['accountId', 'amount', 'closeDate', 'nope', '__proto__'])).toMatchObject({
      ref: { entity: 'Opportunity', id: '006000000000001AAA' },
      version: NOW,
      fields: { accountId: '001000000000001AAA', amount: null },
      lookupNames: { accountId: 'Acme' },
      modifiedBy: null,
    });
    expect(Object.keys(mapRecord(DEAL, row, ['closeDate', '__proto__']).fields)).toEqual([]);
  });
});
