import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DayListName } from '../../src/model/day';
import type { PanelState } from '../../src/model/panel';
import { tiny } from '../sandbox/test/tinyCompany';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

const { users, deals, accounts } = tiny;
const SILENT = '001000000009055AAA';

/** It is Sunday 22 November 2026, 10:30 in Berlin. */
describe.each(CRMS)('my day, in %s', (crm) => {
  let world: CapabilityWorld;

  beforeEach(async () => {
    world = await capabilityWorld(crm);
  });
  afterEach(async () => world.close());

  const add = (kind: string, subject: string, more: object) =>
    world.add('activity', { kind, subject, what_id: deals.adaOpen, owner_id: users.ada, ...more });
  const task = (subject: string, due: string, more = {}) =>
    add('task', subject, { activity_on: due, status: 'Not Started', ...more });
  const meeting = (subject: string, starts: string, ends: string, more = {}) =>
    add('appointment', subject, { starts_at: starts, ends_at: ends, ...more });

  /** Opens the panel, then the strip, and waits for its lists. */
  async function dayOf(userId: string, deal: string): Promise<PanelState> {
    const panel = await world.open(userId, 'Opportunity', deal);
    expect(panel.state().day).toBeUndefined();
    panel.actions().toggleDay();
    await panel.until(({ day }) => day?.status === 'ready');
    return panel.state();
  }
  const ids = (state: PanelState, name: DayListName) => state.day?.day?.lists[name]?.items.map(({ ref }) => ref.id);
  const refs = (...rows: readonly string[]) => rows.map((id) => world.ref('Activity', id).id);

  function silentCustomer(lastCall: string): void {
    world.store.bulkInsert('account', [
      { id: SILENT, name: 'Silent Mills GmbH', owner_id: users.ada, created_at: '2026-02-01T08:00:00.000Z' },
    ]);
    world.store.bulkInsert('opportunity', [
      {
        id: '006000000009078AAA',
        name: 'Mill stones',
        account_id: SILENT,
        stage_name: 'Prospecting',
        close_date: '2027-01-01',
        owner_id: users.ada,
        created_at: '2026-02-10T08:00:00.000Z',
      },
    ]);
    world.store.bulkInsert('activity', [
      {
        id: '00T000000009178AAA',
        kind: 'phonecall',
        subject: 'The last call',
        what_id: SILENT,
        activity_on: lastCall,
        status: 'Completed',
        completed_at: `${lastCall}T10:00:00.000Z`,
        owner_id: users.ada,
        created_at: `${lastCall}T10:05:00.000Z`,
      },
    ]);
  }

  it('B3 list, calendar, tasks, notes: each of the four lists comes from CRM records', async () => {
    silentCustomer('2026-08-20');
    const past = task('Send the press sheets', '2026-11-20');
    const today = task('Ring Acme', '2026-11-22', { what_id: accounts.acme });
    task('Still to come', '2026-11-23');
    task('Of somebody else', '2026-11-20', { owner_id: users.mia });
    const late = meeting('Late talk', '2026-11-22T22:30:00.000Z', '2026-11-22T23:00:00.000Z');
    meeting('After midnight', '2026-11-22T23:30:00.000Z', '2026-11-22T23:45:00.000Z');
    // Of the open deal something was written down since (the tasks above); of the pilot nothing was.
    const pilot = { what_id: deals.adaWon };
    meeting('Followed by tasks', '2026-11-20T07:00:00.000Z', '2026-11-20T08:00:00.000Z');
    const held = meeting('Price talk', '2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z', pilot);
    const told = { ...pilot, description: 'They want a second quote.' };
    meeting('With a text', '2026-11-19T09:00:00.000Z', '2026-11-19T10:00:00.000Z', told);
    meeting('Long ago', '2026-11-10T09:00:00.000Z', '2026-11-10T10:00:00.000Z', pilot);

    const state = await dayOf(users.ada, deals.adaOpen);
    expect(ids(state, 'followUps')).toEqual(refs(today, past));
    expect(ids(state, 'today')).toEqual(refs(late));
    expect(ids(state, 'notes')).toEqual(refs(held));
    expect(state.day?.day?.lists.people?.items.map(({ ref, why, on }) => [ref.id, why, on])).toEqual([
      [world.ref('Account', accounts.acme).id, 'promised', '2026-11-22'],
      [world.ref('Account', SILENT).id, 'silent', '2026-08-20'],
    ]);
    expect(state.day?.day?.lists.followUps?.items[1]).toMatchObject({ name: 'Send the press sheets', about: 'Acme presses' });
  });

  it('B3 a note on the record empties the list of notes', async () => {
    const held = meeting('Price talk', '2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z');
    expect(ids(await dayOf(users.ada, deals.adaOpen), 'notes')).toEqual(refs(held));
    const { state, actions, until } = await world.open(users.ada, 'Opportunity', deals.adaOpen);
    actions().openLog('note');
    actions().editForm({ description: 'They want a second quote for the larger press.' });
    actions().saveLog();
    await until(({ saved }) => saved !== null);
    expect(state().saved?.logged).toBe('note');
    expect(ids(await dayOf(users.ada, deals.adaOpen), 'notes')).toEqual([]);
  });

  it('B3 who was talked with since is not due, and a day without anything is a good day', async () => {
    silentCustomer('2026-11-18');
    const state = await dayOf(users.ada, deals.adaOpen);
    const lists = state.day?.day?.lists;
    expect([lists?.people, lists?.today, lists?.followUps, lists?.notes].map((list) => [list?.count, list?.exact])).toEqual([
      [0, true],
      [0, true],
      [0, true],
      [0, true],
    ]);
  });

  it('B3 nobody reads another person’s day', async () => {
    task('Send the press sheets', '2026-11-20');
    meeting('Late talk', '2026-11-22T22:30:00.000Z', '2026-11-22T23:00:00.000Z');
    const state = await dayOf(users.ben, deals.benOpen);
    expect(JSON.stringify(state.day)).not.toMatch(/press sheets|Late talk|Acme/);
    expect(ids(state, 'followUps')).toEqual(refs(tiny.activities.benTask));
  });
});
