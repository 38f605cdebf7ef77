/** The session that a request was sent with. */
interface SessionToken {
  readonly generation: number;
  readonly token: string | null;
}

/** Renews an ended session once for everybody who noticed. */
export interface Renewal {
  current(): SessionToken;
  /** True when a newer session than the one that failed may be tried. */
  renew(failed: SessionToken): Promise<boolean>;
  worked(): void;
  /** A renewed session was refused as well: no further renewal until something works again. */
  failed(): void;
}

/**
 * Twenty calls that fail at once share one renewal; a call that was sent with an older session just tries the present one.
 * @param refresh brings a new session and, where there are tokens, its token
 */
export function createRenewal(token: string | null, refresh: (() => Promise<string | null | undefined>) | undefined): Renewal {
  let session: SessionToken = { generation: 0, token };
  let running: Promise<boolean> | null = null;
  let hopeless = false;

  const run = async (): Promise<boolean> => {
    if (!refresh) return false;
    try {
      const fresh = await refresh();
      session = { generation: session.generation + 1, token: fresh ?? session.token };
      return true;
    } catch {
      hopeless = true; // the page could not bring a session: the person must sign in
      return false;
    } finally {
      running = null;
    }
  };

  return {
    current: () => session,
    async renew(failedSession) {
      if (failedSession.generation < session.generation) return true;
      if (hopeless) return false;
      running ??= run();
      return running;
    },
    worked() {
      hopeless = false;
    },
    failed() {
      hopeless = true;
    },
  };
}
