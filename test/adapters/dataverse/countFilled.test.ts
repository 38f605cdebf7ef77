import { describe, expect, it } from 'vitest';
import { createDataverseTeamPort } from '../../../src/adapters/dataverse/team/createDataverseTeamPort';
import { createDataverseHandler } from '../../sandbox/dataverse/dataverseHandler';
import { createSandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const HOST = 'http://crm.test';

/** The tiny company with some open deals more, behind a CRM that counts no more than so many rows at once. */
async function counted(aggregateLimit: number, createdOn: (index: number) => string) {
  const { store } = await createSandbox({ now: () => NOW });
  tinyCompany(store);
  store.bulkInsert(
    'opportunity',
    Array.from({ length: 8 }, (_, index) => ({
      name: `Deal ${index}`,
      account_id: tiny.accounts.acme,
      stage_name: 'Prospecting',
      amount: 1_000,
      close_date: index < 3 ? '2026-11-01' : '2027-01-15',
      owner_id: tiny.users.ada,
      created_at: createdOn(index),
    })),
  );
  const admin = store.userByName('admin@foothold.test');
  if (!admin) throw new Error('no admin');
  const handler = createDataverseHandler({ aggregateLimit });
  let calls = 0;
  const answer: typeof fetch = async (input, init) => {
    calls += 1;
    const context = { store, origin: HOST, calls: { used: 0, max: 1_000 } };
    return (await handler(new Request(input, init), admin, context)) ?? new Response('', { status: 404 });
  };
  const clock = { now: () => NOW, after: () => () => undefined, uuid: () => crypto.randomUUID() };
  const port = createDataverseTeamPort({ baseUrl: HOST, fetch: answer, clock });
  const read = () => port.filled({ fields: ['amount', 'description'], today: '2026-11-22' });
  return { read, calls: () => calls };
}

describe('counting filled fields under the limit of 50,000 rows an aggregate', () => {
  const everyMonth = (index: number) => `2026-0${index + 1}-05T08:00:00.000Z`;

  it('takes five calls where everything fits', async () => {
    const { read, calls } = await counted(50_000, everyMonth);
    expect(await read()).toMatchObject({
      deals: 10,
      money: 63_000,
      filled: { amount: 10, description: 0 },
      pastClose: { deals: 3, money: 3_000 },
    });
    expect(calls()).toBe(5);
  });

  it('halves the span of creation until it fits, and adds up to the same figures', async () => {
    // Users are counted too, six of them: the limit stays above.
    const [whole, sliced] = [await counted(50_000, everyMonth), await counted(7, everyMonth)];
    expect(await sliced.read()).toEqual(await whole.read());
    expect(sliced.calls()).toBeGreaterThan(5);
  });

  it('gives up with the CRM’s own word where one day holds more than may be counted', async () => {
    const { read } = await counted(7, () => '2026-06-01T08:00:00.000Z');
    await expect(read()).rejects.toMatchObject({ kind: 'invalid', code: '0x8004e023' });
  });
});
