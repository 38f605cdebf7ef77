import { CrmError } from '../../model/crmError';

/** Brings a new access token, or `null` where the person must sign in. */
export type RefreshSession = () => Promise<string | null>;

/** The person's session: one token, renewed once for all calls that found it expired. */
export interface Session {
  readonly token: () => string;
  /** The token was accepted: a later expiry may be mended again. */
  readonly accepted: (token: string) => void;
  /** Resolves when another token than `stale` may be tried. Rejects with `auth` where there is none to be had. */
  readonly renew: (stale: string) => Promise<void>;
}

/**
 * Twenty calls that meet 401 at once cause one refresh; a token that is refused right after its renewal causes none,
 * so that a refresh which "succeeds" for ever cannot loop (jsforce's own did 415 in 4 s).
 */
export function createSession(accessToken: string, refresh: RefreshSession | undefined): Session {
  let current = accessToken;
  let mayRenew = refresh !== undefined;
  let renewing: Promise<void> | null = null;

  async function run(stale: string): Promise<void> {
    mayRenew = false;
    const next = await refresh?.().catch(() => null);
    if (!next || next === stale) throw expired();
    current = next;
  }

  return {
    token: () => current,
    accepted(token) {
      if (token === current) mayRenew = refresh !== undefined;
    },
    async renew(stale) {
      if (renewing) return renewing;
      if (current !== stale) return;
      if (!mayRenew) throw expired();
      renewing = run(stale).finally(() => {
        renewing = null;
      });
      return renewing;
    },
  };
}

function expired(): CrmError {
  return new CrmError('auth', 'the session has ended', { code: 'INVALID_SESSION_ID' });
}
