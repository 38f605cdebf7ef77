import type { Instant } from '../model/dates';
import type { FieldValue } from '../model/record';

/** Drafts are kept by org + user + record + field; `field` may also name an action (`log:call`). */
export interface DraftKey {
  readonly org: string;
  readonly user: string;
  readonly record: string;
  readonly field: string;
}

export interface Draft {
  readonly value: FieldValue;
  /** The record's value and version when typing began. */
  readonly base: FieldValue;
  readonly version: string;
  readonly at: Instant;
}

/** Keeps what is being typed over a reload (promise 1). Synchronous, so that nothing is lost between two keystrokes. */
export interface DraftsPort {
  read(key: DraftKey): Draft | null;
  /** Returns false where the device refuses to store (full, blocked): the view then warns before leaving. */
  write(key: DraftKey, draft: Draft): boolean;
  remove(key: DraftKey): void;
  /** All drafts of this person on this record, by field. */
  list(key: Omit<DraftKey, 'field'>): Readonly<Record<string, Draft>>;
  /** Drops what is older than 7 days and everything of other people on this device. */
  purge(org: string, user: string, now: Instant): void;
}

/** Small per-device counters that are no draft: opened nudges of a day. */
export interface DevicePort {
  get(key: string): string | null;
  set(key: string, value: string): void;
}
