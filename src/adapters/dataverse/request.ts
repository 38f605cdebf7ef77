import { CrmError } from '../../model/crmError';
import type { ClockPort } from '../../ports/clock';

/** One call to the Web API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path on the CRM's own origin, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Reads may be sent again after a fault; writes never are. */
  readonly kind: 'read' | 'write';
  readonly signal?: AbortSignal;
  /** Less than the usual 15 s, where the whole operation has less left. */
  readonly timeOutMs?: number;
}

/** A well-formed answer, of whatever status. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Every request settles after this time. */
const TIME_OUT_MS = 15_000;

const aborted = () => new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false });

function lost(call: Call, message: string, cause?: unknown): CrmError {
  return new CrmError('network', message, { ambiguous: call.kind === 'write', retryable: call.kind === 'read', cause });
}

/** The session has ended: a login page, or a redirect to one. Nothing was done by this request. */
function signedOut(response: Response): boolean {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304))
    return true;
  return response.ok && (response.headers.get('content-type') ?? '').toLowerCase().includes('text/html');
}

/**
 * One request, once: settles within 15 s, follows no redirect, reads the whole body.
 * @throws CrmError `network` (ambiguous for a write), `auth` for login pages and redirects
 */
export async function request(
  call: Call,
  url: string,
  token: string | null,
  deps: { readonly fetch: typeof fetch; readonly clock: ClockPort },
): Promise<Answer> {
  if (call.signal?.aborted) throw aborted();
  const controller = new AbortController();
  const state = { timedOut: false };
  const cancel = deps.clock.after(Math.min(call.timeOutMs ?? TIME_OUT_MS, TIME_OUT_MS), () => {
    state.timedOut = true;
    controller.abort();
  });
  const stop = () => controller.abort();
  call.signal?.addEventListener('abort', stop, { once: true });
  const { fetch } = deps; // called bare: a browser's fetch refuses any other "this"
  const headers = new Headers({ Accept: 'application/json', 'OData-MaxVersion': '4.0', 'OData-Version': '4.0', ...call.headers });
  if (token !== null) headers.set('Authorization', `Bearer ${token}`);
  try {
    const response = await fetch(url, {
      method: call.method,
      headers,
      body: call.body,
      signal: controller.signal,
      redirect: 'manual',
      credentials: 'same-origin',
    });
    if (signedOut(response)) throw new CrmError('auth', 'the session has ended', { code: 'LOGIN_PAGE' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (error instanceof CrmError) throw error;
    if (state.timedOut) throw lost(call, 'no answer in time', error);
    if (call.signal?.aborted) {
      const sent = call.kind === 'write';
      throw new CrmError('network', 'cancelled', { code: 'ABORTED', retryable: false, ambiguous: sent, cause: error });
    }
    throw lost(call, 'the connection was lost', error);
  } finally {
    cancel();
    call.signal?.removeEventListener('abort', stop);
  }
}
