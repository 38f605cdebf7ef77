import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import type { EntityName } from '../../../src/model/record';
import { fakeClock } from './fakeClock';
import { json, scriptedFetch } from './scriptedFetch';
import { DEAL_ID, DEAL_ROW, DESCRIBES, failed, ME, type PartReply, rows, scriptedOrg } from './scriptedOrg';

type Replies = Readonly<Record<string, PartReply>>;

const DEAL = { entity: 'Opportunity', id: DEAL_ID } as const;
const ALL: readonly EntityName[] = ['Opportunity', 'Account'];
const request = { ref: DEAL, fields: ['name', 'closeDate', 'nextStep'] };
const record = rows(DEAL_ROW);

async function refusal(call: Promise<unknown>): Promise<CrmError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CrmError);
  return error as CrmError;
}

describe('start', () => {
  it('is one call where the page knows the user, two where it does not', async () => {
    const known = scriptedOrg(() => ({}));
    await known.port.start(ALL);
    expect(known.requests).toHaveLength(1);

    const info = json({ user_id: ME, organization_id: '00D000000000001AAA' });
    const { fetch, requests } = scriptedFetch(info, json({ compositeResponse: [] }));
    const { port } = scriptedOrg(() => ({}), { userId: undefined, fetch });
    await refusal(port.start([]));
    expect(requests.map((each) => new URL(each.url).pathname)).toEqual([
      '/services/oauth2/userinfo',
      '/services/data/v67.0/composite',
    ]);
  });

  it('asks at most 25 parts, 5 of them queries', async () => {
    const { port, calls } = scriptedOrg(() => ({}));
    await port.start(ALL);
    const parts = calls[0]?.parts ?? [];
    expect(parts.length).toBeLessThanOrEqual(25);
    expect(parts.filter((part) => part.url.includes('/query?')).length).toBeLessThanOrEqual(5);
  });

  it('asks again with the date of the describe, and keeps it on 304', async () => {
    let again = false;
    const { port, calls } = scriptedOrg((): Replies => (again ? { describe_Opportunity: { status: 304, body: null } } : {}));
    const first = await port.start(ALL);
    again = true;
    const second = await port.start(ALL);
    const sent = calls[1]?.parts.find((part) => part.referenceId === 'describe_Opportunity');
    expect(sent?.httpHeaders).toEqual({ 'If-Modified-Since': 'Fri, 20 Nov 2026 08:00:00 GMT' });
    expect(second.schema).toEqual(first.schema);
  });

  it('an object that the person may not see is absent; one that failed otherwise fails the start', async () => {
    const hidden = scriptedOrg(() => ({ describe_Account: failed('NOT_FOUND', 'x', [], 404) }));
    expect((await hidden.port.start(ALL)).schema.entities).not.toHaveProperty('Account');
    const broken = scriptedOrg(() => ({ describe_Account: failed('UNKNOWN_EXCEPTION', 'x', [], 500) }));
    expect(await refusal(broken.port.start(ALL))).toMatchObject({ kind: 'unexpected' });
  });

  it('without the package there are neither answers nor a programme, and it says so', async () => {
    const bare = {
      describe_fthd__ActionLog__c: failed('NOT_FOUND', 'x', [], 404),
      describe_fthd__Response__c: failed('NOT_FOUND', 'x', [], 404),
    };
    const { port } = scriptedOrg(() => bare);
    const { capabilities, programme, organisation } = await port.start(ALL);
    expect(capabilities).toEqual({ stageHistory: true, contactRoles: false, responses: false, conflictGrainMs: 1_000 });
    expect(programme).toBeNull();
    expect(organisation.currency).toBe('XXX');
  });
});

