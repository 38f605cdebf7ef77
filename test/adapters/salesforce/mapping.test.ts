import { describe, expect, it } from 'vitest';
import { COLUMNS, fieldOf, nameOf } from '../../../src/adapters/salesforce/columns';
import { mapAccount } from '../../../src/adapters/salesforce/mapAccount';
import { mapActivities } from '../../../src/adapters/salesforce/mapActivities';
import { mapEvent, mapTask } from '../../../src/adapters/salesforce/mapActivity';
import { readBitmap, toEntitySchema } from '../../../src/adapters/salesforce/mapDescribe';
import { mapError, readErrors } from '../../../src/adapters/salesforce/mapError';
import {
  mapHistory,
  mapStages,
  pushesOf,
  stageOf,
  stageSinceOf,
  statusOf,
} from '../../../src/adapters/salesforce/mapOpportunity';
import { mapPicklists } from '../../../src/adapters/salesforce/mapOptions';
import { mapResponse, mapSnapshot, toResponseRow } from '../../../src/adapters/salesforce/mapOwn';
import { toLocale, toZone } from '../../../src/adapters/salesforce/mapPerson';
import { mapRecord } from '../../../src/adapters/salesforce/mapRecord';
import { toDomain, toSalesforce } from '../../../src/adapters/salesforce/mapValue';
import { acquaintancesOf } from '../../../src/adapters/salesforce/readAround';
import { fieldInfo, readDescribe } from '../../../src/adapters/salesforce/readDescribe';
import { toDate, toInstant } from '../../../src/adapters/salesforce/row';
import { responseKey } from '../../../src/adapters/salesforce/saveResponse';
import { domainOf, mapTwins, normalisedName } from '../../../src/adapters/salesforce/twins';
import { CrmError } from '../../../src/model/crmError';
import type { CrmRecord } from '../../../src/model/record';
import type { Response } from '../../../src/model/response';
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

describe('activities', () => {
  it('a task that was logged as a call is a call', () => {
    expect(mapTask({ Id: '1', TaskSubtype: 'Call', IsClosed: true, WhatId: '006000000000001AAA', Who: null })).toMatchObject({
      kind: 'call',
      done: true,
      about: { entity: 'Opportunity', id: '006000000000001AAA' },
      who: null,
    });
  });

  it('what it is about may be a thing that has no word here', () => {
    expect(mapTask({ Id: '1', WhatId: 'a01000000000001AAA' }).about).toBeNull();
  });

  it.each([
    ['has ended', { StartDateTime: '2026-11-22T08:00:00.000+0000', EndDateTime: '2026-11-22T09:00:00.000+0000' }, true],
    ['goes on', { StartDateTime: '2026-11-22T09:00:00.000+0000', EndDateTime: '2026-11-22T10:00:00.000+0000' }, false],
    ['has no time and was yesterday', { ActivityDate: '2026-11-21' }, true],
    ['has no time and is today', { ActivityDate: '2026-11-22' }, false],
  ])('an event that %s', (_name, row, done) => {
    expect(mapEvent({ Id: '1', ...row }, NOW).done).toBe(done);
  });

  it('an e-mail beside its own task is one conversation', () => {
    const rows: Readonly<Record<string, readonly object[]>> = {
      Task: [{ Id: '00T000000000001AAA', TaskSubtype: 'Email' }],
      EmailMessage: [{ Id: '02s000000000001AAA', ActivityId: '00T000000000001AAA' }, { Id: '02s000000000002AAA' }],
    };
    const all = mapActivities((object) => (rows[object] as never) ?? null, NOW);
    expect(all?.map((activity) => activity.id)).toEqual(['00T000000000001AAA', '02s000000000002AAA']);
  });

  it('are not known, not none, where nothing was asked', () => {
    expect(mapActivities(() => null, NOW)).toBeNull();
    expect(mapActivities(() => [], NOW)).toEqual([]);
  });

  it('say who knows the customer best', () => {
    const by = (ownerId: string, dueOn: string) => ({ ...mapTask({ Id: dueOn }), ownerId, ownerName: ownerId, dueOn });
    expect(acquaintancesOf([by('ann', '2026-11-01'), by('bob', '2026-11-20'), by('ann', '2026-10-01')])).toEqual([
      { id: 'ann', name: 'ann', conversations: 2, lastOn: '2026-11-01' },
      { id: 'bob', name: 'bob', conversations: 1, lastOn: '2026-11-20' },
    ]);
  });
});

