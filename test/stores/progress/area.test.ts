import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSession } from '../../../src/flows/startSession';
import { CrmError } from '../../../src/model/crmError';
import type { CrmPort } from '../../../src/ports/crm';
import type { HostEvent } from '../../../src/ports/host';
import type { OwnPort } from '../../../src/ports/own';
import { silentHost } from '../../fixtures/silentHost';
// The store loads it while it reads: here it is at hand, so that no test waits for the loader.
import '../../../src/scoring/rubbish/domains/isThrowAway';
import type { ProgressDeps } from '../../../src/stores/area/areaDeps';
import { createArea } from '../../../src/stores/area/createArea';
import { createProgressStore } from '../../../src/stores/progress/createProgressStore';
import { memoryOwnWorld } from '../../contract/own/memoryOwnWorld';
import type { OwnWorld } from '../../contract/own/ownWorld';
import { fakeClock, memoryDrafts } from '../../fixtures/panelWorld';

const NOW = '2026-11-22T09:30:00.000Z';
let world: OwnWorld;

beforeEach(async () => {
  world = await memoryOwnWorld();
});
afterEach(() => world.close());

/** What an area works with, over rows in memory; what the page is asked for is kept. */
function depsOf(crm: Partial<CrmPort> = {}, own: Partial<OwnPort> = {}) {
  const listeners = new Set<(event: HostEvent) => void>();
  const heard = new Set<(to: string) => void>();
  const asked: string[] = [];
  const device = { get: () => null, set: () => undefined };
  const deps: ProgressDeps = {
    port: { ...world.crmFor('rep'), ...crm },
    own: { ...world.portFor('rep'), ...own },
    feed: { praisePlaces: async () => [], praise: async () => undefined },
    host: {
      ...silentHost,
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      renewSession: async () => void asked.push('renewSession'),
    },
    drafts: memoryDrafts(),
    device,
    tab: device,
    clock: fakeClock(NOW),
    subjectOf: (kind) => kind,
    route: {
      get: () => 'place',
      go: () => undefined,
      listen(listener) {
        heard.add(listener);
        return () => void heard.delete(listener);
      },
    },
  };
  return {
    deps,
    asked,
    tell(event: HostEvent) {
      for (const each of listeners) each(event);
    },
    goTo(to: string) {
      for (const each of heard) each(to);
    },
    listeners,
    heard,
  };
}

describe('an area', () => {
  it('begins with its words: who reads, the day, the theme of the page, the address', async () => {
    const { deps, tell, goTo } = depsOf();
    const learned: string[] = [];
    const area = createArea(deps, async () => void learned.push('words'));
    area.connect();
    expect(area.store.getState()).toMatchObject({ status: 'loading', route: 'place' });
    tell({ type: 'context', context: { ref: null, theme: 'dark' } });
    goTo('fix');
    await vi.waitFor(() => expect(area.store.getState().status).toBe('ready'));
    expect(learned).toEqual(['words']);
    expect(area.store.getState()).toMatchObject({
      theme: 'dark',
      route: 'fix',
      place: { zone: 'Europe/Berlin', locale: 'de-DE', currency: 'EUR', today: '2026-11-22' },
    });
  });

  it('says what happened where it does not begin, and begins when it is asked again', async () => {
    let broken = true;
    const real = world.crmFor('rep');
    const { deps } = depsOf({
      start: (entities, signal) => (broken ? Promise.reject(new CrmError('network', 'gone')) : real.start(entities, signal)),
    });
    const area = createArea(deps, async () => undefined);
    area.connect();
    await vi.waitFor(() => expect(area.store.getState().status).toBe('failed'));
    expect(area.store.getState().problem?.kind).toBe('offline');
    broken = false;
    area.retry();
    await vi.waitFor(() => expect(area.store.getState().status).toBe('ready'));
  });

  it('asks the page for a new session where the old one has ended, and hears nothing once it is left', async () => {
    const { deps, asked, listeners, heard } = depsOf({ start: () => Promise.reject(new CrmError('auth', 'ended')) });
    const area = createArea(deps, async () => undefined);
    const leave = area.connect();
    await vi.waitFor(() => expect(area.store.getState().status).toBe('failed'));
    expect(asked).toEqual(['renewSession']);
    leave();
    expect([listeners.size, heard.size]).toEqual([0, 0]);
  });
});

describe('what My progress reads', () => {
  const storeOf = async (...more: Parameters<typeof depsOf>) => {
    const { deps } = depsOf(...more);
    return createProgressStore(await startSession(deps), deps);
  };

  it('is read when a section asks, once', async () => {
    let calls = 0;
    const own = world.portFor('rep');
    const { store, needHistory } = await storeOf(
      {},
      {
        readHistory: (...asked) => {
          calls += 1;
          return own.readHistory(...asked);
        },
      },
    );
    expect(calls).toBe(0);
    needHistory();
    needHistory();
    await vi.waitFor(() => expect(store.getState().history.status).toBe('ready'));
    needHistory();
    expect(calls).toBe(1);
    expect(store.getState().figures.status).toBe('reading');
  });

  it('fails by itself: the rest stands, and it can be asked for again', async () => {
    let broken = true;
    const own = world.portFor('rep');
    const { store, needHistory, needFigures } = await storeOf(
      {},
      { readHistory: (...asked) => (broken ? Promise.reject(new CrmError('network', 'gone')) : own.readHistory(...asked)) },
    );
    needHistory();
    needFigures();
    await vi.waitFor(() => expect(store.getState().history.status).toBe('failed'));
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('ready'));
    expect(store.getState().history.problem?.kind).toBe('offline');
    broken = false;
    needHistory();
    await vi.waitFor(() => expect(store.getState().history.status).toBe('ready'));
  });

  it('a reading of own records that broke off goes on where it was', async () => {
    let broken = true;
    const read: string[] = [];
    const real = world.crmFor('rep');
    const { store, needFigures } = await storeOf({
      async readOwn(entity, ...asked) {
        if (entity === 'Contact' && broken) throw new CrmError('network', 'gone');
        read.push(entity);
        return real.readOwn(entity, ...asked);
      },
    });
    needFigures();
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('failed'));
    broken = false;
    needFigures();
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('ready'));
    expect(new Set(read).size).toBe(read.length);
    expect(store.getState().figures.value).toMatchObject({ score: null, complete: true, openDeals: 1 });
  });

  it('what is forgotten while it is read is not shown any more, and leaves nothing in the next reading', async () => {
    const held: (() => void)[] = [];
    const real = world.crmFor('rep');
    let slow = true;
    const { store, needFigures, forgetFigures } = await storeOf({
      async readOwn(entity, ...asked) {
        if (slow && entity === 'Contact') await new Promise<void>((go) => held.push(go));
        return real.readOwn(entity, ...asked);
      },
    });
    needFigures();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    forgetFigures();
    slow = false;
    needFigures();
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('ready'));
    const shown = store.getState().figures.value;
    held[0]?.();
    await new Promise((done) => setImmediate(done));
    expect(store.getState().figures.value).toBe(shown);
    expect(shown?.openDeals).toBe(1);
  });

  it('own records that changed are read anew, and the old figures stay until then', async () => {
    const { store, needFigures, forgetFigures } = await storeOf();
    needFigures();
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('ready'));
    forgetFigures();
    needFigures();
    expect(store.getState().figures).toMatchObject({ status: 'reading', value: { openDeals: 1 } });
    await vi.waitFor(() => expect(store.getState().figures.status).toBe('ready'));
  });
});
