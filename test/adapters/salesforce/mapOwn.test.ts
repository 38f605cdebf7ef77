import { describe, expect, it } from 'vitest';
import { mapTask } from '../../../src/adapters/salesforce/mapActivity';
import { mapError, readErrors } from '../../../src/adapters/salesforce/mapError';
import { mapResponse, mapSnapshot, toResponseRow } from '../../../src/adapters/salesforce/mapOwn';
import { responseKey } from '../../../src/adapters/salesforce/saveResponse';
import { CrmError } from '../../../src/model/crmError';
import type { Response } from '../../../src/model/response';

const NOW = '2026-11-22T09:30:00.000Z';

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
