import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { tiny } from '../sandbox/test/tinyCompany';
import { DATAVERSE, type InstallWorld, installWorld, SALESFORCE } from './installWorld';

const { users } = tiny;
type Who = keyof typeof users;

/** What a call through the raw API comes to. */
type Outcome = 'done' | 'refused';

interface Crm {
  readonly name: string;
  /** Makes a row for its owner; the id, or `null` where it was refused. */
  create(who: Who, table: string, key: string, owner: Who): Promise<string | null>;
  edit(who: Who, table: string, id: string): Promise<Outcome>;
  remove(who: Who, table: string, id: string): Promise<Outcome>;
  /** How many rows somebody reads; `null` = the table is refused as a whole. */
  count(who: Who, table: string): Promise<number | null>;
}

let world: InstallWorld;
const outcome = (status: number): Outcome => (status < 300 ? 'done' : 'refused');

const salesforce: Crm = {
  name: 'salesforce',
  async create(who, table, key, owner) {
    const keyed = table === 'Programme' ? { fthd__Version__c: Number(key.slice(1)) } : { fthd__Key__c: key };
    const body = { ...keyed, ...(owner === who ? {} : { OwnerId: users[owner] }) };
    const answer = await world.call(who, 'POST', `${SALESFORCE}/sobjects/fthd__${table}__c`, body);
    return answer.status === 201 ? answer.body.id : null;
  },
  edit: async (who, table, id) =>
    outcome((await world.call(who, 'PATCH', `${SALESFORCE}/sobjects/fthd__${table}__c/${id}`, { Name: 'changed' })).status),
  remove: async (who, table, id) =>
    outcome((await world.call(who, 'DELETE', `${SALESFORCE}/sobjects/fthd__${table}__c/${id}`)).status),
  async count(who, table) {
    const { status, body } = await world.query(who, `SELECT Id FROM fthd__${table}__c`);
    return status === 200 ? body.totalSize : null;
  },
};

const dataverse: Crm = {
  name: 'dataverse',
  async create(who, table, key, owner) {
    const keyed = table === 'Programme' ? { fthd_version: Number(key.slice(1)) } : { fthd_key: key };
    const bound = owner === who ? {} : { 'ownerid@odata.bind': `/systemusers(${world.guid(users[owner])})` };
    const id = randomUUID();
    const body = { [`fthd_${table.toLowerCase()}id`]: id, ...keyed, ...bound };
    return (await world.call(who, 'POST', `${DATAVERSE}/${setOf(table)}`, body)).status === 204 ? id : null;
  },
  edit: async (who, table, id) =>
    outcome(
      (await world.call(who, 'PATCH', `${DATAVERSE}/${setOf(table)}(${id})`, { fthd_name: 'changed' }, { 'if-match': '*' }))
        .status,
    ),
  remove: async (who, table, id) => outcome((await world.call(who, 'DELETE', `${DATAVERSE}/${setOf(table)}(${id})`)).status),
  async count(who, table) {
    const { status, body } = await world.call(who, 'GET', `${DATAVERSE}/${setOf(table)}`);
    return status === 200 ? body.value.length : null;
  },
};

