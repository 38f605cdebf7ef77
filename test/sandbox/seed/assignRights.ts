import type { Row, Store } from '../store/types';
import { giveFieldRights } from './giveFieldRights';

/**
 * Whose job takes which of a package's sets and roles, by the last word of their names: leaders, owners and service work on
 * records too. Marketing does not, and shows what a person without rights sees.
 */
const JOBS: Readonly<Record<string, readonly string[]>> = {
  rep: ['rep'],
  manager: ['rep', 'manager'],
  owner: ['rep', 'owner'],
  publisher: ['publisher'],
  service: ['rep'],
};

const lastWord = (name: string) => name.split(/[_ ]/).at(-1)?.toLowerCase() ?? '';

/**
 * Gives permission sets and security roles to everybody by job, as an administrator does after installing. Where nothing is
 * installed there is nothing to give. Machines get what they need and no more. Call it once the people are there.
 */
export function assignRights(store: Store): void {
  const rows = (text: string) => store.all({ text, params: [] });
  const people = rows("SELECT id, roles FROM users WHERE is_deleted = 0 AND NOT (access_mode = 4 AND roles = 'service')").map(
    ({ id, roles }) => ({
      id: String(id),
      words: new Set(
        String(roles ?? '')
          .split(';')
          .flatMap((job) => JOBS[job] ?? []),
      ),
    }),
  );
  const give = (sets: readonly Row[], column: string): Row[] =>
    sets.flatMap((set) =>
      people
        .filter(({ words }) => words.has(lastWord(String(set.name))))
        .map(({ id }): Row => ({ assignee_id: id, [column]: set.id ?? null })),
    );
  const sets = rows('SELECT id, name FROM permission_sets WHERE is_deleted = 0 AND api_name IS NOT NULL');
  const roles = rows('SELECT id, name FROM security_roles WHERE is_deleted = 0');
  store.bulkInsert('permissionSetAssignment', give(sets, 'permission_set_id'));
  store.bulkInsert('securityRoleAssignment', give(roles, 'role_id'));
  giveFieldRights(store);
}
