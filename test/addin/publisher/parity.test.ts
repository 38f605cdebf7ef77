import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { createDataversePublishPort } from '../../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePort } from '../../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforcePagePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePagePublishPort';
import { createSalesforcePublishPort } from '../../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { ownPages } from '../../../src/flows/ownPages';
import { unpackTally } from '../../../src/flows/publish/packedTally';
import type { PersonLine } from '../../../src/flows/publish/personLine';
import { publish } from '../../../src/flows/publish/publish';
import { publishHere } from '../../../src/flows/publish/publishHere';
import { shardLines } from '../../../src/flows/publish/shards';
import { startSession } from '../../../src/flows/startSession';
import type { ClockPort } from '../../../src/ports/clock';
import type { CrmPort } from '../../../src/ports/crm';
import type { PublishPort } from '../../../src/ports/publish';
import type { Plan } from '../../../src/scoring/plan';
import { isThrowAway } from '../../../src/scoring/rubbish/domains/isThrowAway';
import { score } from '../../../src/scoring/score';
import { EMPTY_TALLY, ruleCounts, type Tally } from '../../../src/scoring/tally';
import { update } from '../../../src/scoring/update';
import { PASS } from '../../../src/scoring/verdicts';
import { limitFields } from '../../fixtures/limitFields';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';

const NOW = '2026-11-22T09:30:00.000Z';
const HERE = 'http://localhost';
const clock: ClockPort = {
  now: () => NOW,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  uuid: () => crypto.randomUUID(),
};

let sandbox: Sandbox;
let folder: string;
let bulk: PublishPort;

const ask: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
const tokenOf = (id: string) => {
  const user = sandbox.store.user(id);
  if (!user) throw new Error(`no user ${id}`);
  return sandbox.sessions.issue(user);
};
const idsOf = (where: string) =>
  sandbox.store.all({ text: `SELECT id FROM users WHERE ${where} ORDER BY id`, params: [] }).map(({ id }) => String(id));

const publisher = () => tokenOf(idsOf("roles LIKE '%publisher%'")[0] ?? '');

const reps = () => idsOf("roles = 'rep' AND is_active = 1").filter((_, index) => index % 4 === 0);

/** Who may not see or edit what, in both CRMs. */
const LIMITED = [
  {
    hidden: ['opportunity.amount', 'account.industry', 'account.industry_code', 'contact.email', 'activity.description'],
    readOnly: ['account.website', 'account.phone', 'opportunity.close_date'],
  },
  { hidden: [], readOnly: ['contact.title', 'opportunity.account_id', 'account.billing_country'] },
] as const;

