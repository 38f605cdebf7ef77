import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { API, type Caller, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

let ada: Caller;
beforeAll(() => {
  ada = tinyOrg().as('ada');
});

const part = { method: 'GET', url: `${API}/sobjects/Account`, referenceId: 'a' };
const shapes = [null, 1, 'x', true, [], {}, [null], [1], ['x'], [[]], [{}], { a: null }];

describe('a body of any shape is answered, not a fault', () => {
  const bodies: readonly (readonly [string, string, (shape: unknown) => unknown])[] = [
    ['POST', '/composite', (shape) => shape],
    ['POST', '/composite', (shape) => ({ compositeRequest: shape })],
    ['POST', '/composite', (shape) => ({ compositeRequest: [{ ...part, httpHeaders: shape }] })],
    ['POST', '/composite', (shape) => ({ compositeRequest: [{ ...part, httpHeaders: { 'If-Match': shape } }] })],
    ['POST', '/composite', (shape) => ({ compositeRequest: [{ ...part, method: 'POST', body: shape }] })],
    ['POST', '/composite', (shape) => ({ compositeRequest: [{ ...part, url: shape }] })],
    ['POST', '/composite/sobjects', (shape) => shape],
    ['POST', '/composite/sobjects', (shape) => ({ records: shape })],
    ['PATCH', '/composite/sobjects', (shape) => ({ records: shape })],
    ['PATCH', '/composite/sobjects', (shape) => ({ records: [{ attributes: shape, id: shape }] })],
    ['PATCH', '/composite/sobjects/fthd__Response__c/fthd__Key__c', (shape) => ({ records: shape })],
    ['POST', '/composite/sobjects/Account', (shape) => ({ ids: shape, fields: shape })],
    ['POST', '/sobjects/Account', (shape) => shape],
    [
      'POST',
      '/sobjects/Opportunity',
      (shape) => ({ Name: shape, Amount: shape, CloseDate: shape, StageName: shape, AccountId: shape }),
    ],
    ['PATCH', `/sobjects/Opportunity/${tiny.deals.adaOpen}`, (shape) => shape],
    ['PATCH', '/sobjects/fthd__Response__c/fthd__Key__c/k', (shape) => shape],
    ['POST', '/actions/standard/emailSimple', (shape) => ({ inputs: shape })],
  ];

  it.each(bodies)('%s %s %s', async (method, path, body) => {
    for (const shape of shapes) {
      const { status } = await ada.call(method, `${API}${path}`, body(shape));
      expect(status).toBeLessThan(500);
    }
  });
});

describe('text of any kind', () => {
  const TEXTS = [
    '<img onerror>',
    "x\\' OR Id != null",
    "O'Brien",
    'trailing \\',
    '%_',
    '&<>"',
    "''",
    '=HYPERLINK',
    '\u202Eabc',
    '👩‍👩‍👧',
    '\u200B',
    'e\u0301',
    'null',
    '__proto__',
    'İ',
    'a\nb\tc',
  ];

  it.each(TEXTS)('comes back as it was and is found by its own query: %j', async (text) => {
    const made = await ada.call('POST', `${API}/sobjects/Task`, { Subject: text });
    const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
    const { body } = await ada.query(`SELECT Id, Subject FROM Task WHERE Subject = '${escaped}'`);
    expect(body.records).toMatchObject([{ Id: made.body.id, Subject: text }]);
    const wild = escaped.replace(/[%_]/g, '\\$&');
    expect((await ada.query(`SELECT Id FROM Task WHERE Subject LIKE '${wild}'`)).body.records).toMatchObject([
      { Id: made.body.id },
    ]);
  });

  it('any query text is answered', async () => {
    const words = fc.constantFrom(
      'SELECT',
      'Id',
      'Name',
      ',',
      'FROM',
      'Account',
      'WHERE',
      '=',
      "'x'",
      '(',
      ')',
      'AND',
      'NOT',
      'IN',
      'LIMIT',
      '1',
      'GROUP BY',
      'COUNT(Id)',
      'ORDER BY',
      'null',
      '@{a.b}',
      '\\',
      "'",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 14 }), async (chosen) => {
        const { status } = await ada.query(chosen.join(' '));
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
