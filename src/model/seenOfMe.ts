import type { PrivacyMode } from './programme';
import type { OwnLook } from './standing';

/** Who may see something of a person. `crmRights`: whoever the CRM lets read records anyway. */
export type Reader = 'you' | 'manager' | 'cohort' | 'owner' | 'publisher' | 'crmRights';

/** What is seen; each has its words. */
export type SeenWhat =
  | 'everything'
  | 'drafts'
  | 'ownFigures'
  | 'pay'
  | 'file'
  | 'groups'
  | 'board'
  | 'boardNamed'
  | 'noBoard'
  | 'feedback'
  | 'recordsAndAnswers'
  | 'notYet'
  | 'records';

/** How long it is kept. */
export type Kept = { readonly for: 'days'; readonly days: number } | { readonly for: 'notKept' | 'crm' | 'nothing' };

/** One reader: what, what for, how long (B20). */
export interface SeenRow {
  readonly reader: Reader;
  /** The reader's name, where the CRM names one. */
  readonly name: string | null;
  /** People in the own group, for the reader `cohort`. */
  readonly size: number | null;
  readonly what: readonly SeenWhat[];
  readonly kept: Kept;
  /** The package's tables whose rows about the person this reader may read, by their names. */
  readonly tables: readonly string[];
}

/** The page "What is seen of me": made from what this CRM and this programme really are. */
export interface SeenOfMe {
  readonly mode: PrivacyMode;
  readonly legalBasis: string | null;
  readonly rows: readonly SeenRow[];
  readonly retentionDays: number;
  /** Days after which the keys of what was created in Foothold are deleted. */
  readonly keysDays: number;
  /** Newest first. `null` = the list could not be read. */
  readonly looks: readonly OwnLook[] | null;
  /** The CRM keeps looks: else "nobody looked" would be no news. */
  readonly keepsLooks: boolean;
}
