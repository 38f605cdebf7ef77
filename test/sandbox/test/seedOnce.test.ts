import { expect, it } from 'vitest';
import { createSandbox } from '../server/createSandbox';
import type { Store } from '../store/types';

const NOW = '2026-11-22T09:30:00.000Z';

function everything({ concepts, all }: Store): Readonly<Record<string, unknown>> {
  const rows = concepts.map(({ name, table }) => [name, all({ text: `SELECT * FROM ${table} ORDER BY id`, params: [] })]);
  return Object.fromEntries(rows) as Readonly<Record<string, unknown>>;
}

it('the second seeded company of a process has the same rows as the first, and goes on with the same ids; a change to one is none to the other', async () => {
  const first = await createSandbox({ now: NOW, seed: true });
  const second = await createSandbox({ now: NOW, seed: true });
  expect(everything(second.store)).toEqual(everything(first.store));
  const made = [first, second].map(({ store }) => {
    const admin = store.userByName('admin@foothold.test');
    return admin && store.insert(admin, 'account', { name: 'One more' }, 'salesforce');
  });
  expect(made[1]).toEqual(made[0]);
  const admin = second.store.userByName('admin@foothold.test');
  if (admin) second.store.update(admin, 'account', String(made[1]?.id), { name: 'Renamed' }, 'salesforce');
  const named = { text: 'SELECT name FROM accounts WHERE id = ?', params: [String(made[0]?.id)] };
  expect([first.store.get(named), second.store.get(named)]).toEqual([{ name: 'One more' }, { name: 'Renamed' }]);
  const third = await createSandbox({ now: NOW, seed: true });
  expect(third.store.get(named)).toBeUndefined();
}, 90_000);
