import { describe, expect, it } from 'vitest';
import type { Row } from '../store/types';
import { tiny } from './tinyCompany';
import { tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, accounts, contacts } = tiny;

describe('activities', () => {
  const insert = (values: Row, protocol: 'salesforce' | 'dataverse') =>
    world.row('activity', world.store.insert(world.user('ada'), 'activity', values, protocol).id);

  it('a task of Salesforce in Dataverse’s words', () => {
    const values = {
      kind: 'task',
      subject: 'Call',
      what_id: deals.adaOpen,
      who_id: contacts.carl,
      activity_on: '2026-11-27',
      priority: 'High',
    };
    expect(insert(values, 'salesforce')).toMatchObject({
      regarding_id: deals.adaOpen,
      account_id: accounts.acme,
      ends_at: '2026-11-27T12:00:00.000Z',
      status: 'Not Started',
      status_code: 2,
      state_code: 0,
      is_closed: 0,
      completed_at: null,
      priority_code: 2,
      task_subtype: 'Task',
    });
  });

  it('a call of Salesforce is a phone call', () => {
    expect(
      insert({ kind: 'task', subject: 'Call', task_subtype: 'Call', status: 'Completed', what_id: deals.adaOpen }, 'salesforce'),
    ).toMatchObject({
      kind: 'phonecall',
      is_closed: 1,
      completed_at: world.now,
      state_code: 1,
      status_code: 2,
    });
  });

  it('a phone call of Dataverse is a task with the subtype', () => {
    const values = {
      kind: 'phonecall',
      subject: 'Ring',
      regarding_id: contacts.carl,
      ends_at: '2026-11-27T23:30:00.000Z',
      state_code: 1,
      status_code: 2,
    };
    expect(insert(values, 'dataverse')).toMatchObject({
      task_subtype: 'Call',
      who_id: contacts.carl,
      what_id: null,
      account_id: accounts.acme,
      activity_on: '2026-11-28',
      status: 'Completed',
      is_closed: 1,
    });
  });

  it('a meeting has its day in the organisation’s zone, and its length', () => {
    expect(
      insert(
        { kind: 'appointment', subject: 'Meet', what_id: deals.adaOpen, starts_at: '2026-11-30T23:30:00.000Z', minutes: 45 },
        'salesforce',
      ),
    ).toMatchObject({ activity_on: '2026-12-01', ends_at: '2026-12-01T00:15:00.000Z', minutes: 45, status_code: 5 });
  });

  it('completes and opens again', () => {
    const id = tiny.activities.adaTask;
    world.store.update(world.user('ada'), 'activity', id, { status: 'Completed' }, 'salesforce');
    expect(world.row('activity', id)).toMatchObject({ is_closed: 1, state_code: 1, status_code: 5, completed_at: world.now });
    world.store.update(world.user('ada'), 'activity', id, { subject: 'Sent' }, 'salesforce');
    expect(world.row('activity', id).completed_at).toBe(world.now);
    world.store.update(world.user('ada'), 'activity', id, { state_code: 0 }, 'dataverse');
    expect(world.row('activity', id)).toMatchObject({ is_closed: 0, status: 'Not Started', completed_at: null });
  });

  it('shows on the deal: last activity, open, overdue', () => {
    expect(world.row('opportunity', deals.adaOpen)).toMatchObject({
      last_activity_on: '2026-11-02',
      has_open_activity: 1,
      has_overdue_task: 0,
    });
    expect(world.row('opportunity', deals.benOpen)).toMatchObject({
      last_activity_on: null,
      has_open_activity: 1,
      has_overdue_task: 1,
    });
    world.now = '2026-11-29T10:00:00.000Z';
    expect(world.row('opportunity', deals.adaOpen)).toMatchObject({ last_activity_on: '2026-11-25', has_overdue_task: 1 });
  });
});
