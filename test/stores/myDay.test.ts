import { beforeAll, describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import type { PanelState } from '../../src/model/panel';
import type { CrmPort } from '../../src/ports/crm';
import { DEAL, openedWorld, panelWorld } from '../fixtures/panelWorld';

const SECOND = 1_000;
const ready = ({ day }: PanelState) => day?.status === 'ready';

/** The world with a counter of the day's calls; `fail` makes them fail while it is true. */
async function dayWorld(before: Parameters<typeof openedWorld>[1] = {}) {
  const calls = { count: 0, fail: false };
  const wrap = (port: CrmPort): CrmPort => ({
    ...port,
    async readDay(request, signal) {
      calls.count += 1;
      if (calls.fail) throw new CrmError('network', 'no way there');
      return port.readDay(request, signal);
    },
  });
  const world = await openedWorld(wrap, before);
  return { ...world, calls };
}

function device() {
  const kept = new Map<string, string>();
  return { kept, get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) };
}

// The panel fetches the reader of the day when it wants it; here it is at hand, so that no test waits for a file.
beforeAll(() => import('../../src/flows/readDay'));

describe('my day', () => {
  it('asks for nothing until the record is painted, then once', async () => {
    const world = await dayWorld();
    expect(world.state().status).toBe('ready');
    expect(world.calls.count).toBe(0);
    expect(world.state().day).toBeUndefined();
    world.clock.move(SECOND);
    await world.until(ready);
    expect(world.calls.count).toBe(1);
    expect(world.state().day?.open).toBe(false);
  });

  it('keeps the day for the tab: the next page of the day costs no call', async () => {
    const kept = device();
    const first = await dayWorld({ tab: kept });
    first.clock.move(SECOND);
    await first.until(ready);
    const second = await dayWorld({ tab: kept });
    second.clock.move(SECOND);
    expect(second.state().day?.status).toBe('ready');
    expect(second.state().day?.day).toEqual(first.state().day?.day);
    expect(second.calls.count).toBe(0);
  });

  it.each([
    ['of another person', { person: 'somebody', day: '2026-11-22' }],
    ['of yesterday', { person: 'rep', day: '2026-11-21' }],
    ['that is damaged', null],
  ])('does not show a kept day %s', async (_name, change) => {
    const kept = device();
    const first = await dayWorld({ tab: kept });
    first.clock.move(SECOND);
    await first.until(ready);
    const text = kept.get('day|org') ?? '';
    kept.set('day|org', change ? JSON.stringify({ ...JSON.parse(text), ...change }) : text.slice(0, 30));
    const second = await dayWorld({ tab: kept });
    second.clock.move(SECOND);
    await second.until(ready);
    expect(second.calls.count).toBe(1);
    // One slot: what was somebody else's is gone from the tab.
    expect([...kept.kept.keys()].filter((key) => key.startsWith('day|'))).toEqual(['day|org']);
    expect(JSON.parse(kept.get('day|org') ?? '')).toMatchObject({ person: 'rep', day: '2026-11-22' });
  });

  it('stays while another record is opened', async () => {
    const world = await dayWorld();
    world.clock.move(SECOND);
    await world.until(ready);
    world.actions().toggleDay();
    world.tell({ type: 'context', context: { ref: { entity: 'Account', id: 'yard' }, theme: 'light' } });
    await world.until(({ ref, status }) => ref?.id === 'yard' && status === 'ready');
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    await world.until(({ ref, status }) => ref?.id === DEAL.id && status === 'ready');
    world.clock.move(SECOND);
    expect(world.state().day).toMatchObject({ status: 'ready', open: true });
    expect(world.calls.count).toBe(1);
  });

  it('is read again after a log, and after its undo', async () => {
    const world = await dayWorld();
    world.clock.move(SECOND);
    await world.until(ready);
    world.actions().openLog('call');
    world.actions().saveLog();
    await world.until(({ saved }) => saved !== null);
    world.clock.move(SECOND);
    await world.until((state) => ready(state) && world.calls.count === 2);
    world.actions().undo();
    await world.until(({ saved }) => saved?.undo === 'undone');
    world.clock.move(SECOND);
    await world.until((state) => ready(state) && world.calls.count === 3);
  });

  it('is read again after a second save that follows at once', async () => {
    const world = await dayWorld();
    world.clock.move(SECOND);
    await world.until(ready);
    for (const kind of ['call', 'note'] as const) {
      const before = world.state().saved;
      world.clock.move(SECOND);
      world.actions().openLog(kind);
      world.actions().editForm({ description: 'They wait for the crane.' });
      world.actions().saveLog();
      await world.until(({ saved }) => saved !== before);
    }
    world.clock.move(SECOND);
    await world.until((state) => ready(state) && world.calls.count === 3);
  });

  it('read again fails: what is known stays, and opening it tries once more', async () => {
    const world = await dayWorld();
    world.clock.move(SECOND);
    await world.until(ready);
    const known = world.state().day?.day;
    world.calls.fail = true;
    world.clock.move(31 * 60 * SECOND);
    world.actions().toggleDay();
    await world.until(({ day }) => day?.status === 'unavailable');
    expect(world.state().day).toMatchObject({ open: true, day: known });
    world.calls.fail = false;
    world.actions().toggleDay();
    world.actions().toggleDay();
    await world.until(ready);
  });

  it('never read: it says so and does not stand in the way of the record', async () => {
    const world = await dayWorld();
    world.calls.fail = true;
    world.clock.move(SECOND);
    await world.until(({ day }) => day?.status === 'unavailable');
    expect(world.state()).toMatchObject({ status: 'ready', problem: null, day: { day: null } });
  });

  it('a panel that stays open over midnight asks for the new day with the next record', async () => {
    const world = await dayWorld();
    world.clock.move(SECOND);
    await world.until(ready);
    world.clock.move(24 * 3_600 * SECOND);
    world.tell({ type: 'context', context: { ref: { entity: 'Account', id: 'yard' }, theme: 'light' } });
    await world.until(({ ref, status }) => ref?.id === 'yard' && status === 'ready');
    world.clock.move(SECOND);
    await world.until(() => world.calls.count === 2);
  });
});

