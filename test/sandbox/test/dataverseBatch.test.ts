import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();

const get = (path: string) => [
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  `GET ${path} HTTP/1.1`,
  'Accept: application/json',
  '',
  '',
];
const write = (id: string, method: string, path: string, body: unknown, headers: readonly string[] = []) => [
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  `Content-ID: ${id}`,
  '',
  `${method} ${path} HTTP/1.1`,
  'Content-Type: application/json',
  ...headers,
  '',
  JSON.stringify(body),
];

function batchBody(parts: readonly (readonly string[])[], boundary: string, line = '\r\n'): string {
  return [...parts.flatMap((part) => [`--${boundary}`, ...part]), `--${boundary}--`, ''].join(line);
}

const changeset = (...parts: readonly (readonly string[])[]) => [
  'Content-Type: multipart/mixed; boundary=cs',
  '',
  ...batchBody(parts, 'cs', '\n').split('\n'),
];

async function batch(parts: readonly (readonly string[])[], headers = {}, line = '\r\n') {
  const answer = await crm.send('ada', 'POST', '$batch', batchBody(parts, 'b', line), {
    'content-type': 'multipart/mixed; boundary=b',
    ...headers,
  });
  return { ...answer, statuses: [...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1])) };
}

const tasks = async () => (await crm.send('admin', 'GET', 'tasks?$count=true&$top=1')).json['@odata.count'];

describe('$batch', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('answers several reads in order, lines ending in %s', async (_name, line) => {
    const answer = await batch(
      [get('accounts?$select=name'), get(`${crm.root}/WhoAmI`), get('/api/data/v9.2/contacts?$top=1')],
      {},
      line,
    );
    expect(answer.status).toBe(200);
    expect(answer.statuses).toEqual([200, 200, 200]);
    const boundary = /boundary=(\S+)/.exec(answer.headers.get('content-type') ?? '')?.[1];
    expect(answer.text.startsWith(`--${boundary}\r\nContent-Type: application/http\r\n`)).toBe(true);
    expect(answer.text.endsWith(`--${boundary}--\r\n`)).toBe(true);
    expect(answer.text).toContain('"name":"Acme GmbH"');
    expect(answer.text).toContain(`"UserId":"${crm.guid(tiny.users.ada)}"`);
  });

  it('stops at the first failure, or goes on and answers 200 where asked', async () => {
    const parts = [get('widgets'), get('accounts')];
    const stopped = await batch(parts);
    expect([stopped.status, stopped.statuses]).toEqual([404, [404]]);
    const through = await batch(parts, { prefer: 'odata.continue-on-error' });
    expect([through.status, through.statuses]).toEqual([200, [404, 200]]);
  });

  it('runs a change set as one, with references to what it made', async () => {
    const answer = await batch([
      changeset(
        write('1', 'POST', 'accounts', { name: 'Batch AG' }),
        write('2', 'POST', 'contacts', { lastname: 'Batch', 'parentcustomerid_account@odata.bind': '$1' }),
        write('3', 'PATCH', '$1', { telephone1: '+49 1' }),
      ),
    ]);
    expect(answer.statuses).toEqual([204, 204, 204]);
    expect([...answer.text.matchAll(/^Content-ID: (\d)/gm)].map((match) => match[1])).toEqual(['1', '2', '3']);
    const { json } = await crm.send(
      'ada',
      'GET',
      "accounts?$select=name,telephone1&$filter=name%20eq%20'Batch%20AG'&$expand=contact_customer_accounts($select=lastname)",
    );
    expect(json.value).toMatchObject([{ telephone1: '+49 1', contact_customer_accounts: [{ lastname: 'Batch' }] }]);
  });

  it('undoes a whole change set when one part fails, and only that', async () => {
    const before = await tasks();
    const answer = await batch(
      [
        changeset(write('1', 'POST', 'tasks', { subject: 'Undone' }), write('2', 'POST', 'tasks', { subject: 'Bad', foo: 1 })),
        changeset(write('1', 'POST', 'tasks', { subject: 'Kept' })),
      ],
      { prefer: 'odata.continue-on-error' },
    );
    expect(answer.statuses).toEqual([400, 204]);
    expect(answer.text).toContain('Content-ID: 2');
    expect(await tasks()).toBe(before + 1);
  });

  it('makes one record of a create that is delivered twice', async () => {
    const before = await tasks();
    const once = changeset(
      write('1', 'PATCH', 'tasks(bbbbbbbb-0000-4000-8000-000000000001)', { subject: 'Key' }, ['If-None-Match: *']),
    );
    expect((await batch([once])).statuses).toEqual([204]);
    expect((await batch([once])).statuses).toEqual([412]);
    expect(await tasks()).toBe(before + 1);
  });

  it.each([
    [
      'a GET in a change set',
      [['Content-Type: multipart/mixed; boundary=cs', '', '--cs', ...get('accounts'), '--cs--']],
      /GET request is not allowed/,
    ],
    ['more than 1,000 requests', Array.from({ length: 1001 }, () => get('WhoAmI')), /1001/],
    ['a part that is no request', [['Content-Type: application/http', '', 'hello', '']], /request line/],
    ['a part of another type', [['Content-Type: text/plain', '', 'GET accounts HTTP/1.1', '']], /application\/http/],
  ])('refuses %s as a whole', async (_name, parts, message) => {
    const answer = await batch(parts);
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toMatch(message);
  });

  it('refuses a body that was cut', async () => {
    const answer = await crm.send('ada', 'POST', '$batch', ['--b', ...get('accounts')].join('\r\n'), {
      'content-type': 'multipart/mixed; boundary=b',
    });
    expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining('closing boundary')]);
  });
});
