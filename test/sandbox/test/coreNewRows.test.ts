import { describe, expect, it } from 'vitest';
import { tiny } from './tinyCompany';
import { newDeal, refusals, tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, accounts, users } = tiny;

describe('a new row', () => {
  it('belongs to the person who makes it, with the platform’s dates and defaults', () => {
    const { id, guid } = world.store.insert(world.user('ada'), 'opportunity', newDeal, 'salesforce');
    expect(world.row('opportunity', id)).toMatchObject({
      guid,
      owner_id: users.ada,
      created_by_id: users.ada,
      modified_by_id: users.ada,
      created_at: world.now,
      system_modstamp: world.now,
      is_deleted: 0,
      is_closed: 0,
      probability: 10,
      forecast_category_name: 'Pipeline',
      sales_stage: 0,
      state_code: 0,
      status_code: 1,
      customer_id: accounts.acme,
      currency_code: 'EUR',
      last_stage_change_at: null,
      push_count: 0,
      owning_user_id: users.ada,
      owning_business_unit_id: tiny.units.east,
    });
  });

  it('takes the GUID that a Dataverse client gives, once', () => {
    const guid = '0b1c2d3e-0000-4000-8000-00000000000a';
    const values = { subject: 'Once', kind: 'task', regarding_id: deals.adaOpen, guid };
    const made = world.store.insert(world.user('ada'), 'activity', values, 'dataverse');
    expect(world.store.idOf(guid)).toBe(made.id);
    expect(refusals(() => world.store.insert(world.user('ada'), 'activity', values, 'dataverse'))).toEqual([
      { kind: 'duplicate', columns: ['guid'], id: made.id },
    ]);
  });

  it('is made again under the GUID of a deleted one', () => {
    const guid = world.store.guidOf(tiny.activities.adaTask) ?? '';
    world.store.remove(world.user('ada'), 'activity', tiny.activities.adaTask, 'dataverse');
    const made = world.store.insert(world.user('ada'), 'activity', { kind: 'task', subject: 'Again', guid }, 'dataverse');
    expect(made.guid).toBe(guid);
    expect(world.row('activity', made.id)).toMatchObject({ subject: 'Again', is_deleted: 0, what_id: null });
  });

  it('joins the names of a person', () => {
    const { id } = world.store.insert(
      world.user('ada'),
      'contact',
      { last_name: 'Solo', account_id: accounts.acme },
      'salesforce',
    );
    expect(world.row('contact', id).name).toBe('Solo');
    world.store.update(world.user('ada'), 'contact', id, { first_name: 'Han' }, 'dataverse');
    expect(world.row('contact', id).name).toBe('Han Solo');
  });

  it('refuses a second row with the same key, and tells which has it; keys that differ by case are two', () => {
    const first = world.store.insert(world.user('ada'), 'actionLog', { client_key: 'ada:K1' }, 'salesforce');
    expect(refusals(() => world.store.insert(world.user('ada'), 'actionLog', { client_key: 'ada:K1' }, 'salesforce'))).toEqual([
      { kind: 'duplicate', columns: ['client_key'], id: first.id },
    ]);
    expect(refusals(() => world.store.insert(world.user('ada'), 'actionLog', { client_key: 'ada:k1' }, 'salesforce'))).toEqual(
      [],
    );
  });

  it('in Dataverse a rep makes rows for nobody else', () => {
    expect(
      refusals(() => world.store.insert(world.user('ada'), 'response', { key: 'x', owner_id: users.ben }, 'dataverse')),
    ).toEqual([{ kind: 'noAccess', right: 'create' }]);
  });

  it.each([
    ['30,000 characters', 'needs', 'x'.repeat(30_000)],
    ['an emoji of several parts', 'name', '👩‍👩‍👧‍👦 Deal'],
    ['quotes and semicolons', 'name', `O'Brien"; DROP TABLE opportunities; --`],
    ['right-to-left text', 'name', '\u202eشركة'],
    ['the word null', 'name', 'null'],
    ['a prototype’s name', 'name', '__proto__'],
  ])('keeps %s unchanged', (_, column, text) => {
    const { id } = world.store.insert(world.user('ada'), 'opportunity', { ...newDeal, [column]: text }, 'salesforce');
    expect(world.row('opportunity', id)[column]).toBe(text);
  });
});
