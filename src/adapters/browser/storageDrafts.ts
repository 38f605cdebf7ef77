import type { Draft, DraftKey, DraftsPort } from '../../ports/drafts';

const PREFIX = 'fthd.draft';
const KEEP_MS = 7 * 24 * 3_600_000;

function nameOf(key: DraftKey): string {
  return [PREFIX, key.org, key.user, key.record, key.field].map(encodeURIComponent).join('|');
}

function parse(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const draft: unknown = JSON.parse(text);
    if (typeof draft !== 'object' || draft === null) return null;
    const { value, base, version, at } = draft as Record<string, unknown>;
    if (value === undefined || base === undefined || typeof version !== 'string' || typeof at !== 'string') return null;
    return draft as Draft;
  } catch {
    return null; // a damaged draft is no draft
  }
}

function names(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
    name.startsWith(`${PREFIX}|`),
  );
}

/**
 * Drafts in the browser's storage, by org + user + record + field. Storage may be full or blocked: reading then finds
 * nothing and `write` answers false, so that the view can warn before the person leaves.
 */
export function createStorageDrafts(storage: Storage | null): DraftsPort {
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    if (storage === null) return otherwise;
    try {
      return work(storage);
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((kept) => parse(kept.getItem(nameOf(key))), null),
    write: (key, draft) =>
      attempt((kept) => {
        kept.setItem(nameOf(key), JSON.stringify(draft));
        return true;
      }, false),
    remove: (key) => attempt((kept) => kept.removeItem(nameOf(key)), undefined),
    list(key) {
      const start = nameOf({ ...key, field: '' });
      return attempt((kept) => {
        const found = names(kept)
          .filter((name) => name.startsWith(start))
          .map((name) => [decodeURIComponent(name.slice(start.length)), parse(kept.getItem(name))] as const)
          .filter((entry): entry is readonly [string, Draft] => entry[1] !== null);
        return Object.fromEntries(found);
      }, {});
    },
    purge(org, user, now) {
      const own = [PREFIX, org, user].map(encodeURIComponent).join('|');
      attempt((kept) => {
        for (const name of names(kept)) {
          const draft = parse(kept.getItem(name));
          const old = draft === null || Date.parse(now) - Date.parse(draft.at) > KEEP_MS;
          if (old || !name.startsWith(`${own}|`)) kept.removeItem(name);
        }
      }, undefined);
    },
  };
}

/** The browser's own storage, or `null` where it is blocked (a sandboxed frame, third-party rules). */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
