import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/adapters/dataverse/client';
import { readStanding as readInDataverse } from '../../src/adapters/dataverse/progress/standing';
import { createDescribes } from '../../src/adapters/salesforce/describes';
import type { OwnCalls } from '../../src/adapters/salesforce/progress/ownCalls';
import { readStanding as readInSalesforce } from '../../src/adapters/salesforce/progress/standing';
import { CrmError } from '../../src/model/crmError';

const ME = '11111111-1111-4111-8111-111111111111';
const WHOLE = { rows: [], optIns: [], manager: null, looks: [] };

const salesforce = (fails: string) => {
  const part = (id: string) =>
    id === fails
      ? { id, status: 500, body: null, headers: {}, errors: [{ code: 'UNKNOWN_EXCEPTION', message: 'no', fields: [] }] }
      : { id, status: 200, body: { records: [] }, headers: {}, errors: [] };
  const api = {
    read: async (parts: readonly { readonly id: string }[]) => new Map(parts.map(({ id }) => [id, part(id)])),
  } as unknown as OwnCalls['api'];
  return readInSalesforce({ api, describes: createDescribes() }, '005000000000001AAA');
};

const dataverse = (fails: string) => {
  const part = (id: string) =>
    id === fails ? { ok: false, error: new CrmError('unexpected', 'no') } : { ok: true, json: { value: [] } };
  const client = {
    reads: async (paths: Readonly<Record<string, string>>) => ({
      parts: Object.fromEntries(Object.keys(paths).map((id) => [id, part(id)])),
      serverTime: null,
    }),
  } as unknown as Client;
  return readInDataverse(client, ME, '2026-11-22T09:30:00.000Z');
};

describe.each([
  ['Salesforce', salesforce],
  ['Dataverse', dataverse],
] as const)('looks at own figures, in %s', (_, read) => {
  it('may be missing on their own: the rest is told without them, and they are not told as none', async () => {
    expect(await read('looks')).toEqual({ ...WHOLE, looks: null });
    expect(await read('')).toEqual(WHOLE);
  });

  it('do not stand for the rest: without own rows nothing is told', async () => {
    await expect(read('rows')).rejects.toBeInstanceOf(CrmError);
  });
});
