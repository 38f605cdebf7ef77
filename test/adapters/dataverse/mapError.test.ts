import { describe, expect, it } from 'vitest';
import { mapError } from '../../../src/adapters/dataverse/mapError';

describe('an error answer', () => {
  it.each([
    [400, '', '', 'invalid'],
    [401, '', '', 'auth'],
    [403, '', '', 'permission'],
    [404, '', '', 'notFound'],
    [412, '', '', 'conflict'],
    [429, '0x80072322', '', 'throttled'],
    [500, '', '', 'unexpected'],
    [502, '', '', 'network'],
    [500, '0x80040220', 'SecLib::AccessCheckEx failed', 'permission'],
    [400, '0x80040203', 'This opportunity is closed and read-only.', 'permission'],
    [418, '', '', 'unexpected'],
  ])('%i with code %j and text %j is %s', (status, code, message, kind) => {
    expect(mapError(status, JSON.stringify({ error: { code, message } })).kind).toBe(kind);
  });

  it.each(['', 'null', '[]', '"x"', '<html>', '{"error":null}', '{"error":{"code":5,"message":{}}}'])(
    'with the body %j still has a kind',
    (body) => {
      expect(mapError(404, body)).toMatchObject({ kind: 'notFound', code: null });
    },
  );
});
