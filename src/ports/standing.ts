import type { IsoDate } from '../model/dates';
import type { OptInChoice } from '../model/optIn';
import type { BoardRow } from '../model/published';
import type { OwnLook, OwnStanding } from '../model/standing';

/**
 * The own place, own choices and who looked: rows that are the person's own, and the boards that everybody reads. Every call runs with
 * the person's own rights and rejects with `CrmError` only. Where the CRM keeps no such rows, reads bring nothing.
 */
export interface StandingPort {
  /** Own rows, own choices, own manager: one round trip once started. */
  readStanding(personId: string, signal?: AbortSignal): Promise<OwnStanding>;

  /** Boards of these cohorts, newest week first, at most 40. No cohort, no request. */
  readBoards(cohorts: readonly string[], signal?: AbortSignal): Promise<readonly BoardRow[]>;

  /** Stores the own choice: one row for each kind. Refused by the CRM for anybody else. */
  saveOptIn(personId: string, choice: OptInChoice, signal?: AbortSignal): Promise<void>;

  /** Looks at own figures from a day on, newest first, at most 200. One round trip, and one for the names. */
  readLooks(personId: string, since: IsoDate, signal?: AbortSignal): Promise<readonly OwnLook[]>;
}
