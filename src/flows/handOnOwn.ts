import type { Instant } from '../model/dates';
import type { CrmPort, OwnPage } from '../ports/crm';

/** What was read longer ago is read again. */
const FRESH_MS = 5 * 60_000;

interface Kept {
  readonly at: Instant;
  readonly fields: ReadonlySet<string>;
  readonly page: OwnPage;
}

/**
 * Own records that one part of My progress has read are handed on to the next one, once: the fix list opened from it does not
 * read all of them again. Whatever is written through the port ends that, and so do five minutes; a version that is older than the CRM's is a
 * conflict on saving, as always.
 * @example const port = handOnOwn(createSalesforcePort(options), clock.now)
 */
export function handOnOwn(port: CrmPort, now: () => Instant): CrmPort {
  const kept = new Map<string, Kept>();
  let writes = 0;
  const forgetting =
    <A extends readonly unknown[], T>(write: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      kept.clear();
      writes += 1;
      return write(...args);
    };
  return {
    ...port,
    update: forgetting(port.update),
    createActivity: forgetting(port.createActivity),
    createContact: forgetting(port.createContact),
    createRole: forgetting(port.createRole),
    remove: forgetting(port.remove),
    saveResponse: forgetting(port.saveResponse),
    async readOwn(entity, fields, cursor, signal) {
      const key = `${entity} ${cursor ?? ''}`;
      const found = kept.get(key);
      kept.delete(key);
      const isFresh = found && Date.parse(now()) - Date.parse(found.at) < FRESH_MS;
      if (isFresh && fields.every((field) => found.fields.has(field))) return found.page;
      const [at, before] = [now(), writes];
      const page = await port.readOwn(entity, fields, cursor, signal);
      // What was read while something was written may be of before it.
      if (before === writes) kept.set(key, { at, fields: new Set(fields), page });
      return page;
    },
  };
}
