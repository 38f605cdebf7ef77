import { describe, expect, it } from 'vitest';
import type { Row } from '../store/types';
import { tiny } from './tinyCompany';
import { tinyWorld } from './tinyWorld';

const world = tinyWorld();
const { deals, accounts, contacts } = tiny;

describe('other twins', () => {
  it.each<[string, string, string, Row, 'salesforce' | 'dataverse', Row]>([
    ['industry to its code', 'account', accounts.acme, { industry: 'Banking' }, 'salesforce', { industry_code: 16 }],
    ['an industry without a code', 'account', accounts.acme, { industry: 'Recreation' }, 'salesforce', { industry_code: null }],
    ['a code to the first industry', 'account', accounts.acme, { industry_code: 16 }, 'dataverse', { industry: 'Banking' }],
    ['blank both', 'account', accounts.acme, { industry_code: null }, 'dataverse', { industry: null }],
    [
      'a multi-select',
      'opportunity',
      deals.adaOpen,
      { interests: 'Starter;Training' },
      'salesforce',
      { interest_codes: '100000000;100000004' },
    ],
    [
      'lead status',
      'lead',
      tiny.leads.lena,
      { status: 'Closed - Not Converted' },
      'salesforce',
      { status_code: 4, state_code: 2 },
    ],
    ['lead state', 'lead', tiny.leads.lena, { status_code: 6 }, 'dataverse', { status: 'Closed - Not Converted', state_code: 2 }],
    ['a case that is resolved', 'case', tiny.cases.acmeCase, { state_code: 1 }, 'dataverse', { status: 'Closed', is_closed: 1 }],
    ['a case that is closed', 'case', tiny.cases.acmeCase, { status: 'Closed' }, 'salesforce', { state_code: 1, status_code: 5 }],
    ['the account of a deal', 'opportunity', deals.adaOpen, { account_id: null }, 'salesforce', { customer_id: null }],
    [
      'currency',
      'opportunity',
      deals.adaOpen,
      { currency_code: 'USD' },
      'salesforce',
      { amount_base: 32_000, exchange_rate: 1.25 },
    ],
  ])('%s', (_, concept, id, changes, protocol, expected) => {
    world.store.update(world.user('ada'), concept, id, changes, protocol);
    expect(world.row(concept, id)).toMatchObject(expected);
  });

  it('a code that already stands for the same is kept', () => {
    world.store.update(world.user('ada'), 'lead', tiny.leads.lena, { status_code: 6 }, 'dataverse');
    world.store.update(world.user('ada'), 'lead', tiny.leads.lena, { status: 'Closed - Not Converted' }, 'salesforce');
    expect(world.row('lead', tiny.leads.lena).status_code).toBe(6);
  });

  it('a role to the connection role of that name', () => {
    const values = { opportunity_id: deals.adaOpen, contact_id: contacts.carl, role: 'Decision Maker' };
    const { id } = world.store.insert(world.user('ada'), 'contactRole', values, 'salesforce');
    const roles = world.rowsOf('connectionRole', 'name', 'Influencer');
    expect(world.rowsOf('connectionRole', 'id', world.row('contactRole', id).role_id ?? null)).toMatchObject([
      { name: 'Decision Maker' },
    ]);
    world.store.update(world.user('ada'), 'contactRole', id, { role_id: String(roles[0]?.id) }, 'dataverse');
    expect(world.row('contactRole', id)).toMatchObject({ role: 'Influencer', name: 'Carl Conrad' });
  });
});
