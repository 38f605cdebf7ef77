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
  const ask = async (path: string) => {
    const target = new URL(path, url);
    // The address of a further page comes from outside: the token goes to no other host.
    if (target.origin !== new URL(url).origin) throw new Error(`the CRM named an address of another host: ${target.origin}`);
    return send(target, { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } });
  };
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
      const all: Readonly<Record<string, unknown>>[] = [];
      // Salesforce gives 2,000 rows a page, Dataverse 5,000: holders of a right may be more.
      for (let next: unknown = path; typeof next === 'string'; ) {
        const page = await get(next);
        const found = page[list];
        if (Array.isArray(found)) all.push(...found);
        next = page.nextRecordsUrl ?? page['@odata.nextLink'];
      }
      return all;
    },
    async head(path) {
      const { status, headers } = await ask(path);
      return { status, headers };
    },
  };
}
