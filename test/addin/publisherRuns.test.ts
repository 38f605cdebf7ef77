import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeClock } from '../../addin/publisher/nodeClock';
import { runPublisher } from '../../addin/publisher/runPublisher';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import { cast } from '../sandbox/seed/plan/cast';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const CERTIFICATE = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const SECRET = 'a-secret-of-the-test';
const APP = 'foothold-publisher';
const [PUBLISHER, REP] = [cast.publisher.username, cast.average.username];

const TABLES = { snapshot: 'snapshot', board: 'board', groupSheet: 'groupSheet', teamSheet: 'teamSheet' } as const;

describe.each(['salesforce', 'dynamics'] as const)('the publisher on the seeded company in %s', (crm) => {
  let sandbox: Sandbox;
  let server: { url: string; close(): Promise<void> };
  let folder: string;

  beforeAll(async () => {
    const tenants = { rep: REP, publisher: PUBLISHER };
    sandbox = await createSandbox({
      seed: true,
      apps: {
        salesforce: [{ clientId: APP, certificate: CERTIFICATE, preauthorised: Object.values(tenants) }],
        entra: Object.entries(tenants).map(([name, username]) => ({
          tenant: 'tenant',
          clientId: `${APP}-${name}`,
          secret: SECRET,
          username,
        })),
      },
    });
    server = await sandbox.listen(0);
    folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
    vi.stubEnv('TMPDIR', folder);
  }, 120_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const count = (concept: keyof typeof TABLES) => {
    const { table } = sandbox.store.concept(concept);
    return Number(sandbox.store.get({ text: `SELECT COUNT(*) AS n FROM ${table} WHERE is_deleted = 0`, params: [] })?.n);
  };

  async function run(more: readonly string[] = [], who: 'publisher' | 'rep' = 'publisher', signal?: AbortSignal) {
    let [out, err] = ['', ''];
    const env = {
      FOOTHOLD_CLIENT_ID: crm === 'salesforce' ? APP : `${APP}-${who}`,
      FOOTHOLD_USERNAME: who === 'rep' ? REP : PUBLISHER,
      FOOTHOLD_TENANT: 'tenant',
      FOOTHOLD_AUTHORITY: server.url,
      ...(crm === 'salesforce' ? { FOOTHOLD_PRIVATE_KEY: KEY } : { FOOTHOLD_CLIENT_SECRET: SECRET }),
    };
    const code = await runPublisher({
      argv: ['--crm', crm, '--url', server.url, ...more],
      env,
      out: {
        write: (text) => {
          out += text;
        },
      },
      err: {
        write: (text) => {
          err += text;
        },
      },
      fetch,
      pollMs: 5,
      ...(signal ? { signal } : {}),
    });
    return { code, out, err };
  }

  it('a dry run says what it would write and writes nothing', async () => {
    const warned: string[] = [];
    const listen = ({ name }: Error) => void warned.push(name);
    process.on('warning', listen);
    const { code, out, err } = await run(['--dry-run'], 'publisher', new AbortController().signal);
    process.off('warning', listen);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // Calls side by side all listen to the one signal: that is no leak, and nothing to warn of.
    expect(warned).not.toContain('MaxListenersExceededWarning');
    expect(out).toMatch(/snapshots: \d\d would be written/);
    expect(count('snapshot')).toBe(0);
  }, 120_000);

  it('help is no fault', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^npm run publisher.+--dry-run/s),
    });
  });

  it.each(['2099-01-05', '2017-12-31'])(
    'two runs at once are refused, also where one is for %s',
    async (day) => {
      const { table } = sandbox.store.concept('publishRun');
      const user = sandbox.store.userByName(PUBLISHER);
      if (!user) throw new Error('no publisher');
      const token = sandbox.sessions.issue(user);
      const by = { fetch, clock: nodeClock(null) };
      const other =
        crm === 'salesforce'
          ? createSalesforcePublishPort({ ...by, instanceUrl: server.url, accessToken: token, folder })
          : createDataversePublishPort({ ...by, baseUrl: server.url, token });
      const lease = { name: 'publish', holder: 'other', until: new Date(Date.now() + 600_000).toISOString() };
      await other.claim(lease);
      expect(await run(['--now', day])).toMatchObject({
        code: 75,
        err: expect.stringContaining('Another run is at work. (until '),
      });
      expect(table).toBeTruthy();
      await other.release(lease);
      expect(count('snapshot')).toBe(0);
    },
    120_000,
  );

  it('a rep who runs it is refused, and nothing is written', async () => {
    const { code, err } = await run([], 'rep');
    expect(code).toBe(3);
    expect(err).toMatch(/Nothing was published\.\n.+\n-> .+/);
    expect(count('snapshot')).toBe(0);
  }, 120_000);

  it('parts are files that their owner alone may read; merged they publish the company, and again change nothing', async () => {
    const files = [0, 1].map((index) => join(folder, `${index}.ndjson`));
    for (const [index, file] of files.entries()) {
      expect(await run(['--shard', `${index}/2`, '--out', file])).toMatchObject({ code: 0, err: '' });
      expect((await stat(file)).mode & 0o077).toBe(0);
    }
    expect(count('snapshot')).toBe(0);
    expect(await readFile(files[0] ?? '', 'utf8')).toMatch(/^\{"foothold":"shard"/);
    const merged = await run(['--merge', ...files]);
    // Two people own records and hold nothing of Foothold: a row that they may not read cannot be given to them.
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).toMatch(/snapshots: \d\d new, 0 changed, 0 as they were, 2 left out: people without Foothold\n/);
    expect(count('snapshot')).toBeGreaterThan(35);
    expect(count('groupSheet')).toBeGreaterThan(3);
    expect([count('board') > 0, count('teamSheet')]).toEqual([true, 0]);
    // The whole at once writes the very same rows: none of them changes.
    const again = await run();
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/snapshots: 0 new, 0 changed, \d\d as they were/);
    // Each of both runs has a record of its own.
    const { table } = sandbox.store.concept('publishRun');
    const runs = sandbox.store.all({ text: `SELECT state FROM ${table} WHERE key LIKE 'publish:%'`, params: [] });
    expect(runs.map(({ state }) => state)).toEqual(['done', 'done']);
  }, 240_000);

  it('the digest goes to each reader once, and names nobody in what is printed', async () => {
    const { outbox } = sandbox.store;
    const dry = await run(['--digest', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(outbox).toHaveLength(0);
    const sent = await run(['--digest']);
    expect(sent).toMatchObject({ code: 0, err: '' });
    const readers = Number(/(\d+) sent\./.exec(sent.out)?.[1]);
    // In the first week nobody has a row of the week before: leaders get their groups.
    expect(readers).toBeGreaterThan(3);
    expect(outbox).toHaveLength(readers);
    expect(new Set(outbox.map(({ to }) => to.join()))).toHaveProperty('size', readers);
    expect(sent.out).not.toMatch(/@|Lena|Brandt/);
    const again = await run(['--digest']);
    expect(again.out).toContain(`0 sent.\n${readers} had theirs already.`);
    expect(outbox).toHaveLength(readers);
    expect(await run(['--digest'], 'rep')).toMatchObject({ code: 3, out: '' });
  }, 60_000);

  it('where the hierarchy lets managers read what is for its owner alone, it is refused with the step', async () => {
    const { sharing, grants } = sandbox.store.concept('snapshot');
    const own = [...(grants?.dataverse.values() ?? [])].flat().filter(({ read }) => read === 'basic');
    // What an administrator may have set: in Salesforce the hierarchy, in Dynamics 365 a role that reaches further than one's own.
    const set = (isOpen: boolean) => {
      Object.assign(sharing, { hierarchy: isOpen });
      for (const grant of own) Object.assign(grant, { read: isOpen ? 'deep' : 'basic' });
    };
    expect([sharing.hierarchy, own.length > 0]).toEqual([false, true]);
    set(true);
    const { code, err } = await run();
    set(false);
    expect(code).toBe(3);
    expect(err).toMatch(/^Nothing was published\..+\(snapshot\).+-> Salesforce: Setup, Sharing Settings/s);
  }, 60_000);

  it('no temporary file with records is left', async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('foothold-publisher-'))).toEqual([]);
  });

  it('says what is missing in the environment, and repeats no secret', async () => {
    let err = '';
    const code = await runPublisher({
      argv: ['--crm', crm, '--url', server.url],
      env: {
        FOOTHOLD_CLIENT_ID: APP,
        FOOTHOLD_TENANT: 'tenant',
        FOOTHOLD_PRIVATE_KEY: 'hunter2',
        FOOTHOLD_CERTIFICATE: 'hunter2',
      },
      out: { write: () => undefined },
      err: {
        write: (text) => {
          err += text;
        },
      },
      fetch,
    });
    expect(code).toBe(2);
    expect(err).toContain('FOOTHOLD_PRIVATE_KEY is not a private key');
    expect(err).not.toContain('hunter2');
  });
});
