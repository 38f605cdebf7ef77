import { defaultParser } from '@odata/parser';
import { describe, expect, it } from 'vitest';
import { boundaryOf, splitParts } from '../dataverse/batch/multipart';
import { datePart } from '../dataverse/fetchxml/datePart';
import { parseGuid } from '../dataverse/guid';
import { parsePrefer } from '../dataverse/http/prefer';
import { namedValues, segmentsOf } from '../dataverse/http/segments';
import { parseFilter } from '../dataverse/odata/parseFilter';
import { parseQueryOptions } from '../dataverse/odata/queryOptions';
import { dateWindow } from '../dataverse/query/dateWindow';
import { globOfLike } from '../dataverse/query/textPattern';
import { dayNumber, isoDay, startOfDay, weekStart } from '../dataverse/query/zonedTime';
import { join, raw, sql } from '../store/sqlText';

describe('$filter', () => {
  it.each([
    "name eq 'O''Brien'",
    'statecode eq 0 and statuscode ne 2 or estimatedvalue gt 10.5',
    'not contains(name,%27a%27)'.replaceAll('%27', "'"),
    "(startswith(name,'a') or endswith(name,'b')) and createdon ge 2026-01-01T00:00:00Z",
    'parentaccountid/accountid eq 4dee45e3-fbad-eb11-8236-000d3ae8bdbd',
    'description eq null',
    'estimatedclosedate le 2026-12-31',
  ])('takes what an independent OData parser takes: %s', (text) => {
    expect(() => defaultParser.filter(text)).not.toThrow();
    expect(() => parseFilter(text)).not.toThrow();
  });

  it.each([
    'name eq',
    "name eq 'open",
    'name foo 1',
    '(statecode eq 0',
    'statecode eq 0)',
    'eq 1',
    'a eq 1 and',
    "name eq 'a' 'b'",
    'name eq 1;drop',
    '',
  ])('refuses the broken text %j', (text) => {
    expect(() => parseFilter(text)).toThrow(/Syntax error/);
  });

  it('refuses what is nested too deeply instead of running out of stack', () => {
    expect(() => parseFilter(`${'('.repeat(5000)}a eq 1${')'.repeat(5000)}`)).toThrow(/nested deeper/);
    expect(() => parseFilter(`${'not '.repeat(5000)}a eq 1`)).toThrow(/nested deeper/);
  });

  it('binds and before or, and not to what follows', () => {
    expect(parseFilter('a eq 1 or b eq 2 and not c eq 3')).toMatchObject({
      kind: 'or',
      parts: [{ kind: 'compare' }, { kind: 'and', parts: [{ kind: 'compare' }, { kind: 'not' }] }],
    });
  });
});

describe('query options', () => {
  it('nests options of an expansion', () => {
    const { expand } = parseQueryOptions([['$expand', "a($select=x,y;$expand=b($top=2)),c($filter=name eq ';,(')"]]);
    expect(expand.map((item) => [item.navigation, item.options.select, item.options.expand[0]?.options.top])).toEqual([
      ['a', ['x', 'y'], 2],
      ['c', null, undefined],
    ]);
  });

  it.each([
    ['$top', 'x', /\$top/],
    ['$count', 'yes', /\$count/],
    ['$orderby', 'name up', /\$orderby/],
    ['$search', 'a', /\$search/],
    ['$skip', '1', /^Skip Clause is not supported in CRM$/],
    ['other', '1', /other/],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => parseQueryOptions([[name, value]])).toThrow(message);
  });
});

describe('GUIDs and keys', () => {
  it.each([
    ['70bf4d48-34cb-ed11-b596-0022481d68cd', true],
    ['{70BF4D48-34CB-ED11-B596-0022481D68CD}', true],
    ["'70bf4d48-34cb-ed11-b596-0022481d68cd'", true],
    ['70bf4d4834cbed11b5960022481d68cd', false],
    ['70bf4d48-34cb-ed11-b596-0022481d68cg', false],
  ])('%s', (text, valid) => {
    expect(parseGuid(text)).toBe(valid ? '70bf4d48-34cb-ed11-b596-0022481d68cd' : null);
  });

  it('keeps slashes and brackets inside quotes of a key', () => {
    expect(segmentsOf("sets(key='a/b(c)''d')/name")).toEqual([
      { name: 'sets', key: "key='a/b(c)''d'" },
      { name: 'name', key: null },
    ]);
    expect(namedValues("a='x,y',b=2")).toEqual([
      ['a', "'x,y'"],
      ['b', '2'],
    ]);
  });
});

describe('Prefer', () => {
  it.each([
    ['odata.maxpagesize=50', 50],
    ['odata.maxpagesize=9000', 5000],
    ['odata.maxpagesize=0', null],
    ['return=representation, odata.maxpagesize=7', 7],
    [null, null],
  ])('%s -> a page of %s', (header, size) => {
    expect(parsePrefer(header).maxPageSize).toBe(size);
  });

  it('matches annotations by pattern', () => {
    const { annotation } = parsePrefer(
      'odata.include-annotations="Microsoft.Dynamics.CRM.*,OData.Community.Display.V1.FormattedValue"',
    );
    expect(annotation('Microsoft.Dynamics.CRM.lookuplogicalname')).toBe(true);
    expect(annotation('OData.Community.Display.V1.FormattedValue')).toBe(true);
    expect(annotation('OData.Community.Other')).toBe(false);
  });
});

