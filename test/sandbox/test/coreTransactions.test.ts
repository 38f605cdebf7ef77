import { describe, expect, it } from 'vitest';
import { tiny } from './tinyCompany';
import { refusals, tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, users } = tiny;

describe('transactions and versions', () => {
  it('a throw takes everything back, history included', () => {
    const before = world.row('opportunity', deals.adaOpen);
    expect(() =>
      world.store.transaction(() => {
        world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, { stage_name: 'Closed Won' }, 'salesforce');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(world.row('opportunity', deals.adaOpen)).toEqual(before);
    expect(world.rowsOf('stageHistory', 'opportunity_id', deals.adaOpen)).toEqual([]);
  });

  it('an inner failure leaves the outer work standing', () => {
    world.store.transaction(() => {
      world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, { amount: 1 }, 'salesforce');
      refusals(() => world.store.update(world.user('ada'), 'opportunity', deals.adaWon, { amount: -1 }, 'salesforce'));
    });
    expect(world.row('opportunity', deals.adaOpen).amount).toBe(1);
    expect(world.row('opportunity', deals.adaWon).amount).toBe(9_000);
  });

  it('a write that was taken back does not change who sees what', () => {
    const seen = () => {
      const { text, params } = world.store.visible(world.user('mia'), 'opportunity', 't', 'salesforce');
      return world.store.all({ text: `SELECT id FROM opportunities t WHERE ${text}`, params }).length;
    };
    expect(() =>
      world.store.transaction(() => {
        world.store.update(world.user('admin'), 'user', users.ada, { role_id: null }, 'salesforce');
        expect(seen()).toBe(0);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(seen()).toBe(2);
  });

  it('every write raises the version and keeps the millisecond', () => {
    const before = Number(world.row('opportunity', deals.adaOpen).row_version);
    world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, { next_step: 'a' }, 'salesforce');
    const after = world.row('opportunity', deals.adaOpen);
    expect(Number(after.row_version)).toBeGreaterThan(before);
    expect(after.system_modstamp).toBe('2026-11-22T10:00:00.123Z');
  });

  it('loads rows as they were: ids, dates and owners given, keys made where absent', () => {
    world.store.bulkInsert('opportunity', [
      {
        id: '001Old'.padEnd(15, '0').replace(/^001/, '006'),
        name: 'Old',
        stage_name: 'Closed Lost',
        close_date: '2020-05-06',
        owner_id: users.ben,
        created_at: '2020-01-02T03:04:05.000Z',
      },
      { name: 'No date', stage_name: 'Prospecting', close_date: null, owner_id: users.ben },
    ]);
    const [old] = world.rowsOf('opportunity', 'name', 'Old');
    expect(old).toMatchObject({
      created_at: '2020-01-02T03:04:05.000Z',
      created_by_id: users.ben,
      actual_close_date: '2020-05-06',
      is_closed: 1,
      state_code: 2,
      probability: 0,
    });
    expect(String(old?.id)).toHaveLength(18);
    expect(world.rowsOf('opportunity', 'name', 'No date')).toMatchObject([{ close_date: null, sales_stage: 0 }]);
  });

  it('refuses a column that the catalogue does not have', () => {
    expect(() => world.store.bulkInsert('account', [{ name: 'x', nope: 1 }])).toThrow('account has no column nope');
  });
});
