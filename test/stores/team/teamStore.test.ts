import { describe, expect, it } from 'vitest';
import { createMemoryCrm } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../../src/adapters/memory/memoryPort';
import { createMemoryPublished } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import { createMemoryTeam, createMemoryTeamPort } from '../../../src/adapters/memory/memoryTeam';
import { startSession } from '../../../src/flows/startSession';
import { CrmError } from '../../../src/model/crmError';
import { publishedKey } from '../../../src/model/published';
import type { TeamPort } from '../../../src/ports/team';
import { createTeamStore } from '../../../src/stores/team/createTeamStore';
import { notNow } from '../../../src/stores/team/notNow';
import type { TeamDeps } from '../../../src/stores/team/teamDeps';
import { fakeClock } from '../../fixtures/panelWorld';
import { sheetRow, WEEK } from '../../fixtures/teamSheets';

const NOW = '2026-11-26T09:30:00.000Z';
const ROWS = [sheetRow('organisation', 40), sheetRow('east', 12), sheetRow('west', 9)];
const UNITS = [
  { id: 'east', name: 'Harbour', parentId: null },
  { id: 'west', name: 'Coast', parentId: null },
];

/** A team store over memory; calls may be held back or made to fail. */
async function world(change: (port: TeamPort) => Partial<TeamPort> = () => ({})) {
  const published = createMemoryPublished();
  for (const row of ROWS) published.rows.set(`${row.kind} ${publishedKey(row)}`, row);
  const nobody = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: NOW };
  const crm = createMemoryCrm({
    people: [{ id: 'lead', name: 'Lea Lead', zone: 'UTC', locale: 'en-GB', ...nobody, mayDecide: true }],
    organisation: { id: 'org', name: 'Acme', currency: 'EUR', zone: 'UTC' },
    schema: memorySchema([], {}),
    rows: [],
  });
  const team = createMemoryTeam(published, { units: UNITS });
  const port = createMemoryPort({ crm, userId: 'lead', now: () => NOW });
  const own = createMemoryTeamPort({ crm, team, userId: 'lead', now: () => NOW });
  let renewals = 0;
  const host = {
    renewSession: async () => {
      renewals += 1;
    },
  };
  const openPublisher = () => Promise.reject(new Error('no run here'));
  const deps = { port, host, clock: fakeClock(), openPublisher, team: { ...own, ...change(own) } } as unknown as TeamDeps;
  const store = createTeamStore(deps, await startSession({ port, clock: { now: () => NOW } }));
  return { store, team, state: () => store.store.getState(), renewals: () => renewals };
}

const BEGIN = { unit: null, week: null };
const fails = (error: CrmError) => async () => {
  throw error;
};

