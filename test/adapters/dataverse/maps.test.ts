import { describe, expect, it } from 'vitest';
import { dayOf, noonOf } from '../../../src/adapters/dataverse/localTime';
import { mapActivity } from '../../../src/adapters/dataverse/mapActivity';
import { mapOptions } from '../../../src/adapters/dataverse/mapMetadata';
import { mapOrganisation, mapProgramme } from '../../../src/adapters/dataverse/mapPerson';
import { mapProcess } from '../../../src/adapters/dataverse/mapProcess';
import { mapResponses, writeResponse } from '../../../src/adapters/dataverse/mapResponse';
import { mapRights } from '../../../src/adapters/dataverse/mapRights';
import { mapSnapshot } from '../../../src/adapters/dataverse/mapSnapshot';
import { readValue, toInstant, writeValue } from '../../../src/adapters/dataverse/mapValue';
import type { Attribute } from '../../../src/adapters/dataverse/metadata';
import { domainOf, normalName, significantWord } from '../../../src/adapters/dataverse/twinNames';
import { uuidV5 } from '../../../src/adapters/dataverse/uuidV5';
import { localeOf, zoneOf } from '../../../src/adapters/dataverse/zones';
import { CrmError } from '../../../src/model/crmError';
import type { FieldValue } from '../../../src/model/record';

function column(type: string, more: Partial<Attribute> = {}): Attribute {
  const rest = { schemaName: 'X', label: 'X', format: null, creatable: true, updatable: true, required: false };
  return { name: 'x', type, ...rest, maxLength: null, precision: null, targets: [], options: null, ...more };
}

describe('values', () => {
  it.each<[string, Attribute, unknown, FieldValue]>([
    ['a choice is its number as text', column('Picklist'), 2, '2'],
    ['several choices are a list', column('MultiSelectPicklist'), '1, 2', ['1', '2']],
    ['a day is a day', column('DateTime', { format: 'DateOnly' }), '2026-12-04', '2026-12-04'],
    ['a day with a time is a day', column('DateTime', { format: 'DateOnly' }), '2026-12-04T00:00:00Z', '2026-12-04'],
    ['a moment has milliseconds', column('DateTime'), '2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['the year 1700 is a moment', column('DateTime'), '1700-01-01T00:00:00Z', '1700-01-01T00:00:00.000Z'],
    ['the year 9999 is a moment', column('DateTime'), '9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['no moment is blank', column('DateTime'), 'soon', null],
    ['blank text is blank', column('String'), '', null],
    ['text stays as it is', column('String'), ' null ', ' null '],
    ['no is an answer', column('Boolean'), false, false],
    ['nought is an amount', column('Money'), 0, 0],
    ['an object is no value', column('String'), {}, null],
  ])('%s', (_name, attribute, raw, expected) => {
    expect(readValue({ x: raw }, attribute)).toEqual(expected);
  });

  it('tells what was not read from what is blank', () => {
    expect(readValue({}, column('String'))).toBeUndefined();
    expect(readValue({ x: null }, column('String'))).toBeNull();
    expect(readValue({ _x_value: null }, column('Lookup'))).toBeNull();
  });

  it.each<[string, Attribute, FieldValue, unknown]>([
    ['a choice as a number', column('Picklist'), '100000001', 100000001],
    ['several choices as one text', column('MultiSelectPicklist'), ['1', '2'], '1,2'],
    ['no choices as nothing', column('MultiSelectPicklist'), [], null],
    ['blank text as nothing', column('String'), '', null],
    ['a day', column('DateTime', { format: 'DateOnly' }), '2028-02-29', '2028-02-29'],
    ['a moment', column('DateTime'), '2026-11-22T09:30:00+05:45', '2026-11-22T03:45:00.000Z'],
    ['an amount', column('Money'), 0.1, 0.1],
  ])('writes %s', (_name, attribute, value, expected) => {
    expect(writeValue('field', attribute, value)).toEqual(expected);
  });

  it.each<[string, Attribute, FieldValue]>([
    ['text as a number', column('Money'), '1.234,56'],
    ['no number at all', column('Decimal'), Number.NaN],
    ['endless numbers', column('Integer'), Number.POSITIVE_INFINITY],
    ['a word as a choice', column('Picklist'), 'Develop'],
    ['a list as text', column('String'), ['a']],
    ['text as yes or no', column('Boolean'), 'true'],
    ['a moment as a day', column('DateTime', { format: 'DateOnly' }), '2026-12-04T00:00:00Z'],
    ['a word as a moment', column('DateTime'), 'tomorrow'],
  ])('refuses %s, naming the field', (_name, attribute, value) => {
    try {
      writeValue('closeDate', attribute, value);
    } catch (error) {
      expect(error).toBeInstanceOf(CrmError);
      expect((error as CrmError).refusals[0]?.field).toBe('closeDate');
      return;
    }
    throw new Error('was accepted');
  });

  it('reads the moments of every zone', () => {
    expect(toInstant('2026-11-22T09:30:00+14:00')).toBe('2026-11-21T19:30:00.000Z');
    expect(toInstant(5)).toBeNull();
  });
});

describe('time', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['Pacific/Kiritimati', '2026-11-22'],
    ['Etc/GMT+12', '2026-11-22'],
    ['Asia/Kathmandu', '2028-02-29'],
    ['America/St_Johns', '2026-11-01'],
    ['Etc/UTC', '2026-11-22'],
  ])('noon in %s on %s is that day there', (zone, day) => {
    expect(dayOf(noonOf(day, zone), zone)).toBe(day);
  });

  it('knows zones and locales by code, and guesses none', () => {
    expect([zoneOf(110), zoneOf(35), zoneOf(193), zoneOf(-1), zoneOf(null)]).toEqual([
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Etc/UTC',
      'Etc/UTC',
    ]);
    expect([localeOf(1031), localeOf(2057), localeOf(0), localeOf(null)]).toEqual(['de-DE', 'en-GB', 'en-US', 'en-US']);
    for (let code = 0; code <= 300; code += 1)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneOf(code) })).not.toThrow();
  });
});

