import { parseQuery } from '@jetstreamapp/soql-parser-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, known, type Select, soql } from '../../../src/adapters/salesforce/soql';
import { likeContains, literal, type SoqlValue } from '../../../src/adapters/salesforce/soqlValue';
import { CrmError } from '../../../src/model/crmError';
import { ACCOUNT, DEAL, TASK } from './described';

const ID = '006000000000001AAA';
const deals = (where?: Condition): Select => ({ from: DEAL, fields: ['Id'], where });
const where = (condition: Condition) => soql(deals(condition))?.replace('SELECT Id FROM Opportunity WHERE ', '');

describe('query text', () => {
  it('has fields, parents, children, filter, order and limit', () => {
    const text = soql({
      from: DEAL,
      fields: ['Id', 'Account.Name', 'Id'],
      children: [{ from: TASK, fields: ['Id'], through: ['WhatId', 'WhoId'], orderBy: [['CreatedDate', 'DESC']], limit: 5 }],
      where: {
        all: [
          { field: 'OwnerId', is: '=', value: '005000000000001AAA' },
          { field: 'IsClosed', is: '=', value: false },
        ],
      },
      orderBy: [['Id', 'ASC']],
      limit: 10,
    });
    expect(text).toBe(
      "SELECT Id, Account.Name, (SELECT Id FROM Tasks ORDER BY CreatedDate DESC LIMIT 5) FROM Opportunity WHERE OwnerId = '005000000000001AAA' AND IsClosed = false ORDER BY Id ASC LIMIT 10",
    );
  });

  it('counts by group', () => {
    expect(soql({ from: DEAL, fields: ['OwnerId'], count: true, limit: 200 })).toBe(
      'SELECT OwnerId, COUNT(Id) n FROM Opportunity GROUP BY OwnerId LIMIT 200',
    );
  });

  it('joins through the record’s own lookup', () => {
    const within = { from: DEAL, fields: ['AccountId'], where: { field: 'Id', is: '=', value: ID } } as const;
    expect(soql({ from: ACCOUNT, fields: ['Id'], where: { field: 'Id', within } })).toBe(
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Id = '${ID}')`,
    );
  });

  it('writes names as the describe has them', () => {
    expect(soql({ from: DEAL, fields: ['closedate'] })).toBe('SELECT CloseDate FROM Opportunity');
  });
});

describe('empty and missing values never widen a query', () => {
  it('an empty list makes no query', () => {
    expect(soql(deals({ field: 'Id', in: [] }))).toBeNull();
    expect(
      soql(
        deals({
          all: [
            { field: 'IsClosed', is: '=', value: false },
            { field: 'Id', in: [] },
          ],
        }),
      ),
    ).toBeNull();
    expect(soql(deals({ any: [{ field: 'Id', in: [] }] }))).toBeNull();
    expect(soql(deals({ all: [] }))).toBeNull();
    expect(soql(deals({ any: [] }))).toBeNull();
    expect(
      soql(deals({ field: 'AccountId', within: { from: ACCOUNT, fields: ['Id'], where: { field: 'Id', in: [] } } })),
    ).toBeNull();
  });

  it('one alternative that can match nothing leaves the others', () => {
    expect(
      where({
        any: [
          { field: 'Id', in: [] },
          { field: 'IsClosed', is: '=', value: true },
        ],
      }),
    ).toBe('(IsClosed = true)');
  });

  it('undefined throws', () => {
    const broken = undefined as unknown as SoqlValue;
    expect(() => soql(deals({ field: 'Name', is: '=', value: broken }))).toThrow(CrmError);
    expect(() => soql(deals({ field: 'Id', in: [broken as string] }))).toThrow(CrmError);
  });

  it('null is asked for as null', () => {
    expect(where({ field: 'Amount', is: '!=', value: null })).toBe('Amount != null');
  });
});

describe('names', () => {
  it.each(['Nope', 'Name FROM User', '', '__proto__', 'constructor', 'Id, Name', 'Name)'])('%j is refused', (name) => {
    expect(() => soql({ from: DEAL, fields: [name] })).toThrow(CrmError);
    expect(() => soql(deals({ field: name, is: '=', value: 'x' }))).toThrow(CrmError);
    expect(() => soql({ ...deals(), orderBy: [[name, 'ASC']] })).toThrow(CrmError);
  });

  it.each(['Nope.Name', 'Account.Secret', 'Account.Name.Name', 'Account.Name FROM User', '.Name'])(
    'the path %j is refused',
    (path) => {
      expect(() => soql({ from: DEAL, fields: [path] })).toThrow(CrmError);
    },
  );

  it('a name that the describe itself spells as an attack is refused', () => {
    const info = { ...DEAL, name: 'Opportunity LIMIT 1' };
    expect(() => soql({ from: info, fields: ['Id'] })).toThrow(CrmError);
  });

  it('optional ones are dropped beforehand', () => {
    expect(known(DEAL, ['Id', 'Nope', 'Account.Name', 'Nope.Name'])).toEqual(['Id', 'Account.Name']);
  });

  it('odd limits and days are refused', () => {
    for (const limit of [0, -1, 1.5, Number.NaN]) expect(() => soql({ ...deals(), limit })).toThrow(CrmError);
    const day = 'LAST_N_DAYS:1 OR Id != null' as 'TODAY';
    expect(() => soql(deals({ field: 'CloseDate', is: '=', day }))).toThrow(CrmError);
  });
});

describe('values', () => {
  it.each([
    ['an apostrophe', 'string', "O'Brien", "'O\\'Brien'"],
    ['a trailing backslash', 'string', 'x\\', "'x\\\\'"],
    ['jsforce’s injection', 'string', "x\\' OR Id != null", "'x\\\\\\' OR Id != null'"],
    ['a line break', 'textarea', 'a\nb\r', "'a\\nb\\r'"],
    ['a lone surrogate', 'string', 'a\ud800', "'a\ufffd'"],
    ['a price', 'currency', 12500.5, '12500.5'],
    ['minus zero', 'currency', -0, '0'],
    ['a tiny number without an exponent', 'double', 1e-7, '0.0000001'],
    ['a day', 'date', '2028-02-29', '2028-02-29'],
    ['a moment', 'datetime', '2026-11-22T09:30:00.000Z', '2026-11-22T09:30:00.000Z'],
    ['an id', 'reference', ID, `'${ID}'`],
  ])('%s', (_name, type, value, expected) => {
    expect(literal(type, value)).toBe(expected);
  });

  it.each([
    ['NaN', 'currency', Number.NaN],
    ['Infinity', 'currency', Number.POSITIVE_INFINITY],
    ['a number that needs an exponent', 'currency', 1e21],
    ['a day that does not exist', 'date', '2026-13-01'],
    ['the 30th of February', 'date', '2026-02-30'],
    ['a day with more', 'date', '2026-11-22 OR Id != null'],
    ['a moment without a zone', 'datetime', '2026-11-22T09:30:00'],
    ['a path for an id', 'id', '../accounts'],
    ['an id with a quote', 'id', "006000000000001'--"],
    ['a text for a number', 'currency', '1'],
    ['a text for a flag', 'boolean', 'true'],
    ['an address', 'address', 'x'],
  ])('%s is refused', (_name, type, value) => {
    expect(() => literal(type, value)).toThrow(CrmError);
  });

  it('wildcards are taken literally', () => {
    expect(likeContains('50%_\\')).toBe("'%50\\%\\_\\\\%'");
  });
});

/** A query's shape: everything but the values of its conditions. */
function shapeOf(text: string): unknown {
  return JSON.parse(JSON.stringify(parseQuery(text), (key, value: unknown) => (key === 'value' ? typeof value : value)));
}

describe('1,000 fuzzed values leave the shape of the query unchanged', () => {
  const hostile = fc.constantFrom(
    "x\\' OR Id != null",
    "'",
    '\\',
    "\\'",
    '%',
    '_',
    '\n',
    "') OR (Id != null",
    "' LIMIT 1 --",
    '\ud800',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(hostile, { maxLength: 5 }).map((parts) => parts.join('')),
    hostile,
  );
  const asked = (value: string): Select => ({
    from: DEAL,
    fields: ['Id', 'Name'],
    where: {
      all: [
        { field: 'Name', is: '=', value },
        { field: 'Name', contains: value },
        { field: 'StageName', in: [value, 'x'] },
      ],
    },
    limit: 10,
  });
  const plain = shapeOf(soql(asked('plain')) ?? '');

  it('texts', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(shapeOf(soql(asked(value)) ?? '')).toEqual(plain);
      }),
      { numRuns: 1_000, seed: 22 },
    );
  });

  it('names are either the describe’s or refused', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('Id', 'Name', 'name', 'Id, Name', 'Name FROM User', 'Account.Name'),
    );
    fc.assert(
      fc.property(names, (name) => {
        try {
          const { fields = [], sObject } = parseQuery(soql({ from: DEAL, fields: [name] }) ?? '') as {
            fields?: unknown[];
            sObject?: string;
          };
          expect([fields.length, sObject]).toEqual([1, 'Opportunity']);
        } catch (error) {
          expect(error).toBeInstanceOf(CrmError);
        }
      }),
      { numRuns: 1_000, seed: 22 },
    );
  });

  it('numbers are plain or refused', () => {
    fc.assert(
      fc.property(fc.double(), (amount) => {
        try {
          expect(literal('currency', amount)).toMatch(/^-?\d+(\.\d+)?$/);
        } catch (error) {
          expect(error).toBeInstanceOf(CrmError);
        }
      }),
      { numRuns: 1_000, seed: 22 },
    );
  });
});
