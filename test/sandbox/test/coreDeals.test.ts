import { describe, expect, it } from 'vitest';
import type { Row } from '../store/types';
import { tiny } from './tinyCompany';
import { newDeal, refusals, tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, contacts, users } = tiny;

describe('stage and state', () => {
  const write = (changes: Row, protocol: 'salesforce' | 'dataverse') => {
    world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, changes, protocol);
    return world.row('opportunity', deals.adaOpen);
  };

  it('a stage of the next phase moves the sales stage, probability and forecast', () => {
    expect(write({ stage_name: 'Proposal/Price Quote' }, 'salesforce')).toMatchObject({
      sales_stage: 2,
      probability: 75,
      forecast_category_name: 'Commit',
      last_stage_change_at: world.now,
    });
  });

  it('a stage of the same phase leaves the sales stage', () => {
    write({ sales_stage: 1 }, 'dataverse');
    expect(write({ stage_name: 'Needs Analysis' }, 'salesforce')).toMatchObject({ sales_stage: 1, stage_name: 'Needs Analysis' });
  });

  it('a sales stage of the same phase leaves the stage', () => {
    expect(write({ sales_stage: 1 }, 'dataverse')).toMatchObject({ stage_name: 'Value Proposition', last_stage_change_at: null });
  });

  it('a sales stage of another phase takes the first stage of it', () => {
    expect(write({ sales_stage: 3 }, 'dataverse')).toMatchObject({ stage_name: 'Negotiation/Review', probability: 90 });
  });

  it('won in Salesforce is won in Dataverse', () => {
    expect(write({ stage_name: 'Closed Won' }, 'salesforce')).toMatchObject({
      is_closed: 1,
      is_won: 1,
      probability: 100,
      state_code: 1,
      status_code: 3,
      actual_close_date: '2026-11-22',
      actual_value: 40_000,
      sales_stage: 1,
    });
  });

  it.each([
    ['a state', { state_code: 2 }, 4],
    ['a status reason', { status_code: 5 }, 5],
  ])('lost in Dataverse by %s is lost in Salesforce', (_, changes, reason) => {
    expect(write(changes, 'dataverse')).toMatchObject({
      stage_name: 'Closed Lost',
      is_closed: 1,
      is_won: 0,
      state_code: 2,
      status_code: reason,
    });
  });

  it('on hold is open', () => {
    expect(write({ status_code: 2 }, 'dataverse')).toMatchObject({
      stage_name: 'Value Proposition',
      is_closed: 0,
      state_code: 0,
      status_code: 2,
    });
  });

  it('a closed deal is read-only in Dataverse, not in Salesforce, and can be reopened', () => {
    write({ stage_name: 'Closed Won' }, 'salesforce');
    expect(refusals(() => write({ name: 'x' }, 'dataverse'))).toMatchObject([{ kind: 'readOnlyRecord' }]);
    expect(write({ name: 'x' }, 'salesforce').name).toBe('x');
    expect(write({ state_code: 0 }, 'dataverse')).toMatchObject({
      is_closed: 0,
      stage_name: 'Needs Analysis',
      status_code: 1,
      actual_close_date: null,
    });
  });

  it('an explicit probability wins over the stage’s', () => {
    world.store.update(
      world.user('admin'),
      'opportunity',
      deals.adaOpen,
      { stage_name: 'Negotiation/Review', probability: 60 },
      'salesforce',
    );
    expect(world.row('opportunity', deals.adaOpen).probability).toBe(60);
  });

  it('a stage that the list lacks is kept as written', () => {
    expect(write({ stage_name: 'Engaging' }, 'salesforce')).toMatchObject({
      stage_name: 'Engaging',
      is_closed: 0,
      sales_stage: 1,
    });
  });

  it.each([
    ['a later month', '2027-01-04', 1],
    ['a later day of the same month', '2026-12-30', 0],
    ['earlier', '2026-11-30', 0],
  ])('counts a close date that moves to %s as pushed %s', (_, date, pushes) => {
    expect(write({ close_date: date }, 'salesforce').push_count).toBe(pushes);
  });
});

