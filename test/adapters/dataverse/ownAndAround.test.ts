import { describe, expect, it } from 'vitest';
import { tiny } from '../../sandbox/test/tinyCompany';
import { ENTITIES, ORG, refusal, type World, world } from './portWorld';

describe('own records', () => {
  function many({ sandbox }: World, count: number): void {
    const rows = Array.from({ length: count }, (_, index) => ({
      name: `Deal ${index}`,
      owner_id: tiny.users.ada,
      account_id: tiny.accounts.acme,
      stage_name: 'Prospecting',
      amount: 7,
      close_date: '2026-12-12',
      created_at: '2026-11-01T00:00:00.000Z',
    }));
    sandbox.store.bulkInsert('opportunity', rows);
  }

  it('come in pages of two round trips, each once', async () => {
    const made = await world();
    many(made, 120);
    await made.port.start(ENTITIES);
    const before = made.requests.length;
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await made.port.readOwn('Opportunity', ['name', 'amount'], cursor);
      seen.push(...page.bundles.map(({ record }) => record.ref.id));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(121);
    expect(made.requests.length - before).toBe(2 * pages);
  });

  it.each([
    ['leads to another host', 'https://evil.example/api/data/v9.2/opportunities?$skiptoken=1', 'FOREIGN_URL'],
    ['leaves the Web API', `${ORG}/main.aspx`, 'FOREIGN_URL'],
  ])('stop with an error where the next page %s', async (_name, link, code) => {
    const made = await world();
    await made.port.start(ENTITIES);
    const body = JSON.stringify({
      '@odata.context': `${ORG}/api/data/v9.2/$metadata#opportunities`,
      value: [],
      '@odata.nextLink': link,
    });
    made.meddle = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    expect((await refusal(made.port.readOwn('Opportunity', ['name'], null))).code).toBe(code);
  });

  it('stop with an error where the next page is the same page', async () => {
    const made = await world();
    await made.port.start(ENTITIES);
    const path = '/api/data/v9.2/opportunities?$skiptoken=1';
    const body = JSON.stringify({
      '@odata.context': `${ORG}/api/data/v9.2/$metadata#opportunities`,
      value: [],
      '@odata.nextLink': `${ORG}${path}`,
    });
    made.meddle = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    expect((await refusal(made.port.readOwn('Opportunity', ['name'], path))).code).toBe('LOOPING_PAGE');
  });

  it('of accounts see what was done on their deals, as the record itself does', async () => {
    const { port, ref } = await world();
    const { bundles } = await port.readOwn('Account', ['name'], null);
    const own = bundles.find((bundle) => bundle.record.name === 'Acme GmbH');
    const alone = await port.readRecord({ ref: ref('Account', tiny.accounts.acme), fields: ['name'] });
    const ids = (list: typeof alone.activities) => list?.map((activity) => activity.id).sort();
    expect(ids(own?.activities ?? null)).toEqual(ids(alone.activities));
    expect(own?.account).toMatchObject({ openDeals: alone.account?.openDeals, lastActivityOn: alone.account?.lastActivityOn });
  });

  it('count how many open deals carry the same amount', async () => {
    const made = await world();
    many(made, 4);
    const { bundles } = await made.port.readOwn('Opportunity', ['name', 'amount'], null);
    const record = bundles.find((bundle) => bundle.record.name === 'Deal 0')?.record;
    if (!record) throw new Error('not among the own');
    expect((await made.port.readAround(record)).elsewhere.sameAmount).toBe(4);
  });
});

describe('around an account', () => {
  it('likely twins are found by name and by web domain, whatever the legal form', async () => {
    const { port, ref, sandbox } = await world();
    const rows = [
      { name: 'ACME', billing_country: 'Germany', website: null },
      { name: 'Acme Holding AG', billing_country: 'France', website: null },
      { name: 'Other name', billing_country: null, website: 'http://acme.example/shop' },
      { name: 'Acmena', billing_country: 'Germany', website: null },
    ];
    sandbox.store.bulkInsert(
      'account',
      rows.map((row) => ({ ...row, owner_id: tiny.users.ada, created_at: '2026-06-01T08:00:00.000Z' })),
    );
    const { record } = await port.readRecord({ ref: ref('Account', tiny.accounts.acme), fields: ['name', 'website', 'country'] });
    const { elsewhere } = await port.readAround(record);
    expect(elsewhere.twins?.map(({ name, why }) => [name, why]).sort()).toEqual([
      ['ACME', 'name'],
      ['Other name', 'domain'],
    ]);
  });
});
