import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../server/createSandbox';
import { tiny, tinyCompany } from './tinyCompany';

/** A post on a wall, by both protocols: made, read back, refused. */
describe('feeds', async () => {
  const { store, sessions, listen } = await createSandbox({ now: () => '2026-11-22T09:30:00.000Z' });
  tinyCompany(store);
  store.bulkInsert('collaborationGroup', [{ name: 'Sales East', type: 'Public', owner_id: tiny.users.mia }]);
  const group = String(store.get({ text: 'SELECT id FROM collaboration_groups', params: [] })?.id);
  store.bulkInsert('collaborationGroupMember', [{ group_id: group, member_id: tiny.users.mia }]);
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    server = await listen(0);
  });
  afterAll(() => server.close());

  async function call(who: keyof typeof tiny.users, method: string, path: string, body?: unknown) {
    const user = store.user(tiny.users[who]);
    if (!user) throw new Error(`no ${who}`);
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${sessions.issue(user)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>), text };
  }
  const FEED = '/services/data/v67.0/sobjects/FeedItem';
  const POSTS = '/api/data/v9.2/posts';
  const wall = (id: string) => ({ 'regardingobjectid_systemuser@odata.bind': `/systemusers(${store.guidOf(id)})` });

  it('in Salesforce take a text on the own wall, read by everybody as a text by hand', async () => {
    const made = await call('mia', 'POST', FEED, { ParentId: tiny.users.mia, Body: 'Thank you, East' });
    expect(made.status).toBe(201);
    const soql = encodeURIComponent(`SELECT Body, Type, CreatedById FROM FeedItem WHERE ParentId = '${tiny.users.mia}'`);
    const read = await call('ben', 'GET', `/services/data/v67.0/query?q=${soql}`);
    expect(read.text).toContain('"Body":"Thank you, East"');
    expect(read.text).toContain('"Type":"TextPost"');
  });

  it('in Salesforce take a text of a group from its members alone', async () => {
    expect((await call('mia', 'POST', FEED, { ParentId: group, Body: 'Well done' })).status).toBe(201);
    const refused = await call('ben', 'POST', FEED, { ParentId: group, Body: 'Me too' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.text).toContain('INSUFFICIENT_ACCESS');
  });

  it.each([
    ['without a text', {}, 'REQUIRED_FIELD_MISSING'],
    ['that is too long', { Body: 'x'.repeat(10_001) }, 'STRING_TOO_LONG'],
  ])('in Salesforce refuse a post %s', async (_, body, code) => {
    const refused = await call('mia', 'POST', FEED, { ParentId: tiny.users.mia, ...body });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(code);
  });

  it('in Dataverse take a text on a wall, by hand unless it says otherwise', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const body = { text: 'Thank you, East', ...wall(tiny.users.mia) };
    expect((await call('mia', 'PATCH', `${POSTS}(${id})`, body)).status).toBe(204);
    const read = await call('ben', 'GET', `${POSTS}(${id})?$select=text,source,_regardingobjectid_value`);
    expect(read.body).toMatchObject({
      text: 'Thank you, East',
      source: 2,
      _regardingobjectid_value: store.guidOf(tiny.users.mia),
    });
  });

  it.each([
    ['without a wall', { text: 'x' }],
    ['without a text', { ...wall(tiny.users.mia) }],
    ['that is too long', { text: 'x'.repeat(1_001), ...wall(tiny.users.mia) }],
  ])('in Dataverse refuse a post %s', async (_, body) => {
    expect((await call('mia', 'POST', POSTS, body)).status).toBe(400);
  });

  it('in both hide what is written on a record from who may not read the record', async () => {
    await call('ben', 'POST', FEED, { ParentId: tiny.deals.benOpen, Body: 'On Borg' });
    const soql = encodeURIComponent(`SELECT Body FROM FeedItem WHERE ParentId = '${tiny.deals.benOpen}'`);
    expect((await call('ben', 'GET', `/services/data/v67.0/query?q=${soql}`)).text).toContain('On Borg');
    expect((await call('ada', 'GET', `/services/data/v67.0/query?q=${soql}`)).text).not.toContain('On Borg');
  });
});