describe('activities', () => {
  const row = { activityid: 'a', activitytypecode: 'phonecall', statecode: 1, actualend: '2026-11-22T23:30:00Z' };

  it('take place on the day that it was for the person', () => {
    expect(mapActivity(row, new Map(), 'Europe/Berlin')).toMatchObject({ kind: 'call', done: true, dueOn: '2026-11-23' });
  });

  it('that were cancelled, or are no work of a person, are left out', () => {
    expect(mapActivity({ ...row, statecode: 2 }, new Map(), 'Etc/UTC')).toBeNull();
    expect(mapActivity({ ...row, activitytypecode: 'opportunityclose' }, new Map(), 'Etc/UTC')).toBeNull();
    expect(mapActivity({ ...row, activitytypecode: null }, new Map(), 'Etc/UTC')).toBeNull();
  });

  it('that are scheduled are not done', () => {
    const meeting = {
      ...row,
      activitytypecode: 'appointment',
      statecode: 3,
      scheduledstart: '2026-12-01T09:00:00Z',
      actualend: null,
    };
    expect(mapActivity(meeting, new Map(), 'Etc/UTC')).toMatchObject({
      kind: 'meeting',
      done: false,
      startsAt: '2026-12-01T09:00:00.000Z',
    });
  });
});

describe('the business process of a deal', () => {
  const stages = new Map([
    ['s0', { name: 'Qualify', category: 0 }],
    ['s1', { name: 'Develop', category: 1 }],
    ['s3', { name: 'Close', category: 3 }],
    ['other', { name: 'Other', category: null }],
  ]);
  const row = {
    traversedpath: 's0,s1,s3',
    createdon: '2026-11-01T00:00:00Z',
    activestagestartedon: '2026-11-21T00:00:00Z',
    _activestageid_value: 's3',
  };

  it('gives the stages in their order, between its begin and the present stage', () => {
    const facts = mapProcess({ value: [row] }, stages);
    expect(facts.since).toBe('2026-11-21T00:00:00.000Z');
    expect(facts.stage).toMatchObject({ value: '3', label: 'Close' });
    expect(facts.history?.map(({ at, stage }) => [stage.value, at.slice(0, 10)])).toEqual([
      ['0', '2026-11-01'],
      ['1', '2026-11-11'],
      ['3', '2026-11-21'],
    ]);
  });

  it.each([
    ['there is no process', { value: [] }],
    ['a stage of the path is unknown', { value: [{ ...row, traversedpath: 's0,gone' }] }],
    ['a stage has no category', { value: [{ ...row, traversedpath: 's0,other' }] }],
    ['the path is blank', { value: [{ ...row, traversedpath: null }] }],
    ['the answer is none', null],
  ])('gives no history where %s', (_name, answer) => {
    expect(mapProcess(answer, stages).history).toBeNull();
  });
});

