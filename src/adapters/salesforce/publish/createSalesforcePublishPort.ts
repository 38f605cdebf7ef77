import type { PublishPort } from '../../../ports/publish';
import { createBulk } from './bulk';
import { createPublishBase, type PublishBaseOptions } from './createPublishBase';
import { createSalesforceDigest } from './createSalesforceDigest';
import { readFacts } from './readFacts';

export interface SalesforcePublishOptions extends PublishBaseOptions {
  /** A folder for temporary files that only this run uses. They hold records, and are deleted as soon as they were read. */
  readonly folder: string;
  /** Pause between two looks at a bulk job, in milliseconds. */
  readonly pollMs?: number;
  /** How much is in memory at once: rows of a page, rows of a part to be joined, characters of a part of owners. */
  readonly portions?: { readonly pageRows: number; readonly partRows: number; readonly partSize: number };
}

/**
 * A Salesforce organisation for its publisher: Bulk API 2.0 and REST through the full jsforce. For Node only.
 * @example createSalesforcePublishPort({ ...(await signInToSalesforce(setup)), fetch, clock, folder })
 */
export function createSalesforcePublishPort(setup: SalesforcePublishOptions): PublishPort {
  const { clock, folder, pollMs, portions = {} } = setup;
  return createPublishBase(setup, ({ origin, transport, connection, context, known, calls }) => ({
    facts(request, onProgress, signal) {
      const { describes } = context;
      const bulk = createBulk({ origin, transport, clock, ...(pollMs === undefined ? {} : { pollMs }), ...portions });
      return readFacts({ bulk, describes, known: known(), now: clock.now(), folder, ...portions }, request, onProgress, signal);
    },
    digest: createSalesforceDigest(connection, origin, calls),
  }));
}
