import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { fetchPath } from '../../../src/adapters/dataverse/fetchXml';
import { accessPath, bindPath, type Condition, listPath, matchesNothing, rowPath } from '../../../src/adapters/dataverse/odata';
import { SHAPES } from '../../../src/adapters/dataverse/shape';
import { CrmError } from '../../../src/model/crmError';
import { HOSTILE_TEXT } from '../../contract/cases/hostileCases';
import { parseFilter } from '../../sandbox/dataverse/odata/parseFilter';

const ID = '80bf4d48-34cb-ed11-b596-0022481d68cd';
const { account, opportunity, activity, user } = SHAPES;

/** The query options as a server decodes them. */
function options(path: string): URLSearchParams {
  return new URL(path, 'https://org.example').searchParams;
}

function where(conditions: readonly Condition[]): string {
  return options(listPath(account, { select: ['accountid'], where: conditions })).get('$filter') ?? '';
}

function codeOf(build: () => unknown): string | null {
  try {
    build();
  } catch (error) {
    if (error instanceof CrmError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('OData paths', () => {
  it('reads a lookup by its value property and percent-encodes everything', () => {
    const path = listPath(opportunity, {
      select: ['name', 'ownerid'],
      where: [{ attribute: 'ownerid', op: 'eq', value: { guid: `{${ID.toUpperCase()}}` } }],
      orderBy: { attribute: 'createdon', descending: true },
      top: 5,
    });
    expect(path).not.toMatch(/[ '"<>{}]/);
    expect(Object.fromEntries(options(path))).toEqual({
      $select: 'name,_ownerid_value',
      $filter: `_ownerid_value eq ${ID}`,
      $orderby: 'createdon desc',
      $top: '5',
    });
  });

  it.each([
    ['a name that the table lacks', () => listPath(account, { select: ['name,revenue'] })],
    ['a prototype member', () => rowPath(account, ID, ['constructor'])],
    ['a name in a condition', () => where([{ attribute: 'name) or (1', op: 'eq', value: null }])],
    ['a name to order by', () => listPath(account, { select: ['name'], orderBy: { attribute: 'name desc,x' } })],
  ])('refuses %s', (_name, build) => {
    expect(codeOf(build)).toBe('NO_COLUMN');
  });

  it.each(['', '../accounts', `${ID})/x`, `${ID}'`, 'null', '0', `${ID} `, '{}', `{${ID}`])('refuses %j as an id', (id) => {
    expect(codeOf(() => rowPath(account, id, ['name']))).toBe('BAD_ID');
    expect(codeOf(() => accessPath(user, ID, account, id))).toBe('BAD_ID');
    expect(codeOf(() => bindPath('accounts', id))).toBe('BAD_ID');
    expect(codeOf(() => where([{ attribute: 'accountid', op: 'eq', value: { guid: id } }]))).toBe('BAD_ID');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('refuses %d as a number', (number) => {
    expect(codeOf(() => where([{ attribute: 'statecode', op: 'eq', value: { number } }]))).toBe('BAD_NUMBER');
  });

  it.each(['2026-13', "2026-11-22'", '2026-11-22T09:30:00+01:00', ''])('refuses %j as a moment', (instant) => {
    expect(codeOf(() => where([{ attribute: 'createdon', op: 'ge', value: { instant } }]))).toBe('BAD_DATE');
  });

  it('never turns an empty list into a query without a condition', () => {
    const none: Condition = { attribute: 'accountid', oneOf: [] };
    expect(matchesNothing([none])).toBe(true);
    expect(matchesNothing([{ any: [none, { any: [] }] }])).toBe(true);
    expect(codeOf(() => where([none]))).toBe('EMPTY_LIST');
    expect(codeOf(() => where([{ any: [none] }]))).toBe('EMPTY_LIST');
    expect(where([{ any: [none, { attribute: 'statecode', op: 'eq', value: { number: 0 } }] }])).toBe('(statecode eq 0)');
  });

  it('keeps the shape of a condition for 1,000 fuzzed values', () => {
    const hostile = fc.constantFrom(
      ...HOSTILE_TEXT.map(([, text]) => text),
      "' or name ne '",
      "')",
      '$filter=',
      '&$top=1',
      '%27',
      '+',
    );
    const pieces = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { maxLength: 4 });
    fc.assert(
      fc.property(
        pieces.map((parts) => parts.join('')),
        (text) => {
          const equal = parseFilter(where([{ attribute: 'name', op: 'eq', value: { text } }]));
          expect(equal).toEqual({
            kind: 'compare',
            operator: 'eq',
            left: { kind: 'path', segments: ['name'] },
            right: { kind: 'literal', type: 'string', text },
          });
          const contains = parseFilter(where([{ attribute: 'name', contains: text }]));
          expect(contains).toMatchObject({ kind: 'text', function: 'contains', value: { type: 'string', text } });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('accepts only known names among 1,000 fuzzed ones', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('name ', 'NAME', 'name,', '__proto__', 'toString', '_ownerid_value')),
        (name) => {
          fc.pre(!account.attributes.has(name));
          expect(codeOf(() => listPath(account, { select: [name] }))).toBe('NO_COLUMN');
          expect(codeOf(() => fetchPath({ shape: account, attributes: [name] }))).toBe('NO_COLUMN');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('refuses half a surrogate pair instead of sending something else', () => {
    expect(codeOf(() => where([{ attribute: 'name', contains: 'a\ud800' }]))).toBe('BAD_TEXT');
  });
});

describe('FetchXML paths', () => {
  const parse = (path: string) =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(options(path).get('fetchXml') ?? '') as {
      fetch: { entity: Record<string, unknown> } & Record<string, unknown>;
    };

  it('joins, orders and limits', () => {
    const { fetch } = parse(
      fetchPath({
        shape: activity,
        attributes: ['activityid', 'subject'],
        where: [{ attribute: 'statecode', values: [0, 1] }],
        link: {
          shape: opportunity,
          from: 'opportunityid',
          to: 'regardingobjectid',
          where: [{ attribute: 'parentaccountid', values: [ID] }],
        },
        orderBy: { attribute: 'createdon', descending: true },
        top: 10,
      }),
    );
    expect(fetch.top).toBe('10');
    expect(fetch.entity).toMatchObject({
      name: 'activitypointer',
      attribute: [{ name: 'activityid' }, { name: 'subject' }],
      order: { attribute: 'createdon', descending: 'true' },
      filter: { condition: { attribute: 'statecode', operator: 'in', value: [0, 1] } },
      'link-entity': {
        name: 'opportunity',
        from: 'opportunityid',
        to: 'regardingobjectid',
        filter: { condition: { attribute: 'parentaccountid', value: ID } },
      },
    });
  });

  it('counts without reading rows', () => {
    const { fetch } = parse(fetchPath({ shape: opportunity, attributes: [], count: { alias: 'deals', groupBy: 'ownerid' } }));
    expect(fetch.aggregate).toBe('true');
    expect(fetch.entity.attribute).toEqual([
      { name: 'opportunityid', alias: 'deals', aggregate: 'count' },
      { name: 'ownerid', alias: 'grouped', groupby: 'true' },
    ]);
  });

  it('takes ids and whole numbers only, and no empty list', () => {
    const path = (values: readonly (string | number)[]) =>
      fetchPath({ shape: account, attributes: ['name'], where: [{ attribute: 'accountid', values }] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(codeOf(() => path([text]))).toBe('BAD_ID');
      }),
      { numRuns: 1_000 },
    );
    expect(codeOf(() => path([0.5]))).toBe('BAD_NUMBER');
    expect(codeOf(() => path([]))).toBe('EMPTY_LIST');
  });
});
