import type { Packages } from '../packages/createPackages';
import type { SandboxUser, Store } from '../store/types';
import type { Entities } from './entities';

/** Everything a request needs to know: whose it is, what it may read, and the limits in force. */
export interface Caller {
  readonly store: Store;
  readonly user: SandboxUser;
  readonly entities: Entities;
  /** What is installed, where there is a whole CRM around the protocol. */
  readonly packages?: Packages;
  /** `http://127.0.0.1:4100/api/data/v9.2` */
  readonly root: string;
  /** Rows an aggregate may touch: 50,000 on the platform. */
  readonly aggregateLimit: number;
  /** A table alias that this request has not used yet. */
  alias(): string;
}
