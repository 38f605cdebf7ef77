import type { Sandbox } from '../sandbox/server/createSandbox';

const ORIGIN = 'http://crm.test';
export const SOQL = '/services/data/v67.0';
export const ODATA = '/api/data/v9.2';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** A person's own calls, by hand: nothing of the product is between them and the CRM. Everything that was answered is kept. */
export interface RawCrm {
  readonly userId: string;
  readonly heard: { readonly asked: string; readonly text: string }[];
  get(path: string): Promise<RawAnswer>;
  post(path: string, body: unknown, contentType?: string): Promise<RawAnswer>;
  soql(query: string, all?: boolean): Promise<RawAnswer>;
  fetchXml(set: string, xml: string): Promise<RawAnswer>;
}

export function rawCrm(sandbox: Sandbox, userId: string): RawCrm {
  const user = sandbox.store.user(userId);
  if (!user) throw new Error(`no user ${userId}`);
  const token = sandbox.sessions.issue(user);
  const heard: { asked: string; text: string }[] = [];
  async function call(method: string, path: string, body?: string, contentType = 'application/json'): Promise<RawAnswer> {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': contentType }) };
    const request = new Request(`${ORIGIN}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const response = await sandbox.handle(request);
    const text = await response.text();
    heard.push({ asked: `${method} ${decodeURIComponent(path)} ${body ?? ''}`, text });
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    return { status: response.status, text, json: isJson ? JSON.parse(text) : null };
  }
  return {
    userId,
    heard,
    get: (path) => call('GET', path),
    post: (path, body, contentType) => call('POST', path, typeof body === 'string' ? body : JSON.stringify(body), contentType),
    soql: (query, all = false) => call('GET', `${SOQL}/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(query)}`),
    fetchXml: (set, xml) => call('GET', `${ODATA}/${set}?fetchXml=${encodeURIComponent(xml)}`),
  };
}