describe('what the platform writes besides', () => {
  it('history: a row when the deal is made, and for each change of stage, amount or close date', () => {
    const { id } = world.store.insert(world.user('ada'), 'opportunity', { ...newDeal, amount: 100 }, 'salesforce');
    world.store.update(world.user('ada'), 'opportunity', id, { next_step: 'Call' }, 'salesforce');
    world.now = '2026-11-23T08:00:00.000Z';
    world.store.update(world.user('mia'), 'opportunity', id, { amount: 200, close_date: '2027-03-01' }, 'dataverse');
    expect(world.rowsOf('stageHistory', 'opportunity_id', id)).toMatchObject([
      { stage_name: 'Prospecting', amount: 100, close_date: '2027-02-01', previous_amount: null, created_by_id: users.ada },
      {
        amount: 200,
        close_date: '2027-03-01',
        previous_amount: 100,
        previous_close_date: '2027-02-01',
        probability: 10,
        expected_revenue: 20,
        created_at: '2026-11-23T08:00:00.000Z',
        created_by_id: users.mia,
      },
    ]);
  });

  it('tracks owner and next step, the owner by id and by name', () => {
    world.store.update(
      world.user('mia'),
      'opportunity',
      deals.adaOpen,
      { owner_id: users.mia, next_step: 'Call Carl' },
      'salesforce',
    );
    expect(world.rowsOf('fieldHistory', 'opportunity_id', deals.adaOpen)).toMatchObject([
      { field_name: 'Owner', old_value: users.ada, new_value: users.mia, created_by_id: users.mia },
      { field_name: 'Owner', old_value: 'Ada Acker', new_value: 'Mia Meyer' },
      { field_name: 'NextStep', old_value: null, new_value: 'Call Carl' },
    ]);
  });

  it('the process: one row a deal, its path grows with the sales stage, and ends with the deal', () => {
    const { id } = world.store.insert(world.user('ada'), 'opportunity', newDeal, 'salesforce');
    const guids = world.store
      .all({ text: 'SELECT guid FROM process_stages ORDER BY category', params: [] })
      .map(({ guid }) => guid);
    world.now = '2026-11-24T08:00:00.000Z';
    world.store.update(world.user('ada'), 'opportunity', id, { stage_name: 'Value Proposition' }, 'salesforce');
    expect(world.rowsOf('salesProcess', 'opportunity_id', id)).toMatchObject([
      { traversed_path: `${guids[0]},${guids[1]}`, active_stage_at: world.now, state_code: 0, completed_at: null },
    ]);
    world.store.update(world.user('ada'), 'opportunity', id, { state_code: 1 }, 'dataverse');
    expect(world.rowsOf('salesProcess', 'opportunity_id', id)).toMatchObject([
      { state_code: 1, status_code: 2, completed_at: world.now },
    ]);
    expect(world.row('opportunity', id)).toMatchObject({ traversed_path: `${guids[0]},${guids[1]}`, stage_guid: guids[1] });
  });

  it('the close activity, whichever CRM closes', () => {
    world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, { stage_name: 'Closed Lost' }, 'salesforce');
    expect(world.rowsOf('opportunityClose', 'opportunity_id', deals.adaOpen)).toMatchObject([
      { opportunity_state: 2, opportunity_status: 4, actual_end: world.now, owner_id: users.ada, created_by_id: users.ada },
    ]);
  });

  it('a close activity that a client makes closes the deal, with one row', () => {
    world.store.insert(
      world.user('ada'),
      'opportunityClose',
      { opportunity_id: deals.adaOpen, opportunity_state: 2, opportunity_status: 5, description: 'Too dear' },
      'dataverse',
    );
    expect(world.row('opportunity', deals.adaOpen)).toMatchObject({ state_code: 2, status_code: 5, stage_name: 'Closed Lost' });
    expect(world.rowsOf('opportunityClose', 'opportunity_id', deals.adaOpen)).toMatchObject([{ description: 'Too dear' }]);
  });

  it('one primary contact role a deal', () => {
    const role = (contact_id: string) =>
      world.store.insert(
        world.user('admin'),
        'contactRole',
        { opportunity_id: deals.adaOpen, contact_id, is_primary: 1, role: 'Decision Maker' },
        'salesforce',
      ).id;
    const first = role(contacts.carl);
    const second = role(contacts.dora);
    expect([world.row('contactRole', first).is_primary, world.row('contactRole', second).is_primary]).toEqual([0, 1]);
  });
});
