import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/adapters/dataverse/client';
import { createTransport } from '../../../src/adapters/dataverse/transport';
import { fakeClock, settle } from '../salesforce/fakeClock';
import { type Reply, scriptedFetch } from '../salesforce/scriptedFetch';

const ORG = 'https://org.crm4.dynamics.com';
const PATHS = { deals: '/api/data/v9.2/opportunities', people: '/api/data/v9.2/contacts', skipped: null };
const MULTIPART = { headers: { 'content-type': 'multipart/mixed; boundary=b' } };

function answer(...sets: readonly string[]): Response {
  const part = (set: string) =>
    `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"@odata.context":"${ORG}/api/data/v9.2/$metadata#${set}","value":[]}\r\n`;
  return new Response(`${sets.map(part).join('')}--b--`, MULTIPART);
}

function world(...replies: readonly Reply[]) {
  const clock = fakeClock();
  const { fetch, requests } = scriptedFetch(...replies);
  return { clock, client: createClient(createTransport({ baseUrl: ORG, fetch, clock }), clock), sent: () => requests.length };
}

describe('a batch of reads', () => {
  it('reads what is missing in the answer once more', async () => {
    const { clock, client, sent } = world(answer('opportunities'), answer('contacts'));
    const { value } = await settle(clock, client.reads(PATHS));
    expect([value?.parts.deals?.ok, value?.parts.people?.ok, value?.parts.skipped]).toEqual([true, true, undefined]);
    expect(sent()).toBe(2);
  });

  it('says what stays missing', async () => {
    const { clock, client } = world(answer('opportunities'), new TypeError('dropped'));
    const { value } = await settle(clock, client.reads(PATHS));
    expect([value?.parts.deals?.ok, value?.parts.people?.ok]).toEqual([true, false]);
  });

  it.each([
    ['@odata.nextLink', `,"@odata.nextLink":"${ORG}/x"`],
    ['a paging cookie', ',"@Microsoft.Dynamics.CRM.morerecords":true,"@Microsoft.Dynamics.CRM.fetchxmlpagingcookie":"<cookie/>"'],
  ])('never takes a first page for the whole (%s)', async (_name, more) => {
    const body = `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"value":[]${more}}\r\n--b--`;
    const { clock, client } = world(new Response(body, MULTIPART));
    const { value } = await settle(clock, client.reads({ all: '/api/data/v9.2/contacts' }));
    expect(value?.parts.all).toMatchObject({ ok: false, error: { code: 'MORE_ROWS' } });
  });

  it('that asks for nothing sends nothing', async () => {
    const { clock, client, sent } = world(answer());
    expect((await settle(clock, client.reads({ none: null }))).value?.parts).toEqual({});
    expect(sent()).toBe(0);
  });

  it('is an error where nothing of the answer can be read', async () => {
    const { clock, client } = world(new Response('garbage', MULTIPART));
    expect((await settle(clock, client.reads(PATHS))).error).toMatchObject({ kind: 'unexpected', code: 'BAD_BATCH' });
  });
});
