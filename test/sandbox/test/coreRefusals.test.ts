import { describe, expect, it } from 'vitest';
import type { Refusal, Row } from '../store/types';
import { orgStore } from './orgStore';
import { tiny, tinyCompany } from './tinyCompany';
import { newDeal, refusals, tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, accounts, contacts } = tiny;

describe('refusals', () => {
  it.each<[string, Row, readonly Partial<Refusal>[]]>([
    ['what is missing', { name: 'x' }, [{ kind: 'required', columns: ['stage_name', 'close_date'] }]],
    ['blank text in a required field', { ...newDeal, name: '' }, [{ kind: 'required', columns: ['name'] }]],
    ['text that is too long', { ...newDeal, name: 'x'.repeat(121) }, [{ kind: 'tooLong', columns: ['name'], max: 120 }]],
    [
      'a value outside a restricted list',
      { ...newDeal, loss_reason: 'Bad luck' },
      [{ kind: 'badPicklist', columns: ['loss_reason'], value: 'Bad luck' }],
    ],
    [
      'one wrong part of a multi-select',
      { ...newDeal, interests: 'Starter;Nope' },
      [{ kind: 'badPicklist', columns: ['interests'] }],
    ],
    [
      'a lookup to nothing',
      { ...newDeal, account_id: '001000000000zzzAAA' },
      [{ kind: 'badReference', columns: ['account_id'] }],
    ],
    [
      'a lookup to the wrong kind',
      { ...newDeal, account_id: contacts.carl },
      [{ kind: 'badReference', columns: ['account_id'] }],
    ],
    [
      'a close date over 10 years ahead',
      { ...newDeal, close_date: '2036-11-23' },
      [{ kind: 'validation', columns: ['close_date'] }],
    ],
    [
      'two things at once',
      { ...newDeal, amount: -5, close_date: '2040-01-01' },
      [
        { kind: 'validation', columns: ['close_date'] },
        { kind: 'validation', columns: ['amount'] },
      ],
    ],
  ])('names %s', (_, values, expected) => {
    expect(refusals(() => world.store.insert(world.user('ada'), 'opportunity', values, 'salesforce'))).toMatchObject(expected);
    expect(world.rowsOf('opportunity', 'name', values.name ?? null)).toEqual([]);
  });

  it('accepts the last day that is 10 years ahead, and a value outside an unrestricted list', () => {
    const values = { ...newDeal, close_date: '2036-11-22', lead_source: 'Billboard' };
    expect(refusals(() => world.store.insert(world.user('ada'), 'opportunity', values, 'salesforce'))).toEqual([]);
  });

  it.each(['nobody', 'a@b', 'a b@c.de', '@c.de', 'a@@c.de'])('refuses the e-mail address %j', (email) => {
    expect(
      refusals(() => world.store.update(world.user('ada'), 'contact', contacts.carl, { email }, 'salesforce')),
    ).toMatchObject([{ kind: 'validation', columns: ['email'], message: `invalid email address: ${email}` }]);
  });

  it('Dataverse refuses an option that does not exist', () => {
    expect(
      refusals(() => world.store.update(world.user('ada'), 'account', accounts.acme, { industry_code: 999 }, 'dataverse')),
    ).toMatchObject([{ kind: 'badPicklist', columns: ['industry_code'], value: '999' }]);
  });

  it('tells a deleted row from one that never was', () => {
    world.store.remove(world.user('ada'), 'opportunity', deals.adaOpen, 'salesforce');
    expect(
      refusals(() => world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, { amount: 1 }, 'salesforce')),
    ).toEqual([{ kind: 'deleted' }]);
    expect(
      refusals(() => world.store.update(world.user('ada'), 'opportunity', '006000000000zzzAAA', { amount: 1 }, 'salesforce')),
    ).toEqual([{ kind: 'notFound' }]);
  });

  it('deletes what hangs on a row with it', () => {
    world.store.remove(world.user('ada'), 'opportunity', deals.adaOpen, 'salesforce');
    expect(world.row('activity', tiny.activities.adaTask).is_deleted).toBe(1);
    expect(world.row('account', accounts.acme).is_deleted).toBe(0);
  });

  it('keeps a task of a deal when its contact is deleted', () => {
    world.store.remove(world.user('ada'), 'contact', contacts.carl, 'salesforce');
    expect(world.row('activity', tiny.activities.adaTask)).toMatchObject({ is_deleted: 0, who_id: null, what_id: deals.adaOpen });
  });

  it('a contact role needs the right to edit the deal', () => {
    world.store.update(world.user('admin'), 'opportunity', deals.benOpen, { account_id: accounts.acme }, 'salesforce');
    const values = { opportunity_id: deals.benOpen, contact_id: contacts.carl, role: 'Influencer' };
    expect(refusals(() => world.store.insert(world.user('ada'), 'contactRole', values, 'salesforce'))).toMatchObject([
      { kind: 'badReference' },
    ]);
  });

  it('an unchanged lookup to what one may no longer read is no reason to refuse', () => {
    world.store.update(world.user('admin'), 'opportunity', deals.adaOpen, { account_id: accounts.borg }, 'salesforce');
    const changes = { account_id: accounts.borg, next_step: 'Ask' };
    expect(refusals(() => world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, changes, 'dataverse'))).toEqual([]);
  });

  it('asks for a loss reason only where that is configured', () => {
    const lose = { stage_name: 'Closed Lost' };
    expect(refusals(() => world.store.update(world.user('ada'), 'opportunity', deals.adaOpen, lose, 'salesforce'))).toEqual([]);
    const strict = orgStore({ now: world.now, lossReasonRequired: true });
    tinyCompany(strict);
    world.store = strict;
    expect(refusals(() => strict.update(world.user('ada'), 'opportunity', deals.adaOpen, lose, 'salesforce'))).toMatchObject([
      { kind: 'validation', columns: ['loss_reason'] },
    ]);
    strict.update(world.user('ada'), 'opportunity', deals.adaOpen, { ...lose, loss_reason: 'Price' }, 'salesforce');
    expect(world.row('opportunity', deals.adaOpen)).toMatchObject({ is_closed: 1, is_won: 0, loss_reason_code: 100000000 });
  });
});