describe('a deal', () => {
  const stages = mapStages(
    [
      { ApiName: 'Prospecting', MasterLabel: 'Prospecting', DefaultProbability: 10, IsActive: true },
      { ApiName: 'Old', MasterLabel: 'Old', IsActive: false },
      { MasterLabel: 'Proposal', DefaultProbability: 75, IsActive: true },
    ],
    new Map([['Prospecting', 'Erstkontakt']]),
  );

  it('has the org’s active stages in the person’s words', () => {
    expect(stages).toEqual([
      { value: 'Prospecting', label: 'Erstkontakt', probability: 10 },
      { value: 'Proposal', label: 'Proposal', probability: 75 },
    ]);
  });

  it('in a stage that the org no longer has keeps it', () => {
    expect(stageOf('Gone', 40, stages)).toEqual({ value: 'Gone', label: 'Gone', probability: 40 });
  });

  const history = mapHistory(
    [
      { CreatedDate: '2026-10-01T08:00:00.000+0000', StageName: 'Proposal', CloseDate: '2026-12-24' },
      { CreatedDate: '2026-09-01T08:00:00.000+0000', StageName: 'Prospecting', CloseDate: '2026-11-30' },
      { CreatedDate: '2026-11-01T08:00:00.000+0000', StageName: 'Proposal', CloseDate: '2026-12-18' },
      { CreatedDate: null, StageName: 'Proposal' },
    ],
    stages,
  );

  it('has its history oldest first', () => {
    expect(history.map((step) => step.at.slice(0, 10))).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  });

  it('came to its stage when the platform says, else when its history says, else it is not known', () => {
    expect(stageSinceOf({ LastStageChangeDate: '2026-10-02T08:00:00.000+0000' }, history)).toBe('2026-10-02T08:00:00.000Z');
    expect(stageSinceOf({ StageName: 'Proposal' }, history)).toBe('2026-10-01T08:00:00.000Z');
    expect(stageSinceOf({ StageName: 'Proposal', CreatedDate: '2026-09-01T08:00:00.000+0000' }, [])).toBe(
      '2026-09-01T08:00:00.000Z',
    );
    expect(stageSinceOf({ StageName: 'Proposal' }, null)).toBeNull();
  });

  it('was pushed as often as the platform counted, else as its close date moved later in 12 months', () => {
    expect(pushesOf({ PushCount: 3 }, history, NOW)).toBe(3);
    expect(pushesOf({}, history, NOW)).toBe(1);
    expect(pushesOf({}, history, '2027-11-22T09:30:00.000Z')).toBe(0);
    expect(pushesOf({}, null, NOW)).toBeNull();
  });

  it.each([
    [{ IsClosed: false }, 'open'],
    [{ IsClosed: true, IsWon: true }, 'won'],
    [{ IsClosed: true, IsWon: false }, 'lost'],
    [{}, 'open'],
  ])('%j is %s', (row, status) => {
    expect(statusOf(row)).toBe(status);
  });
});