describe('the team tab’s store', () => {
  it('reads the unit first, then what is below it', async () => {
    const seen: (readonly [string, boolean])[] = [];
    const { store, state } = await world();
    store.store.subscribe(({ status, whole }) => seen.push([status, whole]));
    await store.show(BEGIN);
    expect(seen).toContainEqual(['ready', false]);
    expect(state()).toMatchObject({ status: 'ready', whole: true, reading: { data: { unit: { id: 'organisation' } } } });
    expect(state().reading?.data.below?.map(({ unit }) => unit.id)).toEqual(['east', 'west']);
  });

  it('drops an older reading that comes after a newer one', async () => {
    const held: (() => void)[] = [];
    const { store, state } = await world((port) => ({
      async overview(...args) {
        const found = await port.overview(...args);
        if (held.length === 0) await new Promise<void>((go) => held.push(go));
        return found;
      },
    }));
    const first = store.show({ unit: 'east', week: null });
    await Promise.resolve();
    await Promise.resolve();
    await store.show({ unit: 'west', week: null });
    held[0]?.();
    await first;
    expect(state().reading?.data.unit.id).toBe('west');
  });

  it('says what happened where it cannot read, and reads again', async () => {
    let broken = true;
    const { store, state } = await world((port) => ({
      units: (...args) => (broken ? fails(new CrmError('network', 'gone'))() : port.units(...args)),
    }));
    await store.show(BEGIN);
    expect(state()).toMatchObject({ status: 'failed', problem: { kind: 'offline' } });
    broken = false;
    await store.show(BEGIN);
    expect(state().status).toBe('ready');
  });

  it('asks the page for a new session where the old one ended', async () => {
    const { store, renewals } = await world(() => ({ overview: fails(new CrmError('auth', 'ended')) }));
    await store.show(BEGIN);
    expect(renewals()).toBe(1);
  });

  it('stands without the groups below where they do not come', async () => {
    let calls = 0;
    const { store, state } = await world((port) => ({
      sheets: (...args) => {
        calls += 1;
        return calls > 1 ? fails(new CrmError('network', 'gone'))() : port.sheets(...args);
      },
    }));
    await store.show(BEGIN);
    expect(state()).toMatchObject({ status: 'ready', whole: true });
    expect(state().reading?.data.below).toEqual([]);
  });

  it('asks for the right to publish once, and takes silence for no', async () => {
    let calls = 0;
    const asking = await world(() => ({
      mayPublish: async () => {
        calls += 1;
        return true;
      },
    }));
    await Promise.all([asking.store.publishing.ask(), asking.store.publishing.ask()]);
    expect(asking.store.publishing.right.getState()).toEqual({ held: true });
    expect(calls).toBe(1);
    const silent = await world(() => ({ mayPublish: fails(new CrmError('network', 'gone')) }));
    await silent.store.publishing.ask();
    expect(silent.store.publishing.right.getState()).toEqual({ held: false });
  });

  it('shows a decision and a note at once, and neither where the CRM did not take it', async () => {
    const { store, state } = await world();
    await store.show(BEGIN);
    const decision = { ruleId: 'a.b', reason: 'noAccess', phase: null, decision: 'confirmed', text: null } as const;
    await store.actions.decide(decision);
    await store.actions.note({ kind: 'lesson', about: 'call', unit: 'east', text: 'Monday' });
    expect(state().reading?.data).toMatchObject({ decisions: [decision], notes: [{ about: 'call' }] });

    const refused = await world(() => ({ decide: fails(new CrmError('permission', 'no')) }));
    await refused.store.show(BEGIN);
    await expect(refused.store.actions.decide(decision)).rejects.toMatchObject({ kind: 'permission' });
    expect(refused.state().reading?.data.decisions).toEqual([]);
  });

  it('notes a one-to-one for the group, without a name', async () => {
    const { store, state } = await world();
    await store.show({ unit: 'east', week: null });
    await store.actions.talked('One-to-one held.');
    expect(state().reading?.data.notes).toEqual([
      { kind: 'decision', about: 'oneToOne', unit: 'east', text: 'One-to-one held.', at: expect.any(String) },
    ]);
  });

  it('counts public thanks beside the post, and keeps the post where counting does not work', async () => {
    const { store, team } = await world(() => ({ note: fails(new CrmError('network', 'gone')) }));
    await store.show(BEGIN);
    const draft = { place: { kind: 'own', id: 'lead', name: '' }, text: 'Thank you' } as const;
    await store.actions.praise(draft, 'key', 'east');
    expect([...team.posts.values()].map(({ text }) => text)).toEqual(['Thank you']);
  });
});

describe('what was put off', () => {
  it('stays off for the week and comes back with the next one', () => {
    const kept = new Map<string, string>();
    const device = {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, value: string) => void kept.set(key, value),
    };
    notNow(device, WEEK).add('train:call');
    expect([...notNow(device, WEEK).add('praise:x')]).toEqual(['train:call', 'praise:x']);
    expect([...notNow(device, '2026-11-23').read()]).toEqual([]);
    expect([...notNow(device, WEEK).clear()]).toEqual([]);
  });
});
