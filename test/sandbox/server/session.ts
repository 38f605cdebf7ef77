import { randomBytes } from 'node:crypto';
import type { SandboxUser, Store } from '../store/types';

/** The cookie that carries a session where pages and API share an origin (Dynamics). */
export const SESSION_COOKIE = 'sid';

/** Who is signed in. A session serves both protocols, as a bearer token or as the cookie. */
export interface Sessions {
  /** A new session of the user; the token. */
  issue(user: SandboxUser): string;
  /** `null` for a token that is unknown or has expired, and for a user who was switched off. */
  userBehind(token: string): SandboxUser | null;
  /** Ends one session; tests use it to see what a client does then. */
  expire(token: string): void;
  /** Ends all of them. */
  expireAll(): void;
}

export function createSessions(store: Store): Sessions {
  const users = new Map<string, string>();
  return {
    issue(user) {
      const token = `${user.id.slice(0, 15)}!${randomBytes(24).toString('hex')}`;
      users.set(token, user.id);
      return token;
    },
    userBehind(token) {
      const id = users.get(token);
      const user = id === undefined ? null : store.user(id);
      return user !== null && isActive(store, user.id) ? user : null;
    },
    expire: (token) => void users.delete(token),
    expireAll: () => users.clear(),
  };
}

/** People who left keep their rows but may not sign in. */
export function isActive(store: Store, userId: string): boolean {
  return store.get({ text: 'SELECT is_active FROM users WHERE id = ?', params: [userId] })?.is_active === 1;
}

/** The token of a request: `Authorization: Bearer …` (Salesforce takes `OAuth …` too), else the cookie. */
export function tokenOf(request: Request): string | null {
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer) return bearer;
  for (const part of (request.headers.get('cookie') ?? '').split(/;\s*/))
    if (part.startsWith(`${SESSION_COOKIE}=`)) return decode(part.slice(SESSION_COOKIE.length + 1));
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
