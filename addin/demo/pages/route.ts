import { useEffect, useState } from 'react';

/** Where a person is: a table's list, or one record. Kept in the address, so that back, forward and reload work. */
export interface Route {
  readonly table: string;
  readonly id: string | null;
}

/** The present place, read from the address. */
export function placeOf(fallback: string): Route {
  const [table = '', id = ''] = window.location.hash.replace(/^#\/?/, '').split('/');
  return { table: decodeURIComponent(table) || fallback, id: decodeURIComponent(id) || null };
}

/** Goes to a list or a record. */
export function go(table: string, id: string | null = null): void {
  window.location.hash = id === null ? `/${table}` : `/${table}/${encodeURIComponent(id)}`;
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