describe('an account', () => {
  it('counts open deals and knows the last won one; what was not asked is not known', () => {
    const row = {
      Id: '1',
      Name: 'Acme',
      Opportunities: {
        records: [
          { IsClosed: false },
          { IsClosed: true, IsWon: true, CloseDate: '2026-10-02' },
          { IsClosed: true, IsWon: true, CloseDate: '2026-11-02' },
        ],
      },
      Contacts: null,
    };
    expect(mapAccount(row, { cases: false, contacts: true, deals: true })).toMatchObject({
      cases: null,
      contacts: [],
      openDeals: 1,
      lastWonOn: '2026-11-02',
      lastActivityOn: null,
    });
    expect(mapAccount(row, { cases: false, contacts: false, deals: false })).toMatchObject({
      contacts: null,
      openDeals: null,
      lastWonOn: null,
    });
  });

  it.each([
    ['Müller & Söhne GmbH', 'Mueller und Soehne', false],
    ['Müller & Söhne GmbH', 'MULLER SOHNE gmbh & co. kg', true],
    ['Acme Inc.', 'ACME', true],
    ['Acme Nord', 'Acme Süd', false],
    ['株式会社', '株式会社', true],
  ])('%s and %s have the same name: %s', (one, other, same) => {
    expect(normalisedName(one) === normalisedName(other)).toBe(same);
  });

  it.each([
    ['https://www.Acme.com/de?x', 'acme.com'],
    ['acme.com', 'acme.com'],
    ['www.acme.co.uk:8080', 'acme.co.uk'],
    ['n/a', null],
    ['', null],
    [null, null],
  ])('the domain of %j is %j', (website, domain) => {
    expect(domainOf(website)).toBe(domain);
  });

  it('has twins by name in the same country, or by domain; an equal name in another country is another company', () => {
    const record = {
      ref: { entity: 'Account', id: '1' },
      name: 'Acme GmbH',
      fields: { website: 'acme.com', country: 'Germany' },
    } as unknown as CrmRecord;
    const rows = [
      { Id: '2', Name: 'ACME', BillingCountry: 'germany' },
      { Id: '3', Name: 'Acme', BillingCountry: 'France' },
      { Id: '4', Name: 'Other', Website: 'https://acme.com' },
      { Id: '5', Name: 'Acme AG', BillingCountry: null },
    ];
    expect(mapTwins(rows, record).map(({ id, why }) => [id, why])).toEqual([
      ['2', 'name'],
      ['4', 'domain'],
      ['5', 'name'],
    ]);
  });
});

