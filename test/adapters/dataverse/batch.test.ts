import { describe, expect, it } from 'vitest';
import { alignAnswers } from '../../../src/adapters/dataverse/alignAnswers';
import { type BatchRequest, parseBatch, writeChangeset, writeReads } from '../../../src/adapters/dataverse/batch';

const GET: BatchRequest = { method: 'GET', path: '/api/data/v9.2/accounts?$select=name', headers: { Prefer: 'x' } };

function part(status: number, body: string, boundary = 'b'): string {
  return `--${boundary}\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\n\r\n${body}\r\n`;
}

describe('a batch as it is written', () => {
  it('carries each read as a request of its own', () => {
    const { contentType, body } = writeReads([GET, GET], 'b1');
    expect(contentType).toBe('multipart/mixed; boundary=b1');
    expect(body.split('--b1')).toHaveLength(4);
    expect(body).toContain(
      '\r\n\r\nGET /api/data/v9.2/accounts?$select=name HTTP/1.1\r\nAccept: application/json\r\nPrefer: x\r\n\r\n',
    );
    expect(body.endsWith('--b1--\r\n')).toBe(true);
    expect(body.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('numbers the writes of a changeset and keeps their order', () => {
    const patch = { method: 'PATCH', path: '/api/data/v9.2/tasks(1)', body: { subject: 'a\r\n--b1_changes--' } } as const;
    const { body } = writeChangeset([patch, { ...patch, body: {} }], 'b1');
    expect(body).toContain('multipart/mixed; boundary=b1_changes');
    expect(body.indexOf('Content-ID: 1')).toBeLessThan(body.indexOf('Content-ID: 2'));
    // A line break in text is escaped in JSON, so that typed text can never end a part.
    expect(body).toContain('"a\\r\\n--b1_changes--"');
  });
});

describe('a batch as it is read', () => {
  it.each([
    ['a plain boundary', 'multipart/mixed; boundary=b', part(200, '{"a":1}') + part(404, '{}')],
    ['a quoted boundary', 'multipart/mixed; boundary="b"; charset=utf-8', part(200, '{"a":1}') + part(404, '{}')],
    ['line feeds alone', 'multipart/mixed; boundary=b', (part(200, '{"a":1}') + part(404, '{}')).replaceAll('\r\n', '\n')],
    ['a preamble', 'multipart/mixed; boundary=b', `ignored\r\n${part(200, '{"a":1}')}${part(404, '{}')}`],
    [
      'signs in the boundary',
      'multipart/mixed; boundary="b(+).*?"',
      part(200, '{"a":1}', 'b(+).*?') + part(404, '{}', 'b(+).*?'),
    ],
    ['no name in the header', '', part(200, '{"a":1}') + part(404, '{}')],
    [
      'blanks after the boundary',
      'multipart/mixed; boundary=b',
      (part(200, '{"a":1}') + part(404, '{}')).replaceAll('--b\r\n', '--b  \r\n'),
    ],
  ])('understands %s', (_name, contentType, parts) => {
    const end = `--${/b\(\+\)/.test(contentType) ? 'b(+).*?' : 'b'}--`;
    const answers = parseBatch(contentType, `${parts}${end}\r\n`);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, '{"a":1}'],
      [404, '{}'],
    ]);
  });

  it('reads the answers of a changeset in its place, with their ids', () => {
    const inner =
      '--c\r\nContent-Type: application/http\r\nContent-ID: 2\r\n\r\nHTTP/1.1 204 No Content\r\nOData-EntityId: x\r\n\r\n\r\n--c--';
    const body = `${part(200, '{}')}--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${inner}\r\n${part(201, '{}')}--b--`;
    const answers = parseBatch('multipart/mixed; boundary=b', body);
    expect(answers.map(({ status, contentId }) => [status, contentId])).toEqual([
      [200, null],
      [204, '2'],
      [201, null],
    ]);
  });

  it('does not end a part at a boundary inside its text', () => {
    const answers = parseBatch('multipart/mixed; boundary=b', `${part(200, '{"note":"--b-- and --b"}')}--b--`);
    expect(answers.map(({ body }) => body)).toEqual(['{"note":"--b-- and --b"}']);
  });

  it('keeps what came before a cut, and nothing of the rest', () => {
    const whole = part(200, '{"a":1}') + part(200, '{"b":2}');
    const cut = whole.slice(0, whole.lastIndexOf('HTTP/1.1'));
    expect(parseBatch('multipart/mixed; boundary=b', cut).map(({ body }) => body)).toEqual(['{"a":1}']);
    expect(parseBatch('multipart/mixed; boundary=b', '')).toEqual([]);
    expect(parseBatch('text/html', '<html></html>')).toEqual([]);
  });
});

describe('answers of a batch and its requests', () => {
  const request = (set: string): BatchRequest => ({ method: 'GET', path: `/api/data/v9.2/${set}?$top=1` });
  const answer = (set: string | null, status = 200) => ({
    status,
    headers: new Map<string, string>(),
    body: set === null ? '{"error":{}}' : `{"@odata.context":"https://x/api/data/v9.2/$metadata#${set}(a)/$entity"}`,
    contentId: null,
  });
  const requests = ['opportunities', 'activitypointers', 'contacts'].map(request);

  it('go together in order when none is missing', () => {
    const answers = [answer('opportunities'), answer(null, 403), answer('contacts')];
    expect(alignAnswers(requests, answers)).toEqual(answers);
  });

  it('are not read as another when one is missing', () => {
    const [first, last] = [answer('opportunities'), answer('contacts')];
    expect(alignAnswers(requests, [first, last])).toEqual([first, null, last]);
    expect(alignAnswers(requests, [last])).toEqual([null, null, last]);
    expect(alignAnswers(requests, [])).toEqual([null, null, null]);
  });

  it('give an error that could belong to several to none', () => {
    expect(alignAnswers(requests, [answer('opportunities'), answer(null, 403)])[1]).toBeNull();
  });
});
