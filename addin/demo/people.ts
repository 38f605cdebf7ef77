import type { Store } from '../../test/sandbox/store/types';

/** A person on the start page. */
export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly team: string;
  readonly note: string | null;
}

/** Everybody who can sign in: people with open deals first, most deals first. */
export function people(store: Store): readonly DemoPerson[] {
  const rows = store.all({
    text: `SELECT u.username, u.name, u.title, u.division, (SELECT COUNT(*) FROM opportunities o WHERE o.owner_id = u.id AND o.is_closed = 0) AS deals
           FROM users u WHERE u.is_active = 1 ORDER BY deals DESC, u.name`,
    params: [],
  });
  return rows.map((row) => ({
    username: String(row.username),
    name: String(row.name),
    title: String(row.title ?? ''),
    team: String(row.division ?? ''),
    note: null,
  }));
}