beforeAll(async () => {
  sandbox = await createSandbox({ now: () => NOW, seed: true });
  LIMITED.forEach((limits, index) => {
    limitFields(sandbox.store, reps()[index] ?? '', limits);
  });
  folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  bulk = createSalesforcePublishPort({ instanceUrl: HERE, accessToken: publisher(), fetch: ask, clock, folder, pollMs: 1 });
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

async function linesOf(port: PublishPort): Promise<ReadonlyMap<string, PersonLine>> {
  const lines = new Map<string, PersonLine>();
  for await (const line of shardLines({ port, clock, shard: { index: 0, of: 1 }, isThrowAway }))
    if ('personId' in line) lines.set(line.personId, line);
  return lines;
}

/** The same port for these people alone: there is nobody else to read. */
function only(port: PublishPort, ids: readonly string[]): PublishPort {
  return {
    ...port,
    async *people(signal) {
      for await (const person of port.people(signal)) if (ids.includes(person.id)) yield person;
    },
  };
}

const guidOf = (id: string) => sandbox.store.guidOf(id) ?? id;

const CRMS = {
  Salesforce: {
    people: reps,
    lines: () => linesOf(bulk),
    own: (id: string): CrmPort => createSalesforcePort({ instanceUrl: HERE, accessToken: tokenOf(id), fetch: ask, clock }),
    idOf: (id: string) => id,
  },
  'Dynamics 365': {
    people: () => reps().slice(0, 5),
    lines: () => {
      const port = createDataversePublishPort({ baseUrl: HERE, token: publisher(), fetch: ask, clock });
      return linesOf(only(port, reps().slice(0, 5).map(guidOf)));
    },
    own: (id: string): CrmPort => createDataversePort({ baseUrl: HERE, token: tokenOf(id), fetch: ask, clock }),
    idOf: guidOf,
  },
} as const;

/** The tally of a person's own records, read as that person. */
async function ownTally(port: CrmPort): Promise<{ readonly tally: Tally; readonly plan: Plan }> {
  const session = { ...(await startSession({ port, clock })), isThrowAway };
  let tally = EMPTY_TALLY;
  for await (const { records } of ownPages(session, NOW))
    for (const { result } of records) tally = update(session.plan, tally, null, result);
  return { tally, plan: session.plan };
}

describe.each(Object.entries(CRMS))('the own score and the published one in %s', (_name, crm) => {
  it('are one number, from the same verdicts and the same sums, person by person and rule by rule, whatever rights they have', async () => {
    const lines = await crm.lines();
    let twins = 0;
    const off: number[] = [];
    for (const id of crm.people()) {
      const published = unpackTally(lines.get(crm.idOf(id))?.tally) ?? EMPTY_TALLY;
      const own = await ownTally(crm.own(id));
      off.push(own.plan.disabled.length);
      for (const rule of own.plan.rules) {
        const [mine, theirs] = [ruleCounts(own.tally, rule.id), ruleCounts(published, rule.id)];
        expect({ id, rule: rule.id, counts: mine }).toEqual({ id, rule: rule.id, counts: theirs });
        if (rule.id === 'account.twin') twins += mine[PASS] ?? 0;
      }
      expect({ id, cells: [...own.tally.cells].sort() }).toEqual({ id, cells: [...published.cells].sort() });
      expect(score(own.plan, own.tally)).toEqual(score(own.plan, published));
    }
    expect(twins).toBeGreaterThan(0);
    // The first two are those from whom rights were taken; rules of theirs are off that stand with everybody else.
    const [first = 0, second = 0, ...others] = off;
    expect(new Set(others).size).toBe(1);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(others[0] ?? 0);
  }, 240_000);
});

describe('publishing from a browser', () => {
  it('writes row for row what the command line writes: a run in bulk after it changes nothing', async () => {
    const port = createSalesforcePagePublishPort({ instanceUrl: HERE, accessToken: publisher(), fetch: ask, clock });
    const seen: string[] = [];
    const onProgress = ({ what, done, total }: { what: string; done: number; total: number | null }) =>
      void seen.push(`${what} ${done}/${total}`);
    const report = await publishHere({ port, clock, isThrowAway, onProgress });
    expect(report).toMatchObject({ frozen: false, errors: [] });
    expect(report.rows.snapshot?.created).toBeGreaterThan(40);
    expect(report.rows.groupSheet?.created).toBeGreaterThan(3);
    expect(seen.at(-1)).toMatch(/^owners (\d+)\/\1$/);
    // Snapshots once more by bulk reads; then the closed week too, as if it had not been published.
    const again = await publish({ port: bulk, clock, isThrowAway });
    expect(again.rows.snapshot).toMatchObject({ created: 0, changed: 0 });
    sandbox.store.all({ text: "SELECT id FROM fthd_publish_run WHERE key LIKE 'week:%'", params: [] }).forEach(({ id }) => {
      sandbox.store.erase('publishRun', String(id));
    });
    const whole = await publish({ port: bulk, clock, isThrowAway });
    for (const kind of ['snapshot', 'groupSheet', 'board'] as const)
      expect(whole.rows[kind]).toMatchObject({ created: 0, changed: 0, refused: 0 });
  }, 240_000);
});