describe('patterns of LIKE', () => {
  it.each([
    ['%a_', '*a?'],
    ['50[%]', '50%'],
    ['[a-f]x', '[a-f]x'],
    ['[^x]', '[^x]'],
    ['a*b?', 'a[*]b[?]'],
    ['[', '[[]'],
    ['%mü', '*m[üÜ]'],
    ['straße', 'straße'],
  ])('%s -> %s', (like, glob) => {
    expect(globOfLike(like)).toBe(glob);
  });
});

describe('days in a zone', () => {
  it.each([
    ['Berlin begins the day an hour before UTC', '2026-11-21T23:30:00Z', 'Europe/Berlin', '2026-11-22'],
    ['Kathmandu is 5:45 ahead', '2026-11-21T18:14:00Z', 'Asia/Kathmandu', '2026-11-21'],
    ['and a minute later it is tomorrow', '2026-11-21T18:15:00Z', 'Asia/Kathmandu', '2026-11-22'],
    ['Kiritimati is 14 hours ahead', '2026-11-21T10:00:00Z', 'Pacific/Kiritimati', '2026-11-22'],
    ['a day in 1700', '1700-06-01T00:00:00Z', 'UTC', '1700-06-01'],
  ])('%s', (_name, at, zone, day) => {
    expect(isoDay(dayNumber(Date.parse(at), zone))).toBe(day);
  });

  it('starts the day of a change of clocks at local midnight', () => {
    const day = dayNumber(Date.parse('2026-03-29T12:00:00Z'), 'Europe/Berlin');
    expect(new Date(startOfDay(day, 'Europe/Berlin')).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(new Date(startOfDay(day + 1, 'Europe/Berlin')).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('begins weeks on Sunday', () => {
    const sunday = dayNumber(Date.parse('2026-11-22T12:00:00Z'), 'UTC');
    expect(weekStart(sunday)).toBe(sunday);
    expect(weekStart(sunday - 1)).toBe(sunday - 7);
    expect(isoDay(weekStart(dayNumber(Date.parse('1969-12-31T12:00:00Z'), 'UTC')))).toBe('1969-12-28');
  });

  const now = Date.parse('2026-11-22T09:30:00Z');
  it.each([
    ['today', 0, '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['last-x-days', 7, '2026-11-14T23:00:00.000Z', '2026-11-22T09:30:00.001Z'],
    ['next-x-days', 2, '2026-11-22T09:30:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['last-month', 0, '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    ['this-year', 0, '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['olderthan-x-days', 30, null, '2026-10-22T22:00:00.000Z'],
    ['last-x-hours', 1, '2026-11-22T08:30:00.000Z', '2026-11-22T09:30:00.001Z'],
  ])('%s (%i)', (operator, x, from, until) => {
    const window = dateWindow(operator, x, now, 'Europe/Berlin');
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    expect([iso(window.from), iso(window.until)]).toEqual([from, until]);
  });

  it.each([
    ['week', '2026-01-01T12:00:00Z', 1],
    ['week', '2026-01-04T12:00:00Z', 2],
    ['week', '2026-12-31T12:00:00Z', 53],
    ['day', '2026-12-31T23:30:00Z', 1],
    ['month', '2026-12-31T23:30:00Z', 1],
    ['year', '2026-12-31T23:30:00Z', 2027],
    ['quarter', '2026-09-30T23:30:00Z', 4],
    ['month', '2026-12-31', 12],
  ])('dategrouping %s of %s is %i in Berlin', (grouping, at, expected) => {
    expect(datePart(grouping, 'Europe/Berlin')(at)).toBe(expected);
  });
});

describe('multipart', () => {
  it.each([
    ['multipart/mixed; boundary=abc', 'abc'],
    ['multipart/mixed;boundary="a b;c"', 'a b;c'],
    ['Multipart/Mixed; charset=utf-8; boundary=abc', 'abc'],
    ['application/json', null],
    [null, null],
  ])('%s has the boundary %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });

  it('ignores what stands before the first and behind the last boundary', () => {
    const parts = splitParts('preamble\r\n--b\r\nA: 1\r\n\r\none\r\n--b \r\nA: 2\r\n\r\ntwo\r\n--b--\r\nepilogue', 'b');
    expect(parts?.map((part) => [part.headers.get('a'), part.content])).toEqual([
      ['1', 'one'],
      ['2', 'two'],
    ]);
  });

  it('knows a body that was cut', () => {
    expect(splitParts('--b\r\n\r\none\r\n', 'b')).toBeNull();
  });
});

describe('SQL text', () => {
  it('binds every value and splices pieces with their parameters in order', () => {
    const inner = sql`${raw('t.a')} = ${"'; DROP"}`;
    expect(join([inner, sql`b IN (${1}, ${null})`], ' AND ')).toEqual({
      text: 't.a = ? AND b IN (?, ?)',
      params: ["'; DROP", 1, null],
    });
  });
});
