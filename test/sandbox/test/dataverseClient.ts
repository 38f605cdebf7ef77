import { afterAll, beforeAll } from 'vitest';
import { createSandbox, type Sandbox } from '../server/createSandbox';
import { tinyCompany } from './tinyCompany';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every shape
  readonly json: any;
}

export interface DataverseClient {
  /** The sandbox itself, for what no protocol shows. */
  readonly sandbox: Sandbox;
  /** `http://127.0.0.1:…/api/data/v9.2` */
  readonly root: string;
  /** Sends a request as a user of the tiny company: `send('ada', 'GET', 'opportunities')`. */
  send(user: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The GUID behind a kept id. */
  guid(id: string): string;
}

export const NOW = '2026-11-22T09:30:00.000Z';

/** A listening local CRM with the tiny company, for one test file. */
export function listeningDataverse(): DataverseClient {
  let sandbox: Sandbox;
  let url = '';
  let close = async (): Promise<void> => undefined;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await createSandbox({ now: NOW });
    tinyCompany(sandbox.store);
    ({ url, close } = await sandbox.listen(0));
  });
  afterAll(() => close());

  async function token(user: string): Promise<string> {
    const known = tokens.get(user);
    if (known) return known;
    const body = new URLSearchParams({
      grant_type: 'password',
      client_id: 'x',
      username: `${user}@foothold.test`,
      password: 'sandbox',
    });
    const answer = (await (await fetch(`${url}/services/oauth2/token`, { method: 'POST', body })).json()) as {
      access_token: string;
    };
    tokens.set(user, answer.access_token);
    return answer.access_token;
  }

  return {
    get sandbox() {
      return sandbox;
    },
    get root() {
      return `${url}/api/data/v9.2`;
    },
    async send(user, method, path, body, headers = {}) {
      const response = await fetch(path.startsWith('http') ? path : `${url}/api/data/v9.2/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await token(user)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
      return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
    },
    guid(id) {
      const guid = sandbox.store.guidOf(id);
      if (!guid) throw new Error(`no row ${id}`);
      return guid;
    },
  };
}