describe('rows of the package', () => {
  const response = {
    ruleId: 'opportunity.amount',
    ref: { entity: 'Opportunity', id: '80bf4d48-34cb-ed11-b596-0022481d68cd' },
    kind: 'notKnown',
    reason: null,
    note: null,
    phase: 'develop',
    fingerprint: 'f',
    until: null,
    seconds: 0,
    gain: null,
    at: '2026-11-22T09:30:00.000Z',
  } as const;

  it('keep an answer as it is', () => {
    expect(mapResponses({ value: [writeResponse(response, 'key')] })).toEqual([response]);
  });

  it('of a kind that this version does not know are left out', () => {
    expect(mapResponses({ value: [{ ...writeResponse(response, 'key'), fthd_kind: 'shouted' }, null, 5, {}] })).toEqual([]);
  });

  it('show a snapshot, without the measures that are broken', () => {
    const row = {
      fthd_week: '2026-11-16',
      fthd_score: 7200,
      fthd_records: 30,
      fthd_measures: '{"completeness":8000,"__proto__":1,"x":2}',
    };
    expect(mapSnapshot({ value: [row] })).toEqual({
      week: '2026-11-16',
      score: 7200,
      records: 30,
      measures: { completeness: 8000 },
    });
    expect(mapSnapshot({ value: [{ ...row, fthd_measures: '{"comp' }] })?.measures).toEqual({});
    expect(mapSnapshot({ value: [] })).toBeNull();
  });

  it('bring the programme as text with its version', () => {
    expect(mapProgramme({ value: [{ fthd_version: 3, fthd_text: '{}' }] })).toEqual({ version: '3', text: '{}' });
    expect(mapProgramme({ value: [{ fthd_version: 3, fthd_text: null }] })).toBeNull();
    expect(mapProgramme(null)).toBeNull();
  });
});

describe('ids, rights and names', () => {
  it('version 5 ids are those of the standard', () => {
    expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
    expect(uuidV5('')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidV5('x'.repeat(1000))).not.toBe(uuidV5('x'.repeat(1001)));
  });

  it('secured columns count as unreadable where the rights could not be read', () => {
    expect(mapRights(null, null)).toEqual({ privileges: null, columns: new Map() });
    const { columns } = mapRights(null, { AttributePrivileges: [{ AttributeId: 'A', CanRead: 4, CanCreate: 0, CanUpdate: 0 }] });
    expect(columns.get('a')).toEqual({ read: true, create: false, update: false });
  });

  it('a choice that is hidden is inactive, and the default is known', () => {
    const label = (text: string) => ({ UserLocalizedLabel: { Label: text } });
    const set = {
      Options: [{ Value: 1, Label: label('One') }, { Value: 2, Label: label('Two'), IsHidden: true }, { Label: label('None') }],
    };
    expect(mapOptions({ DefaultFormValue: 1, OptionSet: set })).toEqual([
      { value: '1', label: 'One', active: true, isDefault: true, validFor: null },
      { value: '2', label: 'Two', active: false, isDefault: false, validFor: null },
    ]);
    expect(mapOptions({ DefaultFormValue: -1, OptionSet: set }).some((option) => option.isDefault)).toBe(false);
  });

  it('an organisation without a currency of its own uses the environment’s', () => {
    expect(mapOrganisation({ value: [] }, 'org', new Map([['x', 'CHF']]), 'Etc/UTC')).toMatchObject({
      id: 'org',
      currency: 'CHF',
    });
  });

  it.each([
    ['Nordkai Werft GmbH & Co. KG', 'nordkai werft'],
    ['NORDKAI-WERFT', 'nordkai werft'],
    ['Société Générale S.A.', 'societe generale'],
    ['3M', '3m'],
    ['GmbH', ''],
  ])('the name %s is shared by twins as %j', (name, normal) => {
    expect(normalName(name)).toBe(normal);
  });

  it('looks twins up by the longest word and the web domain', () => {
    expect(significantWord('Nordkai Werft GmbH')).toBe('Nordkai');
    expect(significantWord('3M')).toBeNull();
    expect(domainOf('HTTPS://www.Acme.example/path?x')).toBe('acme.example');
    expect(domainOf('javascript:alert(1)')).toBeNull();
    expect(domainOf(null)).toBeNull();
  });
});