describe('the describe', () => {
  it('reads which choices a controlling value allows', () => {
    expect(readBitmap('gAAA')).toEqual([0]);
    expect(readBitmap('YAAA')).toEqual([1, 2]);
    expect(readBitmap('not base64!')).toEqual([]);
    const info = readDescribe({
      name: 'Opportunity',
      fields: [
        { name: 'Region__c', type: 'picklist', label: 'Region', picklistValues: [{ value: 'East' }, { value: 'West' }] },
        {
          name: 'City__c',
          type: 'picklist',
          label: 'City',
          controllerName: 'Region__c',
          picklistValues: [
            { value: 'Kiel', validFor: 'QAAA', active: false },
            { value: 'Any', validFor: 'wAAA' },
            { value: 'None', validFor: null },
          ],
        },
      ],
    });
    const schema = info && toEntitySchema('Opportunity', [info]);
    expect(schema?.fields.City__c?.dependsOn).toBe('Region__c');
    expect(schema?.fields.City__c?.options?.map(({ value, active, validFor }) => [value, active, validFor])).toEqual([
      ['Kiel', false, ['West']],
      ['Any', true, ['East', 'West']],
      ['None', true, []],
    ]);
    expect(schema?.fields.Region__c?.options?.[0]?.validFor).toBeNull();
  });

  it('of 5,000 fields is cut, and one that is none is refused', () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => ({ name: `F${index}__c`, type: 'string', label: `${index}` }));
    expect(readDescribe({ name: 'Account', fields })?.fields.size).toBe(2_000);
    for (const odd of [null, 'x', [], {}, { name: 'Account' }, { fields: [] }]) expect(readDescribe(odd)).toBeNull();
  });

  it('leaves compound fields out and calls short text areas text', () => {
    const info = readDescribe({
      name: 'Account',
      fields: [
        { name: 'BillingAddress', type: 'address', label: 'Address' },
        { name: 'BillingStreet', type: 'textarea', label: 'Street', length: 255 },
        { name: 'Description', type: 'textarea', label: 'Description', length: 32_000, nillable: true },
        { name: 'Name', type: 'string', label: 'Name', length: 255, nillable: false, createable: true, updateable: false },
        { name: 'constructor', type: 'string', label: 'odd' },
      ],
    });
    const fields = info && toEntitySchema('Account', [info])?.fields;
    expect(Object.keys(fields ?? {})).not.toContain('BillingAddress');
    expect(fields?.BillingStreet?.type).toBe('text');
    expect(fields?.description).toMatchObject({ type: 'longText', maxLength: 32_000, required: false });
    expect(fields?.name).toMatchObject({ required: true, editable: false });
  });

  it('UI API: dependent values by name, the default marked', () => {
    const lists = mapPicklists({
      picklistFieldValues: {
        City__c: {
          controllerValues: { East: 0, West: 1 },
          defaultValue: { value: 'Kiel' },
          values: [{ value: 'Kiel', label: 'Kiel', validFor: [1] }],
        },
        Free__c: { controllerValues: {}, defaultValue: null, values: [{ value: 'a', label: 'A', validFor: [] }] },
        Broken__c: null,
      },
    });
    expect(lists.get('City__c')).toEqual([{ value: 'Kiel', label: 'Kiel', active: true, isDefault: true, validFor: ['West'] }]);
    expect(lists.get('Free__c')?.[0]?.validFor).toBeNull();
    expect(lists.has('Broken__c')).toBe(false);
  });
});