function setOf(table: string): string {
  const name = `fthd_${table.toLowerCase()}`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Who publishes, keeps the programme, leads and sells in the tiny company; ben is a peer of ada in another team. */
describe.each([salesforce, dataverse])('rights through the raw API, in $name', (crm) => {
  beforeAll(async () => {
    world = await installWorld();
  });

  /** Whose rows there are, who makes them, and for whom. */
  it.each<[string, Who, Who]>([
    ['Snapshot', 'publisher', 'ada'],
    ['Board', 'publisher', 'publisher'],
    ['TeamSheet', 'publisher', 'mia'],
    ['GroupSheet', 'publisher', 'publisher'],
    ['Programme', 'owner', 'owner'],
    ['BarrierDecision', 'mia', 'mia'],
    ['PublishRun', 'publisher', 'publisher'],
  ])('a rep can neither create, edit nor delete: %s', async (table, maker, owner) => {
    const id = await crm.create(maker, table, 'k1', owner);
    expect(id).not.toBeNull();
    expect(await crm.create('ada', table, 'k2', 'ada')).toBeNull();
    expect(await crm.edit('ada', table, id ?? '')).toBe('refused');
    expect(await crm.remove('ada', table, id ?? '')).toBe('refused');
  });

  it('a person reads the own snapshot, a peer and a leader none, the publisher all', async () => {
    expect(await crm.count('ada', 'Snapshot')).toBe(1);
    expect(await crm.count('ben', 'Snapshot')).toBe(0);
    expect(await crm.count('mia', 'Snapshot')).toBe(0);
    expect(await crm.count('publisher', 'Snapshot')).toBe(1);
  });

  it('a leader reads the own sheet and the groups, a rep neither', async () => {
    expect(await crm.count('mia', 'TeamSheet')).toBe(1);
    expect(await crm.count('mia', 'GroupSheet')).toBe(1);
    expect(await crm.count('ada', 'TeamSheet')).toBeNull();
    expect(await crm.count('ada', 'GroupSheet')).toBeNull();
  });

  it('answers are the own ones: created and edited by the rep, read by no leader, read and deleted but not changed by the publisher', async () => {
    const id = await crm.create('ada', 'Response', 'a1', 'ada');
    expect(await crm.edit('ada', 'Response', id ?? '')).toBe('done');
    expect(await crm.remove('ada', 'Response', id ?? '')).toBe('refused');
    expect(await crm.count('mia', 'Response')).toBe(0);
    expect(await crm.edit('mia', 'Response', id ?? '')).toBe('refused');
    expect(await crm.count('owner', 'Response')).toBe(0);
    expect(await crm.count('publisher', 'Response')).toBe(1);
    expect(await crm.create('publisher', 'Response', 'a2', 'publisher')).toBeNull();
    expect(await crm.remove('publisher', 'Response', id ?? '')).toBe('done');
  });

  it('D3 the programme owner stores a new version without an administrator’s rights, and nobody changes an old one', async () => {
    expect(world.sandbox.store.user(users.owner)?.isAdmin).toBe(false);
    const id = await crm.create('owner', 'Programme', 'k7', 'owner');
    expect(id).not.toBeNull();
    for (const who of ['ada', 'mia', 'publisher'] as const) expect(await crm.create(who, 'Programme', 'k8', who)).toBeNull();
    for (const who of ['owner', 'mia', 'publisher'] as const) {
      expect(await crm.edit(who, 'Programme', id ?? '')).toBe('refused');
      expect(await crm.remove(who, 'Programme', id ?? '')).toBe('refused');
    }
    expect(await crm.count('ben', 'Programme')).toBeGreaterThan(0);
  });

  it('a leader notes whose figures were opened; only that person and the publisher read it', async () => {
    expect(await crm.create('mia', 'Look', 'l1', 'ada')).not.toBeNull();
    expect([await crm.count('ada', 'Look'), await crm.count('ben', 'Look'), await crm.count('publisher', 'Look')]).toEqual([
      1, 0, 1,
    ]);
    expect(await crm.create('ada', 'Look', 'l2', 'ben')).toBeNull();
  });

  it('feedback is read by its author and the owner of the programme, not by the leader', async () => {
    expect(await crm.create('ada', 'Feedback', 'f1', 'ada')).not.toBeNull();
    expect([
      await crm.count('ada', 'Feedback'),
      await crm.count('mia', 'Feedback'),
      await crm.count('owner', 'Feedback'),
    ]).toEqual([1, 0, 1]);
  });

  it('a publishing run may be asked for by a leader, and is written by the publisher alone', async () => {
    expect(await crm.create('mia', 'PublishRequest', 'q1', 'mia')).not.toBeNull();
    expect(await crm.create('ada', 'PublishRequest', 'q2', 'ada')).toBeNull();
    expect(await crm.create('mia', 'PublishRun', 'r2', 'mia')).toBeNull();
    expect(await crm.count('owner', 'PublishRun')).toBeNull();
  });
});
