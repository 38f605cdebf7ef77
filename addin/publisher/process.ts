import type { Terminal } from './progressLine';
import type { Environment } from './signIn';

/** Everything of the process that the command touches. */
export interface Process {
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly out: Terminal;
  readonly err: Terminal;
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal;
  /** Pause between two looks at a bulk job, in milliseconds; the adapter's own unless told. */
  readonly pollMs?: number;
}
