import type { Packages } from '../../packages/createPackages';
import type { SandboxUser, Store } from '../../store/types';

/** A request inside the API: the outer HTTP call, or one part of a composite. */
export interface RestRequest {
  readonly method: string;
  /** Path segments after `/services/data/v67.0`, decoded: `['sobjects', 'Account', '001…']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON; `undefined` without a body. */
  readonly body: unknown;
}

export interface RestResponse {
  readonly status: number;
  /** JSON; `null` = no body. A text with a `Content-Type` of its own among the headers goes out as it is. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who asks, and where the answer's links point. */
export interface RestContext {
  readonly store: Store;
  readonly user: SandboxUser;
  readonly origin: string;
  readonly calls: { readonly used: number; readonly max: number };
  /** What is installed, where there is a whole CRM around the protocol. */
  readonly packages?: Packages;
}

/** One resource: `null` when the path is not its own. */
export type Resource = (request: RestRequest, context: RestContext) => RestResponse | null;

/** Version that this CRM speaks, and the prefix of every link. */
export const API_VERSION = '67.0';
export const API_PREFIX = `/services/data/v${API_VERSION}`;

export function ok(body: unknown, headers?: Readonly<Record<string, string>>): RestResponse {
  return { status: 200, body, headers };
}

export function noContent(): RestResponse {
  return { status: 204, body: null };
}
