import { describe, expect, it } from 'vitest';
import { waitingActions } from '../../src/stores/waitingActions';
import { DEAL, panelWorld } from '../fixtures/panelWorld';

interface Two {
  readonly add: (number: number) => void;
  readonly drop: () => void;
}

/** Code that comes when it is told to, and does not when it is told to fail. */
function slow() {
  const done: string[] = [];
  const told: unknown[] = [];
  let settle: { come(): void; fail(): void } = { come: () => undefined, fail: () => undefined };
  let fetched = 0;
  let stands = true;
  const waiting = waitingActions<Two>(
    ['add', 'drop'],
    () => {
      fetched += 1;
      return new Promise((come, fail) => {
        const code = { add: (number: number) => void done.push(`add ${number}`), drop: () => void done.push('drop') };
        settle = { come: () => come(code), fail: () => fail(new Error('no network')) };
      });
    },
    () => () => stands,
    (error) => told.push(error),
  );
  return {
    ...waiting,
    done,
    told,
    fetched: () => fetched,
    move: () => {
      stands = false;
    },
    async come() {
      settle.come();
      await waiting.load();
    },
    async fail() {
      const load = waiting.load();
      settle.fail();
      await load;
    },
  };
}

describe('actions whose code comes later', () => {
  it('wait for it, run in the order of the calls, and then run at once', async () => {
    const { actions, done, come, fetched } = slow();
    actions.drop();
    actions.add(1);
    expect(done).toEqual([]);
    await come();
    expect(done).toEqual(['drop', 'add 1']);
    actions.add(2);
    expect(done).toEqual(['drop', 'add 1', 'add 2']);
    expect(fetched()).toBe(1);
  });

  it('do a double click once, as it was meant last', async () => {
    const { actions, done, come } = slow();
    actions.add(1);
    actions.add(2);
    await come();
    expect(done).toEqual(['add 2']);
  });

  it('are dropped where what they meant is gone', async () => {
    const { actions, done, come, move } = slow();
    actions.add(1);
    move();
    await come();
    expect(done).toEqual([]);
  });

  it('tell when the code does not come, keep what waits, and try again at the next call', async () => {
    const { actions, done, told, come, fail, fetched } = slow();
    actions.add(1);
    await fail();
    expect(told).toHaveLength(1);
    actions.drop();
    await come();
    expect([done, fetched()]).toEqual([['add 1', 'drop'], 2]);
  });

  it('say nothing where nobody waits for them', async () => {
    const { load, told, fail } = slow();
    void load();
    await fail();
    expect(told).toEqual([]);
  });
});

describe('a click that is quicker than the code of its action', () => {
  it('saves what was typed at once after the first paint', async () => {
    const world = panelWorld();
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    await world.until(({ status }) => status === 'ready');
    world.actions().edit('closeDate', '2026-12-04');
    world.actions().save();
    expect(world.state().editor?.fields[0]?.value).toBe('2026-12-04');
    await world.panel.load();
    await world.until(({ saved }) => saved !== null);
    expect(world.crm.records.get('refit')?.fields.closeDate).toBe('2026-12-04');
  });

  it('answers the nudge that stood there', async () => {
    const world = panelWorld();
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    await world.until(({ status }) => status === 'ready');
    world.actions().notKnown();
    await world.panel.load();
    expect(world.state().thanks).toMatchObject({ ruleId: 'opportunity.closeDate', kind: 'notKnown' });
  });
});
