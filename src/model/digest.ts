import type { Instant, IsoDate } from './dates';
import type { MeasureId } from './rule';
import type { UnitKind } from './sheet';

/** The kind of digest that a claim is about. */
export const WEEKLY = 'weekly';
/** The choice of a person who wants no digest: a row of this kind that is switched off. Without one it is sent. */
export const DIGEST_CHOICE = 'digest';

/** That a digest is being sent, or was: one row for each reader, week and kind, made before anything is sent. */
export interface DigestClaim {
  readonly readerId: string;
  /** Monday of the closed week. */
  readonly week: IsoDate;
  /** `null` = it was begun, and whether it was sent is not known. */
  readonly sentAt: Instant | null;
}

/** One mail. */
export interface DigestMail {
  readonly readerId: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The body is HTML; else plain text. */
  readonly rich: boolean;
}

/** The reader's own row; nobody else gets it. Whole points 0..100. */
export interface DigestOwn {
  /** `null` = not enough to tell. */
  readonly score: number | null;
  /** Against the week before; `null` = one of the two is not known. */
  readonly change: number | null;
  readonly records: number;
  readonly measures: readonly { readonly measure: MeasureId; readonly value: number; readonly change: number | null }[];
  readonly openFindings: number | null;
}

/** One group of people, never under the group size: what a mail may say of others. */
export interface DigestTeam {
  readonly kind: UnitKind;
  readonly name: string;
  readonly people: number;
  readonly score: number | null;
  readonly scoreChange: number | null;
  /** Open deals with something missing, of all open ones. */
  readonly gaps: number;
  readonly open: number;
  readonly gapsChange: number | null;
  /** Activities of the week, those with substance, records made; `null` where a line of another sheet is all that is known. */
  readonly activities: { readonly all: number; readonly substance: number; readonly made: number } | null;
}

/** What one reader's digest says: the same period always gives the same. */
export interface Digest {
  readonly week: IsoDate;
  /** Its last day, and its number in the year. */
  readonly until: IsoDate;
  readonly number: number;
  /** `null` for a leader without records of their own. */
  readonly own: DigestOwn | null;
  /** The own team first; of leaders those below it too. */
  readonly teams: readonly DigestTeam[];
}

/** A digest in words, in both forms. */
export interface ComposedDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
