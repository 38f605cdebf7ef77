import { salesforceHandler } from '../../salesforce/salesforceHandler';
import type { SandboxUser, Store } from '../../store/types';
import { orgStore } from '../orgStore';
import { tiny, tinyCompany } from '../tinyCompany';

export const NOW = '2026-11-22T09:30:00.000Z';
export const API = '/services/data/v67.0';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as JSON of any shape
  readonly body: any;
  readonly headers: Headers;
}

/** One person's calls, straight into the protocol's handler. */
export interface Caller {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  query(soql: string): Promise<Answer>;
}

export interface Org {
  readonly store: Store;
  readonly as: (name: keyof typeof tiny.users) => Caller;
  readonly calls: { used: number; max: number };
}

/** The tiny company, with a clock that stands still unless one is given. */
export function tinyOrg(max = 100_000, now: () => string = () => NOW): Org {
  const store = orgStore({ now });
  tinyCompany(store);
  const calls = { used: 0, max };
  return { store, calls, as: (name) => caller(store, calls, store.user(tiny.users[name]) as SandboxUser) };
}

function caller(store: Store, calls: Org['calls'], user: SandboxUser): Caller {
  const call: Caller['call'] = async (method, path, body, headers) => {
    const request = new Request(`http://crm.test${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const response = await salesforceHandler(request, user, { store, origin: 'http://crm.test', calls });
    if (!response) throw new Error(`not a path of Salesforce: ${path}`);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  };
  return {
    call,
    get: (path, headers) => call('GET', path, undefined, headers),
    query: (soql) => call('GET', `${API}/query?q=${encodeURIComponent(soql)}`),
  };
}
