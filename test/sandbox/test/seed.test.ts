import { beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../seed/plan/cast';
import { SPOTLIGHT } from '../seed/plan/spotlight/names';
import { seedCompany } from '../seed/seed';
import type { Row, SandboxUser, Store, Value } from '../store/types';
import { orgStore } from './orgStore';

const NOW = '2026-11-22T09:30:00.000Z';

function seeded(): Store {
  const store = orgStore({ now: () => NOW });
  seedCompany(store, { now: NOW });
  return store;
}

/** Every kept row of every table, versions included. */
function dump(store: Store): string {
  return JSON.stringify(store.concepts.map(({ table }) => store.all({ text: `SELECT * FROM ${table} ORDER BY id`, params: [] })));
}

let store: Store;
beforeAll(() => {
  store = seeded();
});

const all = (text: string, ...params: Value[]): Row[] => store.all({ text, params });
const one = (text: string, ...params: Value[]): Row => all(text, ...params)[0] ?? {};
const count = (text: string, ...params: Value[]): number => Number(one(`SELECT COUNT(*) AS n FROM ${text}`, ...params).n);

function user(username: string): SandboxUser {
  const found = store.userByName(username);
  if (!found) throw new Error(`nobody signs in as ${username}`);
  return found;
}

describe('the seeded store', () => {
  it('comes out the same twice', () => {
    expect(dump(seeded())).toBe(dump(store));
  });

  it.each([
    ['accounts', 580],
    ['contacts', 1350],
    ['leads', 800],
    ['opportunities', 2300],
    ['stage_histories', 8000],
    ['contact_roles', 2500],
    ['activities', 18_000],
    ['cases', 400],
    ['notes', 100],
  ])('fills %s', (table, least) => {
    expect(count(table)).toBeGreaterThanOrEqual(least);
  });

  it('leaves no reference open', () => {
    for (const { table, columns } of store.concepts)
      for (const { name, storage, computed } of columns)
        if (storage === 'reference' && computed === undefined)
          expect(
            count(`${table} t WHERE t.${name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ids WHERE ids.id = t.${name})`),
            `${table}.${name}`,
          ).toBe(0);
  });

  it('uses only values that a restricted picklist offers', () => {
    for (const { table, salesforce } of store.concepts)
      for (const { fields } of salesforce)
        for (const { column, picklist, restricted, type } of fields) {
          if (!picklist || !restricted || type === 'multipicklist') continue;
          const known = picklist.map(({ value }) => value);
          const used = all(`SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`).map(({ value }) =>
            String(value),
          );
          expect(
            used.filter((value) => !known.includes(value)),
            `${table}.${column}`,
          ).toEqual([]);
        }
  });

  it('says the same of a deal in both CRMs', () => {
    const odd = count(
      `opportunities o JOIN opportunity_stages s ON s.label = o.stage_name
       WHERE o.is_closed <> s.is_closed OR o.is_won <> s.is_won OR o.state_code <> CASE WHEN s.is_won THEN 1 WHEN s.is_closed THEN 2 ELSE 0 END`,
    );
    expect(odd).toBe(0);
    expect(count('opportunities')).toBe(count('sales_processes'));
    expect(count('opportunities WHERE is_closed = 1')).toBe(count('opportunity_closes'));
    expect(
      count(
        `opportunities o WHERE o.stage_name <> (SELECT h.stage_name FROM stage_histories h WHERE h.opportunity_id = o.id ORDER BY h.created_at DESC LIMIT 1)`,
      ),
    ).toBe(0);
  });

  it('keeps the days that it was given: nothing was done after now', () => {
    expect(count('activities WHERE is_closed = 1 AND completed_at IS NULL')).toBe(0);
    expect(count('activities WHERE completed_at > ?', NOW)).toBe(0);
    expect(count('stage_histories WHERE created_at > ?', NOW)).toBe(0);
    expect(count('cases WHERE is_closed = 1 AND closed_at IS NULL')).toBe(0);
  });
});

describe('its users', () => {
  it.each(Object.values(cast).map((member) => [member.username, member.part] as const))('%s: %s', (username) => {
    expect(user(username).username).toBe(username);
  });

  it('hold the roles of their work', () => {
    expect(user('admin@foothold.test').isAdmin).toBe(true);
    expect(user(cast.average.username).roles).toEqual(['rep']);
    expect(user(cast.headEast.username).roles).toEqual(['rep', 'manager']);
    expect(user(cast.service.username).roles).toEqual(['service']);
    expect(user(cast.marketing.username).roles).toEqual(['marketing']);
    expect(user(cast.programmeOwner.username).roles).toEqual(['owner']);
    expect(user(cast.publisher.username).roles).toEqual(['publisher']);
    expect(one('SELECT is_active FROM users WHERE username = ?', cast.inactive.username)).toEqual({ is_active: 0 });
  });

  it.each(['salesforce', 'dataverse'] as const)('see what is theirs and what is below them: %s', (protocol) => {
    const deals = (username: string) => {
      const { text, params } = store.visible(user(username), 'opportunity', 'o', protocol);
      return count(`opportunities o WHERE ${text}`, ...params);
    };
    const own = count('opportunities WHERE owner_id = ?', user(cast.average.username).id);
    expect(deals(cast.average.username)).toBe(own);
    expect(deals(cast.leadHamburg.username)).toBeGreaterThan(own * 8);
    expect(deals(cast.headEast.username)).toBeGreaterThan(deals(cast.leadHamburg.username) + deals(cast.leadWarsaw.username));
    expect(deals(cast.leadRotterdam.username)).toBeLessThan(deals(cast.leadHamburg.username));
    expect(deals('admin@foothold.test')).toBe(count('opportunities'));
  });
});

describe('the demo’s first deal', () => {
  const deal = () => one('SELECT * FROM opportunities WHERE name = ?', SPOTLIGHT.harbourRefit);

  it('stands in both CRMs as the demo tells it', () => {
    expect(deal()).toMatchObject({
      stage_name: 'Proposal/Price Quote',
      sales_stage: 2,
      amount: 184_000,
      currency_code: 'EUR',
      close_date: '2026-11-10',
      next_step: null,
      owner_id: user(cast.average.username).id,
    });
    expect(deal().campaign_id).not.toBeNull();
    expect(deal().contact_id).not.toBeNull();
    expect(one('SELECT name FROM accounts WHERE id = ?', deal().account_id ?? null)).toEqual({ name: 'Nordkai Werft' });
  });

  it.each(['salesforce', 'dataverse'] as const)(
    'shows its owner the customer with cases and colleagues’ calls: %s',
    (protocol) => {
      const lena = user(cast.average.username);
      const account = deal().account_id ?? null;
      const cases = store.visible(lena, 'case', 'c', protocol);
      expect(count(`cases c WHERE c.account_id = ? AND c.is_closed = 0 AND ${cases.text}`, account, ...cases.params)).toBe(2);
      const activities = store.visible(lena, 'activity', 'a', protocol);
      const known = all(
        `SELECT DISTINCT a.owner_id FROM activities a WHERE a.account_id = ? AND a.is_closed = 1 AND a.owner_id <> ? AND ${activities.text}`,
        account,
        lena.id,
        ...activities.params,
      );
      expect(known).toHaveLength(3);
    },
  );

  it('went through the three phases of the process', () => {
    const process = one('SELECT * FROM sales_processes WHERE opportunity_id = ?', deal().id ?? null);
    expect(String(process.traversed_path).split(',')).toHaveLength(3);
    expect(one('SELECT category FROM process_stages WHERE id = ?', process.active_stage_id ?? null)).toEqual({ category: 2 });
  });
});
