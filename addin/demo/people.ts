import { cast } from '../../test/sandbox/seed/plan/cast';
import type { Store } from '../../test/sandbox/store/types';

/** A person on the start page. */
export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly team: string;
  readonly note: string | null;
}

/** The people of the generated company's story come first, in its order. */
const STORY = Object.values(cast);

/** Everybody who can sign in: the people of the story, then those with most open deals. */
export function people(store: Store): readonly DemoPerson[] {
  const rows = store.all({
    text: `SELECT u.username, u.name, u.title, u.division, (SELECT COUNT(*) FROM opportunities o WHERE o.owner_id = u.id AND o.is_closed = 0) AS deals
           FROM users u WHERE u.is_active = 1 ORDER BY deals DESC, u.name`,
    params: [],
  });
  const people = rows.map((row): DemoPerson => {
    const username = String(row.username);
    const note = STORY.find((member) => member.username === username)?.part ?? null;
    return { username, name: String(row.name), title: String(row.title ?? ''), team: String(row.division ?? ''), note };
  });
  const place = ({ username }: DemoPerson) => {
    const at = STORY.findIndex((member) => member.username === username);
    return at < 0 ? STORY.length : at;
  };
  return people.sort((a, b) => place(a) - place(b));
}
