import { describe, expect, it } from 'vitest';
import { createStorageDrafts } from '../../../src/adapters/browser/storageDrafts';
import type { Draft } from '../../../src/ports/drafts';

const KEY = { org: 'org', user: 'lena', record: '006A', field: 'closeDate' };
const DRAFT: Draft = { value: '2026-12-04', base: '2026-11-10', version: 'v1', at: '2026-11-22T09:30:00.000Z' };
const WEEK_LATER = '2026-11-29T09:31:00.000Z';

function storage(refuse = false): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem(name, value) {
      if (refuse) throw new Error('QuotaExceededError');
      kept.set(name, value);
    },
  };
}

describe('drafts on the device', () => {
  it('come back with the next visit', () => {
    const kept = storage();
    createStorageDrafts(kept).write(KEY, DRAFT);
    expect(createStorageDrafts(kept).read(KEY)).toEqual(DRAFT);
    expect(createStorageDrafts(kept).list(KEY)).toEqual({ closeDate: DRAFT });
  });

  it.each([
    ['another record', { record: '006a' }],
    ['another person', { user: 'paul' }],
    ['another org', { org: 'other' }],
  ])('are not those of %s', (_, other) => {
    const drafts = createStorageDrafts(storage());
    drafts.write(KEY, DRAFT);
    expect(drafts.read({ ...KEY, ...other })).toBeNull();
    expect(drafts.list({ ...KEY, ...other })).toEqual({});
  });

  it('of another person are purged when somebody else signs in', () => {
    const kept = storage();
    const drafts = createStorageDrafts(kept);
    drafts.write(KEY, DRAFT);
    drafts.purge('org', 'paul', DRAFT.at);
    expect(kept.length).toBe(0);
  });

  it('are kept for seven days and not for eight', () => {
    const drafts = createStorageDrafts(storage());
    drafts.write(KEY, DRAFT);
    drafts.purge('org', 'lena', '2026-11-29T09:29:00.000Z');
    expect(drafts.read(KEY)).not.toBeNull();
    drafts.purge('org', 'lena', WEEK_LATER);
    expect(drafts.read(KEY)).toBeNull();
  });

  it('a field whose name holds the separator is itself', () => {
    const drafts = createStorageDrafts(storage());
    drafts.write({ ...KEY, field: 'form:a|b' }, DRAFT);
    expect(Object.keys(drafts.list(KEY))).toEqual(['form:a|b']);
  });

  it('a full device says so, a blocked one reads nothing', () => {
    expect(createStorageDrafts(storage(true)).write(KEY, DRAFT)).toBe(false);
    const blocked = createStorageDrafts(null);
    expect(blocked.write(KEY, DRAFT)).toBe(false);
    expect(blocked.read(KEY)).toBeNull();
    expect(blocked.list(KEY)).toEqual({});
  });

  it.each(['{', 'null', '[]', '{"value":1}', '"text"'])('a damaged draft is no draft: %s', (text) => {
    const kept = storage();
    const drafts = createStorageDrafts(kept);
    drafts.write(KEY, DRAFT);
    kept.setItem(kept.key(0) ?? '', text);
    expect(drafts.read(KEY)).toBeNull();
  });

  it('leave the storage of others alone', () => {
    const kept = storage();
    kept.setItem('theirs', 'x');
    createStorageDrafts(kept).purge('org', 'lena', WEEK_LATER);
    expect(kept.getItem('theirs')).toBe('x');
  });
});
