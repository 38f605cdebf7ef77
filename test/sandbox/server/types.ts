import type { Packages } from '../packages/createPackages';
import type { SandboxUser, Store } from '../store/types';

/** What every protocol handler gets; the transport (Node http, vite, tests) is outside. */
export interface SandboxContext {
  readonly store: Store;
  /** Public origin for absolute links: `http://127.0.0.1:4100`. */
  readonly origin: string;
  /** API calls so far and the daily limit, for `Sforce-Limit-Info`. */
  readonly calls: { used: number; readonly max: number };
  /** What is installed; absent where a handler is called without a whole CRM around it. */
  readonly packages?: Packages;
}

/** A protocol: `null` when the path is not its own. Always with a user (401 is answered before, in the protocol's own body). */
export type ProtocolHandler = (request: Request, user: SandboxUser, context: SandboxContext) => Promise<Response | null>;
