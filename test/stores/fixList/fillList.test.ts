import { describe, expect, it } from 'vitest';
import { moveDates } from '../../../src/flows/fixList/moveDates';
import { openedList, TWELVE } from './fixListWorld';

const TASK = 'opportunity.nextActivity';
const ROLE = 'opportunity.decisionMaker';

describe('dates in bulk', () => {
  it('fills from the next meetings where there is one, and leaves the rest', async () => {
    const world = await openedList(TWELVE, { meetings: { d1: '2026-12-03', d2: '2026-12-09', d3: '2026-11-01' } });
    expect(world.state().grid).toMatchObject({ meetings: 2, movable: 12, ready: 0 });
    world.actions().fillFromMeetings();
    expect(world.row('d1')).toMatchObject({ status: 'edited', fields: [{ value: '2026-12-03' }] });
    expect(world.row('d3').status).toBe('open');
    expect(world.state().grid).toMatchObject({ meetings: 0, movable: 10, ready: 2 });
    expect(world.drafts.kept.size).toBe(2);
  });

  it('moves each from its own day, never over what was typed', async () => {
    const world = await openedList();
    world.actions().edit(world.key('d1'), 'closeDate', '2027-01-15');
    world.actions().moveEachBy(4);
    expect(world.row('d1').fields[0]?.value).toBe('2027-01-15');
    expect(world.row('d2').fields[0]?.value).toBe('2026-11-30');
    expect(world.row('d12').fields[0]?.value).toBe('2026-12-10');
    expect(world.state().grid?.moved).toEqual({ weeks: 4, rows: 11, before: 0, left: 0 });
    const values = world.state().grid?.rows.map(({ fields }) => fields[0]?.value);
    expect(new Set(values).size).toBe(12);
  });

  it('another choice of weeks moves the same rows anew from their own day; what would be past again has its own day back', async () => {
    const world = await openedList();
    world.actions().moveEachBy(13);
    expect(world.row('d1').fields[0]?.value).toBe('2027-01-31');
    world.actions().edit(world.key('d2'), 'closeDate', '2027-02-15');
    expect(world.state().grid?.movable).toBe(11);
    world.actions().moveEachBy(2);
    expect(world.row('d12').fields[0]?.value).toBe('2026-11-26');
    expect(world.row('d1')).toMatchObject({ status: 'open', fields: [{ value: '2026-11-01' }] });
    expect(world.row('d2').fields[0]?.value).toBe('2027-02-15');
    expect(world.state().grid?.moved).toMatchObject({ weeks: 2, rows: 5, left: 6 });
    expect(world.drafts.kept.size).toBe(6);
  });

  it('says what was moved for as long as it stands: not once it is saved, taken back or discarded', async () => {
    const world = await openedList();
    world.actions().moveEachBy(13);
    expect(world.state().grid?.moved).toMatchObject({ rows: 12 });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.sent === 12 && batch.coming === 0);
    expect(world.state().grid?.moved).toBeNull();
    world.actions().undoAll();
    await world.until(({ batch }) => batch.sent === 0);
    expect(world.state().grid).toMatchObject({ moved: null, movable: 12 });
  });

  it.each([
    ['a day that would still be past stays', 1, '2026-11-05', null, { rows: 0, before: 0, left: 1 }],
    ['the last day that is enough is today', 2, '2026-11-08', 0, { rows: 1, before: 0, left: 0 }],
    ['moved before is counted', 4, '2026-11-05', 2, { rows: 1, before: 1, left: 0 }],
    ['not known whether it was moved before is not counted', 4, '2026-11-05', null, { rows: 1, before: 0, left: 0 }],
  ] as const)('%s', (_, weeks, day, pushes, expected) => {
    const { days, before, left } = moveDates([{ key: 'a', day, pushes }], weeks, '2026-11-22');
    expect({ rows: days.size, before, left }).toEqual(expected);
  });

  it('a group without dates offers neither', async () => {
    const world = await openedList();
    world.actions().openGroup(TASK);
    expect(world.state().grid).toMatchObject({ meetings: null, movable: 0 });
  });
});

describe('findings that make a record', () => {
  it('a task is made from its row, once, and the rule holds', async () => {
    const world = await openedList();
    world.actions().openGroup(TASK);
    const key = world.key('d1');
    world.actions().toggleForm(key);
    expect(world.row('d1')).toMatchObject({ formOpen: true, status: 'open', canSave: false });
    world.actions().editForm(key, { subject: 'Agree the yard slot' });
    expect(world.row('d1').canSave).toBe(true);
    world.actions().save(key);
    await world.until(() => world.row('d1').status === 'saved');
    expect([...world.crm.activities.values()]).toMatchObject([{ kind: 'task', subject: 'Agree the yard slot', done: false }]);
    expect(world.row('d1').stillAsks).toBe(false);
    expect(world.drafts.kept.size).toBe(0);
    world.actions().undo(key);
    await world.until(() => world.row('d1').status === 'open');
    expect(world.crm.activities.size).toBe(0);
  });

  it('a role is given with a contact that was searched', async () => {
    const world = await openedList();
    world.actions().openGroup(ROLE);
    const key = world.key('d1');
    const [found] = await world.actions().search(key, 'contact', 'Mar');
    expect(found).toMatchObject({ id: 'marta', name: 'Marta Lindqvist' });
    world.actions().editForm(key, { contact: found });
    world.actions().save(key);
    await world.until(() => world.row('d1').status === 'saved');
    expect([...world.crm.roles.values()]).toMatchObject([{ dealId: 'd1', contactId: 'marta', role: 'Decision Maker' }]);
  });
});
