/** GET requests with a bearer token to one origin; the CRM's own words in errors. */
export interface RestClient {
  get(path: string): Promise<Readonly<Record<string, unknown>>>;
  rows(path: string, list: 'records' | 'value'): Promise<readonly Readonly<Record<string, unknown>>[]>;
  head(path: string): Promise<{ readonly status: number; readonly headers: Headers }>;
}

/** What is needed to ask a CRM. The token comes from the environment and is never printed. */
export interface Access {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
}

function wordsOf(body: unknown): string | null {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  const said = first as {
    readonly message?: string;
    readonly errorCode?: string;
    readonly error?: { readonly message?: string };
  } | null;
  if (said?.message) return said.errorCode ? `${said.errorCode}: ${said.message}` : said.message;
  return said?.error?.message ?? null;
}

export function createRestClient({ url, token, fetch: send }: Access): RestClient {
  const ask = (path: string) =>
    send(new URL(path, url), { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } });
  const get: RestClient['get'] = async (path) => {
    const response = await ask(path);
    const text = await response.text();
    const body: unknown = /^\s*[[{]/.test(text) ? JSON.parse(text) : null;
    if (!response.ok) throw new Error(wordsOf(body) ?? `the CRM answered ${response.status}`);
    return (body ?? {}) as Readonly<Record<string, unknown>>;
  };
  return {
    get,
    async rows(path, list) {
      const found = (await get(path))[list];
      return Array.isArray(found) ? found : [];
    },
    async head(path) {
      const { status, headers } = await ask(path);
      return { status, headers };
    },
  };
}
