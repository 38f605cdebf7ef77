import type { FieldValue, RecordRef } from '../model/record';

export type ThemeName = 'light' | 'dark' | 'highContrast';

/** Areas beside the panel that have a place of their own in the CRM. */
export type AreaName = 'progress' | 'team';

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
  | { readonly type: 'visible' }
  /** The person asked for a finding outside the panel, at the field on the CRM's own form. */
  | { readonly type: 'choose'; readonly ref: RecordRef; readonly ruleId: string };

/** A finding as the CRM's own form shows it at a field: its words are ready and within the form's limits. */
export interface FieldFinding {
  readonly ruleId: string;
  /** Domain name of the field. */
  readonly field: string;
  /** At most 50 characters. */
  readonly title: string;
  /** At most 100 characters. */
  readonly body: string;
  /** What may be set at once, where the panel suggests exactly one value; `null` = the editor in the panel is opened. */
  readonly value: FieldValue;
}

/** The page around the panel. */
export interface HostPort {
  /** Says `ready`, then sends the present context at once and every event after it. */
  listen(listener: (event: HostEvent) => void): () => void;
  /** The panel saved: the page refreshes the record. */
  saved(ref: RecordRef): void;
  /** Opens a record in the CRM. */
  open(ref: RecordRef): void;
  /** Opens an area at a section of it; `''` = its beginning. */
  openArea(area: AreaName, at: string): void;
  /** The session ended: the page brings a new one or asks the person to sign in. Resolves when calls may be tried again. */
  renewSession(): Promise<void>;
  /** The findings that the record's fields have now, for pages that can show them at the fields themselves. */
  findings?(ref: RecordRef, findings: readonly FieldFinding[]): void;
  /** False when the panel is framed by something that is not the CRM: writes are switched off. */
  readonly trusted: boolean;
}
