/** Rows 36 to 38 of the fault matrix, and likely twins, in the fix list over both CRMs; faults are put into the answers of the local CRM. */

import { afterEach, describe, expect, it } from 'vitest';
import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { startSession } from '../../src/flows/startSession';
import type { FixListState } from '../../src/model/fixList';
import type { ClockPort } from '../../src/ports/clock';
import { createFixListStore } from '../../src/stores/fixList/createFixListStore';
import { memoryDrafts } from '../fixtures/panelWorld';
import { silentHost } from '../fixtures/silentHost';
import { createSandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const RULE = 'opportunity.closeDate';
const TOO_FAR = '2046-01-01';
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A write of a deal's close date, whichever protocol it is in. */
function isWrite(init: RequestInit | undefined): boolean {
  return (
    init?.method !== 'GET' &&
    /CloseDate|estimatedclosedate/.test(String(init?.body)) &&
    /PATCH/.test(`${init?.method}${String(init?.body)}`)
  );
}

async function listWith(protocol: 'salesforce' | 'dataverse', answer?: (real: () => Promise<Response>) => Promise<Response>) {
  // The deals are half a year old: nothing of them is in grace.
  let now = '2026-06-01T08:00:00.000Z';
  const sandbox = await createSandbox({ now: () => now });
  tinyCompany(sandbox.store);
  const { store } = sandbox;
  const [ada, admin] = [store.user(tiny.users.ada), store.user(tiny.users.admin)];
  if (!ada || !admin) throw new Error('the tiny company lacks somebody');
  const deal = store.get({ text: 'SELECT * FROM opportunities WHERE id = ?', params: [tiny.deals.adaOpen] });
  const columns = { stage_name: deal?.stage_name ?? null, account_id: deal?.account_id ?? null, owner_id: ada.id };
  const ids = Array.from({ length: 5 }, (_, index) => {
    const row = { name: `Dock ${index + 1}`, close_date: `2026-11-0${index + 1}`, amount: 1_000 * (9 - index), ...columns };
    return store.insert(admin, 'opportunity', row, 'salesforce').id;
  });
  const twin = { name: 'Docks of Acme', website: 'http://www.acme.example/docks', owner_id: ada.id };
  store.insert(admin, 'account', twin, 'salesforce');
  now = NOW;
  const server = await sandbox.listen(0);
  closers.push(server.close);
  let writes = 0;
  const faulty: typeof fetch = async (input, init) => {
    const real = () => fetch(input, init);
    if (!isWrite(init)) return real();
    writes += 1;
    return writes === 3 && answer ? answer(real) : real();
  };
  const clock: ClockPort = {
    now: () => NOW,
    after(ms, run) {
      const timer = setTimeout(run, ms >= 10_000 ? ms : Math.min(ms, 5));
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };
  const token = sandbox.sessions.issue(ada);
  const port =
    protocol === 'salesforce'
      ? createSalesforcePort({ instanceUrl: server.url, accessToken: token, fetch: faulty, clock })
      : createDataversePort({ baseUrl: server.url, token, fetch: faulty, clock });
  const list = createFixListStore({
    session: () => startSession({ port, clock }),
    host: silentHost,
    drafts: memoryDrafts(),
    clock,
    subjectOf: (kind) => kind,
  });
  const state = (): FixListState => list.store.getState();
  closers.unshift(async () => leave());
  const leave = list.begin();
  await expect.poll(() => state(), { timeout: 20_000 }).toMatchObject({ status: 'ready', problem: null, reading: false });
  const { actions } = list.store.getState();
  actions.openGroup(RULE);
  const row = (index: number) => {
    const found = state().grid?.rows.find(({ name }) => name === `Dock ${index}`);
    if (!found) throw new Error(`no row of Dock ${index}`);
    return found;
  };
  return {
    state,
    actions,
    row,
    status: () => [1, 2, 3, 4, 5].map((index) => row(index).status),
    stored: (index: number) =>
      store.get({ text: 'SELECT close_date FROM opportunities WHERE id = ?', params: [ids[index - 1] ?? ''] })?.close_date,
    async saveAll(days: readonly string[]) {
      days.forEach((day, index) => {
        actions.edit(row(index + 1).key, 'closeDate', day);
      });
      actions.saveAll();
      await expect.poll(() => state().batch, { timeout: 20_000 }).toMatchObject({ sent: 5, coming: 0 });
    },
  };
}

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'];

/** The answer says 200, and inside that the change was refused. */
function refusedInside(protocol: 'salesforce' | 'dataverse'): () => Promise<Response> {
  const body =
    protocol === 'salesforce'
      ? {
          compositeResponse: ['guard', 'change', 'after'].map((referenceId) => ({
            referenceId,
            httpStatusCode: 400,
            body: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A trigger says no.', fields: ['CloseDate'] }],
          })),
        }
      : { error: { code: '0x80040265', message: 'A plug-in says no.' } };
  return async () => Response.json(body);
}

/** The change was made, and the part of the answer that tells of it is missing. */
function withoutItsPart(protocol: 'salesforce' | 'dataverse') {
  return async (real: () => Promise<Response>) => {
    const answer = await real();
    if (protocol === 'dataverse') return new Response(null, { status: 204 });
    const { compositeResponse } = (await answer.json()) as { compositeResponse: { referenceId: string }[] };
    return Response.json({ compositeResponse: compositeResponse.filter(({ referenceId }) => referenceId !== 'after') });
  };
}

describe.each(['salesforce', 'dataverse'] as const)('the fix list over %s', (protocol) => {
  it('row 36: item 2 of 5 fails, each row says exactly how it went', async () => {
    const list = await listWith(protocol);
    await list.saveAll(DAYS.map((day, index) => (index === 1 ? TOO_FAR : day)));
    expect(list.status()).toEqual(['saved', 'refused', 'saved', 'saved', 'saved']);
    expect(list.row(2).fields[0]).toMatchObject({ value: TOO_FAR, refusal: expect.stringContaining('10 years ahead') });
    expect([1, 2, 3, 4, 5].map(list.stored)).toEqual(['2026-12-01', '2026-11-02', '2026-12-03', '2026-12-04', '2026-12-07']);
  });

  it('row 37: 200 with a refusal inside is no success', async () => {
    const list = await listWith(protocol, refusedInside(protocol));
    await list.saveAll(DAYS);
    expect(list.status()[2]).not.toBe('saved');
    expect(list.status().filter((status) => status === 'saved')).toHaveLength(4);
    expect(list.stored(3)).toBe('2026-11-03');
    expect(list.row(3).fields[0]?.value).toBe('2026-12-03');
  });

  it('row 38: a missing part is read back before anything is said', async () => {
    const list = await listWith(protocol, withoutItsPart(protocol));
    await list.saveAll(DAYS);
    expect(list.status()).toEqual(['saved', 'saved', 'saved', 'saved', 'saved']);
    expect(list.stored(3)).toBe('2026-12-03');
    expect(list.state().batch.undoable).toBe(5);
  });

  it('a likely twin among the own accounts is named with why, and with the id that opens it', async () => {
    const { actions, state } = await listWith(protocol);
    actions.openGroup('account.twin');
    const [row, ...others] = state().grid?.rows ?? [];
    expect([row?.name, others]).toEqual(['Acme GmbH', []]);
    expect(row?.targets).toMatchObject([{ ref: { entity: 'Account' }, name: 'Docks of Acme', why: 'domain' }]);
    expect(row?.targets[0]?.ref.id).not.toBe(row?.ref.id);
  });
});
