import type { RecordRef } from '../model/record';

export type ThemeName = 'light' | 'dark' | 'highContrast';

/** Where the panel stands: told by the CRM's page, never guessed from the address. */
export interface HostContext {
  /** The record on the page; `null` = none. */
  readonly ref: RecordRef | null;
  readonly theme: ThemeName;
}

export type HostEvent =
  | { readonly type: 'context'; readonly context: HostContext }
  /** The page says that the record changed outside the panel. */
  | { readonly type: 'recordChanged'; readonly ref: RecordRef }
  /** The panel became visible again: re-check. */
  | { readonly type: 'visible' };

/** The page around the panel. */
export interface HostPort {
  /** Says `ready`, then sends the present context at once and every event after it. */
  listen(listener: (event: HostEvent) => void): () => void;
  /** The panel saved: the page refreshes the record. */
  saved(ref: RecordRef): void;
  /** Opens a record in the CRM. */
  open(ref: RecordRef): void;
  /** The session ended: the page brings a new one or asks the person to sign in. Resolves when calls may be tried again. */
  renewSession(): Promise<void>;
  /** False when the panel is framed by something that is not the CRM: writes are switched off. */
  readonly trusted: boolean;
}
