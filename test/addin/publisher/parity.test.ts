import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import type { PublishPort } from '../../../src/ports/publish';
import type { Plan } from '../../../src/scoring/plan';
import { isThrowAway } from '../../../src/scoring/rubbish/domains/isThrowAway';
import { score } from '../../../src/scoring/score';
import { EMPTY_TALLY, ruleCounts, type Tally } from '../../../src/scoring/tally';
import { update } from '../../../src/scoring/update';
import { PASS } from '../../../src/scoring/verdicts';
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
const lines = new Map<string, PersonLine>();

const ask: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
const tokenOf = (id: string) => {
  const user = sandbox.store.user(id);
  if (!user) throw new Error(`no user ${id}`);
  return sandbox.sessions.issue(user);
};
const idsOf = (where: string) =>
  sandbox.store.all({ text: `SELECT id FROM users WHERE ${where} ORDER BY id`, params: [] }).map(({ id }) => String(id));

const publisher = () => tokenOf(idsOf("roles LIKE '%publisher%'")[0] ?? '');

beforeAll(async () => {
  sandbox = await createSandbox({ now: () => NOW, seed: true });
  folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  bulk = createSalesforcePublishPort({ instanceUrl: HERE, accessToken: publisher(), fetch: ask, clock, folder, pollMs: 1 });
  for await (const line of shardLines({ port: bulk, clock, shard: { index: 0, of: 1 }, isThrowAway }))
    if ('personId' in line) lines.set(line.personId, line);
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

/** The tally of a person's own records, read as that person. */
async function ownTally(id: string): Promise<{ readonly tally: Tally; readonly plan: Plan }> {
  const port = createSalesforcePort({ instanceUrl: HERE, accessToken: tokenOf(id), fetch: ask, clock });
  const session = { ...(await startSession({ port, clock })), isThrowAway };
  let tally = EMPTY_TALLY;
  for await (const { records } of ownPages(session, NOW))
    for (const { result } of records) tally = update(session.plan, tally, null, result);
  return { tally, plan: session.plan };
}

describe('the own score and the published one', () => {
  it('are one number, from the same verdicts and the same sums, person by person and rule by rule', async () => {
    const people = idsOf("roles = 'rep' AND is_active = 1").filter((_, index) => index % 4 === 0);
    expect(people.length).toBeGreaterThanOrEqual(10);
    let twins = 0;
    for (const id of people) {
      const published = unpackTally(lines.get(id)?.tally) ?? EMPTY_TALLY;
      const own = await ownTally(id);
      for (const rule of own.plan.rules) {
        const [mine, theirs] = [ruleCounts(own.tally, rule.id), ruleCounts(published, rule.id)];
        expect({ id, rule: rule.id, counts: mine }).toEqual({ id, rule: rule.id, counts: theirs });
        if (rule.id === 'account.twin') twins += mine[PASS] ?? 0;
      }
      expect({ id, cells: [...own.tally.cells].sort() }).toEqual({ id, cells: [...published.cells].sort() });
      expect(score(own.plan, own.tally)).toEqual(score(own.plan, published));
    }
    expect(twins).toBeGreaterThan(0);
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
