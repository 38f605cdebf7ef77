import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createDataverseTeamPort } from '../../src/adapters/dataverse/team/createDataverseTeamPort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforcePagePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePagePublishPort';
import { createSalesforceTeamPort } from '../../src/adapters/salesforce/team/createSalesforceTeamPort';
import { startSession } from '../../src/flows/startSession';
import { createTeamStore } from '../../src/stores/team/createTeamStore';
import type { TeamDeps } from '../../src/stores/team/teamDeps';
import { refusedText, reportText } from '../../src/views/team/publishTexts';
import { teamHeadOf } from '../../src/views/team/teamHeadOf';
import { createWords } from '../../src/words/createWords';
import { learnTeam } from '../../src/words/learnTeam';
import { giveRight } from '../fixtures/giveRight';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { sequentialId } from '../sandbox/store/recordId';
import type { Row } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import { CRMS } from './capabilityWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';
const BEGIN = { unit: null, week: null };
const HIRED = Array.from({ length: 5 }, (_, at) => sequentialId('005', 9_100 + at));

await learnTeam();
const words = createWords({
  productName: 'the CRM',
  locale: 'en-GB',
  zone: 'UTC',
  currency: 'EUR',
  today: '2026-11-22',
  now: NOW,
});

/** Five more people with a deal each, so that there is a group; they and everybody else as the package wants them. */
function hire(sandbox: Sandbox): void {
  const { store } = sandbox;
  const ada = store.get({ text: 'SELECT * FROM users WHERE id = ?', params: [tiny.users.ada] });
  if (!ada) throw new Error('the tiny company lacks Ada');
  const like = (...columns: readonly string[]): Row => Object.fromEntries(columns.map((name) => [name, ada[name] ?? null]));
  const place = like('role_id', 'profile_id', 'business_unit_id', 'manager_id', 'time_zone', 'department', 'title', 'roles');
  const created_at = '2025-01-07T09:00:00.000Z';
  store.bulkInsert(
    'user',
    HIRED.map((id, at) => {
      const username = `hired${at}@foothold.test`;
      return { ...place, id, username, email: username, first_name: 'Hired', last_name: `Nr ${at}`, created_at };
    }),
  );
  store.bulkInsert(
    'opportunity',
    HIRED.map((owner_id, at) => ({
      id: sequentialId('006', 9_100 + at),
      name: `Press line ${at}`,
      account_id: tiny.accounts.acme,
      stage_name: 'Prospecting',
      amount: 10_000 + at,
      close_date: '2027-01-15',
      owner_id,
      created_at: '2026-10-10T08:00:00.000Z',
    })),
  );
  for (const id of HIRED) giveRight(sandbox, id, 'Rep');
}

describe.each(CRMS)('issue 4: an authorised person publishes from the browser: %s', (crm) => {
  let at = NOW;
  let sandbox: Sandbox;
  let server: { readonly url: string; close(): Promise<void> };
  const clock = {
    now: () => at,
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };

  beforeAll(async () => {
    sandbox = await createSandbox({ now: () => at });
    tinyCompany(sandbox.store);
    hire(sandbox);
    // Everybody's records for reading, as the install guide asks of whoever publishes, and the right itself.
    sandbox.store.overwrite('user', tiny.users.owner, { roles: 'owner;publisher' });
    giveRight(sandbox, tiny.users.owner, 'Publisher');
    server = await sandbox.listen(0);
  });
  afterAll(() => server.close());

  /** The team tab of a person over the real adapters, as the pages join them. */
  async function tab(userId: string) {
    const user = sandbox.store.user(userId);
    if (!user) throw new Error(`the tiny company lacks ${userId}`);
    const accessToken = sandbox.sessions.issue(user);
    const salesforce = { instanceUrl: server.url, accessToken, fetch, clock };
    const dataverse = { baseUrl: server.url, token: accessToken, fetch, clock };
    const isSalesforce = crm === 'salesforce';
    const port = isSalesforce ? createSalesforcePort(salesforce) : createDataversePort(dataverse);
    const deps = {
      port,
      clock,
      host: { renewSession: async () => undefined },
      team: isSalesforce ? createSalesforceTeamPort(salesforce) : createDataverseTeamPort(dataverse),
      openPublisher: async () =>
        isSalesforce ? createSalesforcePagePublishPort(salesforce) : createDataversePublishPort(dataverse),
    } as unknown as TeamDeps;
    const session = await startSession({ port, clock });
    const team = createTeamStore(deps, session);
    await team.show(BEGIN);
    return { team, session, status: () => team.store.getState().status, run: () => team.publishing.store.getState() };
  }

  it('a manager without the right is not offered it; who loses it on the way is told whom to ask, and nothing is written', async () => {
    const { team, session, status, run } = await tab(tiny.users.mia);
    expect(status()).toBe('noPublisher');
    await team.publishing.ask();
    expect(team.publishing.right.getState().held, 'the card is offered').toBe(false);
    await team.publishing.start();
    const state = run();
    if (state.status !== 'refused') throw new Error(`expected a refusal: ${JSON.stringify(state)}`);
    const { title, body } = refusedText(words, state, session.start.schema);
    expect(title).toBe(words.say(`team.publish.${state.because}`));
    expect(body).toContain('Ask the administrator');
    expect(body).not.toMatch(/[{}]|undefined/);
    await team.show(BEGIN);
    expect(status()).toBe('noPublisher');
  });

  it('an owner who holds the right too publishes, and the tab then has a sheet', async () => {
    const { team, session, status, run } = await tab(tiny.users.owner);
    expect(status()).toBe('noPublisher');
    await team.publishing.ask();
    expect(team.publishing.right.getState().held, 'the card is offered').toBe(true);
    const shown: string[] = [];
    team.publishing.store.subscribe((state) => {
      if (state.status === 'running' && state.progress) shown.push(`${state.progress.what} ${state.progress.done}`);
    });
    const read = new Promise<void>((done) => {
      team.store.subscribe(({ whole }) => whole && done());
    });
    await team.publishing.start();
    const state = run();
    if (state.status !== 'done') throw new Error(`expected figures: ${JSON.stringify(state)}`);
    expect(shown.length).toBeGreaterThan(0);
    // Ada, Ben and the five; never who publishes.
    expect(state.report.people).toBe(7);
    const text = reportText(words, state.report, session.programme.groupSize).join(' ');
    expect(text).toMatch(/^\d+ records of 7 people were counted\. \d+ rows were written\./);
    expect(text).not.toContain('could not be read');
    const unread = { ...state.report, errors: [{ what: 'rights', code: 'RIGHTS_UNREAD', count: 1 }] };
    expect(reportText(words, unread, 5)).toContain(words.say('team.publish.rightsUnread', { product: 'the CRM' }));
    await read;
    expect(status()).toBe('ready');
    const { reading } = team.store.getState();
    expect(reading?.data.now).toMatchObject({ week: '2026-11-09', people: 7 });
    expect(teamHeadOf('team', reading, false)?.publishedAt).toBe(NOW);
  }, 30_000);

  it('a second run changes nothing of the closed week: the first one’s moment stays', async () => {
    at = LATER;
    const { team, run } = await tab(tiny.users.owner);
    await team.publishing.start();
    expect(run()).toMatchObject({ status: 'done', report: { frozen: true } });
    await team.show(BEGIN);
    expect(teamHeadOf('team', team.store.getState().reading, false)?.publishedAt).toBe(NOW);
    at = NOW;
  }, 30_000);
});
