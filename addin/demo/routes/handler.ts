import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { tokenOf } from '../../../test/sandbox/server/session';
import type { SandboxUser } from '../../../test/sandbox/store/types';

/** Answers a request, or leaves it to the next. */
export type Handler = (request: Request, url: URL) => Promise<Response | null>;

/** The three origins of the demo. */
export interface Places {
  lightning: string;
  visualforce: string;
  dynamics: string;
}

/** Whoever is signed in, by the session cookie. */
export function signedIn(sandbox: Sandbox, request: Request): SandboxUser | null {
  const token = tokenOf(request);
  return token === null ? null : sandbox.sessions.userBehind(token);
}

export function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Both protocols. */
export function api(sandbox: Sandbox): Handler {
  return async (request, url) => (/^\/(services|api)\//.test(url.pathname) ? sandbox.handle(request) : null);
}