describe('a place without a record', () => {
  const nowhere = { type: 'context', context: { ref: null, theme: 'light' } } as const;

  it('has the own day and the own score once it stays so', async () => {
    const world = panelWorld();
    world.tell(nowhere);
    expect(world.state().status).toBe('noRecord');
    world.clock.move(SECOND);
    await world.until(({ seen }) => seen !== null);
    world.clock.move(2 * SECOND);
    await world.until((state) => ready(state) && state.own.status !== 'reading');
    expect(world.state().status).toBe('noRecord');
  });

  it('begins one session where the page names a record a moment later', async () => {
    let started = 0;
    const world = panelWorld((port) => ({
      ...port,
      start(...given) {
        started += 1;
        return port.start(...given);
      },
    }));
    world.tell(nowhere);
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    world.clock.move(SECOND);
    await world.until(({ status }) => status === 'ready');
    expect(started).toBe(1);
  });

  it('says what keeps it from the CRM, and tries again when asked', async () => {
    let refuse = true;
    const world = panelWorld((port) => ({
      ...port,
      async start(...given) {
        if (refuse) throw new CrmError('auth', 'not valid for use with the REST API', { code: 'API_ACCESS' });
        return port.start(...given);
      },
    }));
    world.tell(nowhere);
    world.clock.move(SECOND);
    await world.until(({ status }) => status === 'failed');
    refuse = false;
    world.actions().retry();
    world.clock.move(SECOND);
    await world.until(({ seen }) => seen !== null);
    expect(world.state().status).toBe('noRecord');
  });
});
