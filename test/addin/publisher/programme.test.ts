import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPublisher } from '../../../addin/publisher/runPublisher';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const HERE = 'http://localhost';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PEOPLE = { owner: tiny.users.owner, publisher: tiny.users.publisher, rep: tiny.users.ada } as const;

describe.each(['salesforce', 'dynamics'] as const)('--programme in %s', (crm) => {
  let sandbox: Sandbox;
  let folder: string;
  const user = (who: keyof typeof PEOPLE) => {
    const found = sandbox.store.user(PEOPLE[who]);
    if (!found) throw new Error(`the tiny company lacks ${who}`);
    return found;
  };
  const usernames = new Map<string, string>();
  beforeAll(async () => {
    const apps = {
      salesforce: [
        {
          clientId: 'app',
          certificate: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
          preauthorised: [] as string[],
        },
      ],
    };
    sandbox = await createSandbox({ apps });
    tinyCompany(sandbox.store);
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) usernames.set(who, user(who).username);
    apps.salesforce[0]?.preauthorised.push(...usernames.values());
    folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(document: unknown, who: keyof typeof PEOPLE = 'owner', more: readonly string[] = []) {
    let [out, err] = ['', ''];
    const file = join(folder, 'programme.json');
    await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
    const code = await runPublisher({
      argv: ['--crm', crm, '--url', HERE, '--programme', file, ...more],
      env:
        crm === 'salesforce'
          ? { FOOTHOLD_CLIENT_ID: 'app', FOOTHOLD_USERNAME: usernames.get(who), FOOTHOLD_PRIVATE_KEY: KEY }
          : { FOOTHOLD_ACCESS_TOKEN: sandbox.sessions.issue(user(who)) },
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
      fetch: (input, init) => sandbox.handle(new Request(input, init)),
    });
    return { code, out, err };
  }
  const base = defaultProgramme(crm);

  it('shows what differs, then stores it as the next version, then has nothing to do', async () => {
    const dry = await run(base, 'owner', ['--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('It would be version 1. Nothing was stored.');
    expect(await run(base)).toMatchObject({ code: 0, out: expect.stringContaining('Stored as version 1.') });
    const changed = await run({ ...base, gate: 12 });
    expect(changed.out).toContain('gate: 10 -> 12\n');
    expect(changed.out).toContain('Stored as version 2.');
    expect((await run({ ...base, gate: 12 })).out).toContain('Version 2 says the same: nothing was stored.');
  });

  it.each([
    ['publisher', 'This user may publish'],
    ['rep', 'This user may not store a programme.'],
  ] as const)('a %s is refused with the step', async (who, why) => {
    const { code, err } = await run({ ...base, gate: 13 }, who);
    expect(code).toBe(3);
    expect(err).toContain('The programme was not stored; the version in force stays.');
    expect(err).toContain(why);
    expect(err).toMatch(/\n-> .+/);
  });

  it('a document with faults is told fault by fault, before anybody signs in', async () => {
    const { code, err } = await run({ ...base, gate: 'ten', surprise: 1 }, 'rep');
    expect(code).toBe(3);
    expect(err).toContain('2 places to correct:');
    expect(err).toMatch(/\n {2}gate \(line 1, column \d+\): .+/);
    expect(err).toMatch(/\n {2}surprise \(line 1, column \d+\): is not known here/);
    const { err: group } = await run({ ...base, medians: 'none' }, 'rep');
    expect(group).toMatch(/ {2}medians \(line 1, column \d+\): must be a group of settings in { }\n/);
    const { err: comma } = await run(JSON.stringify(base, null, 2).replace(/\n}$/, ',\n}'));
    expect(comma).toMatch(/It cannot be read:\n {2}line \d+, column 1: the comma before this is one too many\n/);
  });

  it('an unknown key of a rule hides no fault inside its conditions: all are told, each with its line and column', async () => {
    const [first, ...rules] = base.rules;
    const when = { all: [{ signal: 'opn' }] };
    const { fix: _, ...kept } = { ...first, remark: 'mine', when };
    const text = JSON.stringify({ ...base, rules: [kept, ...rules] }, null, 2);
    const { code, err } = await run(text, 'rep');
    const lines = text.split('\n');
    const at = (part: string) => `line ${lines.findIndex((line) => line.includes(part)) + 1}`;
    const group = `line ${lines.findIndex((line) => line.includes('"rules"')) + 2}`;
    expect(code).toBe(3);
    expect(err).toContain(`3 places to correct:
  rules[0].fix (${group}, column 5): is missing
  rules[0].when.all[0].signal (${at('"opn"')}, column 13): there is no signal "opn"
  rules[0].remark (${at('"remark"')}, column 7): is not known here
`);
  });

  it('the mark of an encoding with which some editors begin a file is no fault', async () => {
    expect(await run(`\uFEFF${JSON.stringify(base)}`, 'owner', ['--dry-run'])).toMatchObject({ code: 0, err: '' });
  });

  it('goes with no other task', async () => {
    expect(await run(base, 'owner', ['--week', '2026-11-16'])).toMatchObject({ code: 2 });
  });
});
