import { expect, it } from 'vitest';
import { footholdPackages } from '../../fixtures/footholdPackages';
import { createSandbox } from '../server/createSandbox';
import type { Store } from '../store/types';

const NOW = '2026-11-22T09:30:00.000Z';

/** The letters of every row, a concept a line: texts are compared in a moment, a hundred thousand objects are not. */
function everything({ concepts, all }: Store): readonly string[] {
  return concepts.map(
    ({ name, table }) => `${name} ${JSON.stringify(all({ text: `SELECT * FROM ${table} ORDER BY id`, params: [] }))}`,
  );
}

it('the second seeded company of a process has the same rows as the first, and goes on with the same ids; a change to one is none to the other', async () => {
  const first = await createSandbox({ now: NOW, seed: true });
  // Asked for in other words: by a clock of the caller's own, with the packages named.
  const second = await createSandbox({ now: () => NOW, seed: true, packages: footholdPackages() });
  const [before, after] = [everything(first.store), everything(second.store)];
  expect(before.filter((line, index) => line !== after[index]).map((line) => line.slice(0, 40))).toEqual([]);
  expect(before.join('').length).toBeGreaterThan(1_000_000);
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