describe('reading a record', () => {
  it('is one call of at most five queries, each part with a limit', async () => {
    const { port, calls, requests } = scriptedOrg(() => ({ record }));
    await port.start(ALL);
    const before = requests.length;
    await port.readRecord(request);
    expect(requests.length - before).toBe(1);
    const queries = calls.at(-1)?.parts.filter((part) => part.url.includes('/query?')) ?? [];
    expect(queries.length).toBeLessThanOrEqual(5);
    for (const child of decodeURIComponent(queries[0]?.url ?? '').match(/\(SELECT [^)]*\)/g) ?? [])
      expect(child).toMatch(/ LIMIT \d+\)$/);
  });

  it.each([
    ['responses', failed('UNKNOWN_EXCEPTION', 'x', [], 500)],
    ['access', failed('QUERY_TIMEOUT')],
    ['account', failed('INVALID_FIELD')],
  ] as const)('%s failing marks it partial and keeps the rest', async (part, reply) => {
    const { port } = scriptedOrg(() => ({
      record,
      responses: rows(),
      access: rows({ HasEditAccess: true }),
      account: rows(),
      [part]: reply,
    }));
    const bundle = await port.readRecord(request);
    expect(bundle.partial).toEqual([part]);
    expect(bundle.record.name).toBe('Acme presses');
    expect(bundle.activities).toHaveLength(1);
  });

  it('a child that the platform refuses: the record is read alone, its parts are not known, not none', async () => {
    const { port } = scriptedOrg((asked) => {
      const alone = !asked.parts.some((part) => part.url.includes('Tasks'));
      return { record: alone ? rows({ ...DEAL_ROW, Tasks: undefined }) : failed('QUERY_TOO_COMPLICATED') };
    });
    const bundle = await port.readRecord(request);
    expect(bundle.partial).toEqual(expect.arrayContaining(['activities', 'contactRoles', 'stageHistory']));
    expect([bundle.activities, bundle.stageHistory]).toEqual([null, null]);
  });

  it('a child whose rows were broken off is partial', async () => {
    const cut = { ...DEAL_ROW, Tasks: { totalSize: 90, done: false, records: [] } };
    const { port } = scriptedOrg(() => ({ record: rows(cut), responses: rows(), access: rows(), account: rows() }));
    expect((await port.readRecord(request)).partial).toEqual(['activities']);
  });

  it('a field that was removed meanwhile: described anew, and read without it', async () => {
    let removed = false;
    const without = (DESCRIBES.describe_Opportunity?.body ?? {}) as { fields: { name: string }[] };
    const { port } = scriptedOrg((asked): Replies => {
      const asksIt = asked.parts.some((part) => part.url.includes('NextStep'));
      if (!removed) return { record };
      return {
        record: asksIt ? failed('INVALID_FIELD', "No such column 'NextStep' on entity 'Opportunity'") : record,
        describe_Opportunity: { body: { ...without, fields: without.fields.filter((field) => field.name !== 'NextStep') } },
      };
    });
    await port.readRecord(request);
    removed = true;
    const bundle = await port.readRecord(request);
    expect(bundle.record.fields).not.toHaveProperty('nextStep');
    expect(bundle.record.fields).toHaveProperty('closeDate');
  });

  it('no row: not found, whether deleted or hidden', async () => {
    const { port } = scriptedOrg(() => ({ record: rows() }));
    expect(await refusal(port.readRecord(request))).toMatchObject({ kind: 'notFound' });
  });

  it('an id that is none is not sent', async () => {
    const { port, requests } = scriptedOrg(() => ({ record }));
    await port.start(ALL);
    const before = requests.length;
    for (const id of ['', '../sobjects', "006' OR Id != null", '0060000000000010']) {
      expect(await refusal(port.readFields({ entity: 'Opportunity', id }, ['name']))).toMatchObject({ kind: 'notFound' });
    }
    expect(requests).toHaveLength(before);
  });
});

describe('every operation', () => {
  it('settles within 30 s, even if the new session never comes', async () => {
    const clock = fakeClock();
    const { fetch } = scriptedFetch(json([{ errorCode: 'INVALID_SESSION_ID', message: 'expired' }], 401));
    const { port } = scriptedOrg(() => ({}), { clock, fetch, refresh: () => new Promise(() => undefined) });
    const call = refusal(port.readRecord(request));
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      clock.next();
    }
    expect(await call).toMatchObject({ kind: 'network', code: 'TIMEOUT' });
    expect(clock.elapsed()).toBeLessThanOrEqual(30_000);
  });

  it('rejects with CrmError only, whatever came back', async () => {
    for (const body of [null, 7, [], { records: 7 }, { records: [null, 7] }]) {
      const { port } = scriptedOrg(() => ({ user: { body }, organisation: { body }, stages: { body } }));
      await refusal(port.start(ALL));
    }
  });
});

describe('links', () => {
  it('lead to the Lightning page of the object, tasks and events told apart by their id', () => {
    const { port } = scriptedOrg(() => ({}), { lightningUrl: 'https://acme.lightning.force.com' });
    expect(port.recordUrl({ entity: 'Activity', id: '00U000000000001AAA' })).toBe(
      'https://acme.lightning.force.com/lightning/r/Event/00U000000000001AAA/view',
    );
    expect(port.recordUrl({ entity: 'Opportunity', id: '"><script>' })).not.toContain('<');
  });
});
