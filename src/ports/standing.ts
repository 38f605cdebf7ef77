import type { OptInChoice } from '../model/optIn';
import type { BoardRow } from '../model/published';
import type { OwnStanding } from '../model/standing';

/**
 * The own place, own choices and who looked: rows that are the person's own, and the boards that everybody reads. Every call runs with
 * the person's own rights and rejects with `CrmError` only. Where the CRM keeps no such rows, reads bring nothing.
 */
export interface StandingPort {
  /**
   * Own rows, own choices, own manager, and looks at own figures: one round trip once started, and one for the names where somebody
   * looked.
   */
  readStanding(personId: string, signal?: AbortSignal): Promise<OwnStanding>;

  /** Boards of these cohorts, newest week first, at most 40. No cohort, no request. */
  readBoards(cohorts: readonly string[], signal?: AbortSignal): Promise<readonly BoardRow[]>;

  /** Stores the own choice: one row for each kind. Refused by the CRM for anybody else. */
  saveOptIn(personId: string, choice: OptInChoice, signal?: AbortSignal): Promise<void>;
}
