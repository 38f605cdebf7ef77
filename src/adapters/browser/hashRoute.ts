import type { RoutePort } from '../../ports/route';

/** Longer ones are no address of ours. */
const LONGEST = 500;

function read(): string {
  const [, text = ''] = /^#?(.*)$/s.exec(window.location.hash) ?? [];
  try {
    return decodeURI(text).slice(0, LONGEST);
  } catch {
    return ''; // a broken escape is no address
  }
}

/**
 * The route in the address of the area's own page. `first`: where the CRM's page asked to begin, for hosts that cannot put it into the
 * address; an address that names a place already wins.
 */
export function createHashRoute(first: string | null = null): RoutePort {
  const listeners = new Set<(to: string) => void>();
  const replace = (to: string) => window.history.replaceState(window.history.state, '', `#${encodeURI(to)}`);
  if (first && read() === '') replace(first);
  let last = read();
  const tell = () => {
    if (read() === last) return; // told already
    last = read();
    for (const listener of listeners) listener(last);
  };
  return {
    get: read,
    go(to, options = {}) {
      if (to === read()) return;
      if (options.replace) {
        replace(to);
        tell();
      } else window.location.hash = encodeURI(to);
    },
    listen(heard) {
      if (listeners.size === 0) {
        last = read();
        window.addEventListener('hashchange', tell);
      }
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) window.removeEventListener('hashchange', tell);
      };
    },
  };
}