describe('a person', () => {
  it.each([
    ['de_DE', 'de-DE'],
    ['de_DE_EURO', 'de-DE'],
    ['en_US', 'en-US'],
    ['ar', 'ar'],
    ['sr__#Latn', 'sr'],
    ['iw_IL', 'he-IL'],
    ['', 'en'],
    [null, 'en'],
    ['<script>', 'en'],
  ])('locale %j is %j', (key, locale) => {
    expect(toLocale(key)).toBe(locale);
  });

  it('in a zone that nobody knows is in UTC', () => {
    expect(toZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(toZone('Mars/Olympus')).toBe('UTC');
    expect(toZone(null)).toBe('UTC');
  });
});

describe('own rows', () => {
  const response: Response = {
    ruleId: 'opportunity.amount',
    ref: { entity: 'Opportunity', id: '006000000000001AAA' },
    kind: 'whyNot',
    reason: 'noAccess',
    note: 'x',
    phase: 'develop',
    fingerprint: 'f',
    until: '2026-12-01',
    seconds: 7,
    gain: 5,
    at: NOW,
  };

  it('a response goes there and back', () => {
    expect(mapResponse(toResponseRow(response))).toEqual(response);
    const mute = {
      ...response,
      ref: null,
      kind: 'muted' as const,
      reason: null,
      note: null,
      phase: null,
      until: null,
      seconds: null,
      gain: null,
    };
    expect(mapResponse(toResponseRow(mute))).toEqual(mute);
  });

  it('a response of a kind that is not known is left out; an unknown reason is none', () => {
    expect(mapResponse({ ...toResponseRow(response), fthd__Kind__c: 'dance' })).toBeNull();
    expect(mapResponse({ ...toResponseRow(response), fthd__Reason__c: 'dance' })?.reason).toBeNull();
  });

  it('the key is one for person, record and rule', () => {
    expect(responseKey('u', response)).toBe('u:006000000000001AAA:opportunity.amount');
    expect(responseKey('u', { ...response, ref: null })).toBe('u::opportunity.amount');
    expect(() => responseKey('u', { ...response, ref: { entity: 'Opportunity', id: '../x' } })).toThrow(CrmError);
  });

  it('a snapshot with broken measures has none, never zero ones', () => {
    const row = { fthd__Week__c: '2026-11-16', fthd__Score__c: 71, fthd__Records__c: 12 };
    expect(mapSnapshot({ ...row, fthd__Measures__c: '{"completeness":7100,"evil":1,"currency":"x"}' })?.measures).toEqual({
      completeness: 7_100,
    });
    for (const text of ['{', '[]', 'null', '"x"']) expect(mapSnapshot({ ...row, fthd__Measures__c: text })?.measures).toEqual({});
    expect(mapSnapshot({ ...row, fthd__Score__c: null })?.score).toBeNull();
  });
});

describe('errors', () => {
  it.each([
    ['INVALID_SESSION_ID', 401, 'auth', false],
    ['API_DISABLED_FOR_ORG', 403, 'auth', false],
    ['REQUEST_LIMIT_EXCEEDED', 403, 'throttled', false],
    ['UNABLE_TO_LOCK_ROW', 400, 'throttled', true],
    ['SERVER_UNAVAILABLE', 503, 'throttled', true],
    ['ENTITY_IS_DELETED', 404, 'notFound', false],
    ['NOT_FOUND', 404, 'notFound', false],
    ['INSUFFICIENT_ACCESS_OR_READONLY', 400, 'permission', false],
    ['INVALID_FIELD_FOR_INSERT_UPDATE', 400, 'permission', false],
    ['ENTITY_IS_LOCKED', 400, 'permission', false],
    ['INVALID_TYPE', 400, 'permission', false],
    ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 400, 'invalid', false],
    ['DUPLICATES_DETECTED', 400, 'invalid', false],
    ['SOMETHING_NEW', 403, 'permission', false],
    ['SOMETHING_NEW', 412, 'conflict', false],
    ['SOMETHING_NEW', 500, 'unexpected', false],
    ['MALFORMED_QUERY', 400, 'unexpected', false],
  ])('%s with %i is %s', (code, status, kind, retryable) => {
    expect(mapError(status, [{ code, message: 'x', fields: [] }], { write: true })).toMatchObject({
      kind,
      retryable,
      ambiguous: false,
    });
  });

  it('an id that leads nowhere is the record where no field is named, else a wrong value', () => {
    const error = (fields: readonly string[]) =>
      mapError(400, [{ code: 'INVALID_CROSS_REFERENCE_KEY', message: 'x', fields }], { write: true });
    expect(error([]).kind).toBe('notFound');
    expect(error(['AccountId']).kind).toBe('invalid');
  });

  it('a code that is a word of JavaScript is a code like any other', () => {
    expect(mapError(403, [{ code: 'constructor', message: 'x', fields: [] }], { write: true }).kind).toBe('permission');
    expect(mapTask({ Id: '1', TaskSubtype: 'constructor' }).kind).toBe('task');
  });

  it('a server fault without words leaves a write open and a read not', () => {
    expect(mapError(502, [], { write: true })).toMatchObject({ kind: 'throttled', ambiguous: true, code: 'HTTP_502' });
    expect(mapError(500, [], { write: false })).toMatchObject({ kind: 'unexpected', ambiguous: false });
  });

  it('the org’s own text stays text', () => {
    const message = '<img src=x onerror=alert(1)> {{7*7}}';
    const body = [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields: ['CloseDate'] }];
    expect(mapError(400, readErrors(body), { write: true }).refusals).toEqual([{ field: 'CloseDate', message }]);
  });

  it.each([[null], [7], ['x'], [[]], [{}], [[null, 7]], [{ errors: 'x' }]])('%j holds no error and still becomes one', (body) => {
    expect(readErrors(body)).toEqual([]);
    expect(mapError(400, readErrors(body), { write: true })).toMatchObject({ kind: 'unexpected', code: 'HTTP_400' });
  });
});
