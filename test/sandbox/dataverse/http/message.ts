/** A request without its transport: batches carry many of them in one body. */
export interface Call {
  readonly method: string;
  /** Behind `/api/data/v9.2/`, decoded: `opportunities(…)/Microsoft.Dynamics.CRM.…`. */
  readonly path: string;
  readonly parameters: readonly (readonly [string, string])[];
  readonly headers: Headers;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const ODATA = { 'odata-version': '4.0' } as const;
const JSON_TYPE = 'application/json; odata.metadata=minimal';

export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': JSON_TYPE, ...ODATA, ...headers }, body: JSON.stringify(body) };
}

export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...ODATA, ...headers }, body: null };
}

export function errorReply(status: number, code: string, message: string): Reply {
  return jsonReply(status, { error: { code, message } });
}

/** `/opportunities(…)?$select=name` -> path and decoded parameters. A broken escape is left as it is. */
export function splitUrl(url: string): Pick<Call, 'path' | 'parameters'> {
  const mark = url.indexOf('?');
  const path = decode((mark < 0 ? url : url.slice(0, mark)).replace(/^\/+|\/+$/g, ''));
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const parameters = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? '' : part.slice(equals + 1);
      return [decode(name), decode(value.replaceAll('+', ' '))] as const;
    });
  return { path, parameters };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
