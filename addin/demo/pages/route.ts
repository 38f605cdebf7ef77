import { useEffect, useState } from 'react';

/** Where a person is: a table's list, or one record. Kept in the address, so that back, forward and reload work. */
export interface Route {
  readonly table: string;
  readonly id: string | null;
  /** What stands behind a `?` in the address. */
  readonly state: Readonly<Record<string, string>>;
}

/** The present place, read from the address. */
export function placeOf(fallback: string): Route {
  const [path = '', query = ''] = window.location.hash.replace(/^#\/?/, '').split('?');
  const [table = '', id = ''] = path.split('/');
  const state = Object.fromEntries(new URLSearchParams(query));
  return { table: decodeURIComponent(table) || fallback, id: decodeURIComponent(id) || null, state };
}

/** Goes to a list or a record. */
export function go(table: string, id: string | null = null, state: Readonly<Record<string, string>> = {}): void {
  const query = new URLSearchParams(state);
  const path = id === null ? `/${table}` : `/${table}/${encodeURIComponent(id)}`;
  window.location.hash = query.size === 0 ? path : `${path}?${query}`;
}

/** The present place, following the address. */
export function useRoute(fallback: string): Route {
  const [route, setRoute] = useState(() => placeOf(fallback));
  useEffect(() => {
    const follow = () => setRoute(placeOf(fallback));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [fallback]);
  return route;
}
