import { CrmError } from '../../model/crmError';
import type { RecordRef } from '../../model/record';
import { BASE, type Part, type PartResult } from './composite';
import { objectOf } from './objects';
import { type ObjectInfo, readDescribe } from './readDescribe';
import { text } from './row';

/** The describes of the session, in memory. Asked again with the date of the last answer, which 304 confirms. */
export interface Describes {
  readonly parts: (objects: readonly string[]) => readonly Part[];
  readonly take: (results: ReadonlyMap<string, PartResult>) => void;
  readonly find: (object: string) => ObjectInfo | null;
  /** The described object of a record. Throws `permission` where the person may not read such records at all. */
  readonly need: (ref: RecordRef) => ObjectInfo;
  readonly has: (object: string) => boolean;
  /** Asks for everything anew the next time; what is known stays until then. */
  readonly forget: () => void;
}

interface Cached {
  readonly info: ObjectInfo | null;
  readonly modified: string | null;
}

const PREFIX = 'describe_';

export function createDescribes(): Describes {
  const cache = new Map<string, Cached>();
  const find = (object: string) => cache.get(object)?.info ?? null;
  return {
    find,
    has: (object) => cache.has(object),
    forget() {
      for (const [object, { info }] of cache) cache.set(object, { info, modified: null });
    },
    parts: (objects) =>
      objects.map((object) => {
        const modified = cache.get(object)?.modified ?? null;
        return {
          id: `${PREFIX}${object}`,
          method: 'GET',
          url: `${BASE}/sobjects/${object}/describe`,
          ...(modified !== null && { headers: { 'If-Modified-Since': modified } }),
        };
      }),
    take(results) {
      for (const [id, { status, body, headers }] of results) {
        if (!id.startsWith(PREFIX) || status === 304) continue;
        const modified = text(headers, 'Last-Modified');
        // An object that is not there, or may not be seen, is cached as such; a part that failed otherwise is asked again.
        if (status === 200) cache.set(id.slice(PREFIX.length), { info: readDescribe(body), modified });
        else if (status === 404 || status === 400 || status === 403)
          cache.set(id.slice(PREFIX.length), { info: null, modified: null });
      }
    },
    need(ref) {
      const info = find(objectOf(ref));
      if (!info) throw new CrmError('permission', `no access to ${ref.entity}`, { code: 'INVALID_TYPE' });
      return info;
    },
  };
}
