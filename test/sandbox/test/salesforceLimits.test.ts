import { beforeAll, describe, expect, it } from 'vitest';
import { API, type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

let org: Org;
beforeAll(() => {
  org = tinyOrg();
});

describe('limits', () => {
  const PAGE = 2000;

  function crowded(count: number): Org {
    const many = tinyOrg();
    const rows = Array.from({ length: count }, (_, index) => ({ name: `Account ${index}`, owner_id: tiny.users.ada }));
    many.store.bulkInsert('account', rows);
    return many;
  }

  it('pages at 2,000 rows and reads on by nextRecordsUrl', async () => {
    const ada = crowded(4500).as('ada');
    const first = (await ada.query('SELECT Id FROM Account')).body;
    expect([first.totalSize, first.done, first.records.length]).toEqual([4501, false, PAGE]);
    const second = (await ada.get(first.nextRecordsUrl)).body;
    const third = (await ada.get(second.nextRecordsUrl)).body;
    expect([third.done, third.records.length, third.nextRecordsUrl]).toEqual([true, 501, undefined]);
    const ids = [first, second, third].flatMap(({ records }) => records.map(({ Id }: { Id: string }) => Id));
    expect(new Set(ids).size).toBe(4501);
    expect((await ada.get(first.nextRecordsUrl)).body).toEqual(second);
  });

  it('refuses a cursor that is unknown, somebody else’s, or two days old', async () => {
    let now = Date.parse('2026-11-22T09:30:00Z');
    const many = tinyOrg(100_000, () => new Date(now).toISOString());
    many.store.bulkInsert(
      'user',
      Array.from({ length: 2100 }, (_, index) => ({
        username: `u${index}@x.test`,
        last_name: `U${index}`,
        email: `u${index}@x.test`,
      })),
    );
    const { nextRecordsUrl } = (await many.as('ada').query('SELECT Id FROM User')).body;
    for (const answer of [await many.as('ben').get(nextRecordsUrl), await many.as('ada').get(`${API}/query/01gNOPE-2000`)]) {
      expect([answer.status, answer.body]).toEqual([
        400,
        [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }],
      ]);
    }
    now += 2 * 86_400_000;
    expect((await many.as('ada').get(nextRecordsUrl)).body[0].errorCode).toBe('INVALID_QUERY_LOCATOR');
  });

  it('takes a smaller page as a wish, not under 200', async () => {
    const ada = crowded(300).as('ada');
    const path = `${API}/query?q=${encodeURIComponent('SELECT Id FROM Account')}`;
    expect((await ada.get(path, { 'Sforce-Query-Options': 'batchSize=50' })).body.records.length).toBe(200);
  });

  it('has no second page of groups', async () => {
    const ada = crowded(2100).as('ada');
    const { status, body } = await ada.query('SELECT Name, COUNT(Id) FROM Account GROUP BY Name');
    expect([status, body]).toEqual([
      400,
      [
        {
          errorCode: 'EXCEEDED_ID_LIMIT',
          message: 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
        },
      ],
    ]);
    expect((await ada.query('SELECT Name, COUNT(Id) FROM Account GROUP BY Name LIMIT 2000')).body.totalSize).toBe(PAGE);
  });

  it('refuses an address over 16,384 bytes before it is read', async () => {
    const { status, body } = await org.as('ada').query(`SELECT Id FROM Account WHERE Name = '${'x'.repeat(17_000)}'`);
    expect(status).toBe(414);
    expect(body).toContain('URI Too Long');
  });

  it.each([
    [
      '100,000 characters of SOQL',
      `SELECT Id FROM Account WHERE Name = 'x'${' '.repeat(100_000)}`,
      'longer than 100,000 characters',
    ],
    [
      '4,000 characters of a text',
      `SELECT Id FROM Account WHERE Name LIKE '${'x'.repeat(4001)}'`,
      'longer than 4,000 characters',
    ],
  ])('refuses more than %s, also where the address is no limit', async (_case, soql, message) => {
    const url = `${API}/query?q=${encodeURIComponent(soql)}`;
    const { body } = await org
      .as('ada')
      .call('POST', `${API}/composite`, { compositeRequest: [{ method: 'GET', url, referenceId: 'a' }] });
    expect(body.compositeResponse[0].body[0]).toMatchObject({
      errorCode: 'MALFORMED_QUERY',
      message: expect.stringContaining(message),
    });
  });

  it('counts every call, a composite as one, and refuses those over the limit', async () => {
    const few = tinyOrg(2);
    const ada = few.as('ada');
    const sub = (referenceId: string) => ({ method: 'GET', url: `${API}/query?q=SELECT+Id+FROM+Account`, referenceId });
    const one = await ada.call('POST', `${API}/composite`, { compositeRequest: [sub('a'), sub('b'), sub('c')] });
    expect(one.headers.get('sforce-limit-info')).toBe('api-usage=1/2');
    await ada.get(`${API}/limits`);
    const refused = await ada.get(`${API}/limits`);
    expect([refused.status, refused.body]).toEqual([
      403,
      [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    ]);
  });
});
