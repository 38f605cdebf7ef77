import type { Instant } from '../model/dates';
import type { NotEnough, Score } from '../model/score';
import { ring } from '../scoring/ring';
import { score } from '../scoring/score';
import { EMPTY_TALLY } from '../scoring/tally';
import { update } from '../scoring/update';
import { ownPages } from './ownPages';
import type { Session } from './startSession';

/** The own score with how many findings are open on own records. */
export interface OwnScore {
  readonly score: Score | NotEnough;
  readonly openFindings: number;
  /** Some page could not be read: the figure is left out rather than shown as whole. */
  readonly complete: boolean;
}

/**
 * The own score without a publisher (decision 15): own records a page at a time, scored as they come, none of them kept. Own
 * "not known yet" and confirmed barriers leave it as they leave the ring.
 * Rejects with `CrmError` where a page cannot be read: a part is never shown as the whole (promise 7).
 */
export async function readOwnScore(session: Session, now: Instant, signal?: AbortSignal): Promise<OwnScore> {
  const { plan } = session;
  let tally = EMPTY_TALLY;
  let openFindings = 0;
  let complete = true;
  for await (const page of ownPages(session, now, { signal })) {
    complete &&= page.complete;
    for (const { result } of page.records) {
      tally = update(plan, tally, null, result);
      openFindings += ring(plan, result.verdicts).toGo;
    }
  }
  return { score: score(plan, tally), openFindings, complete };
}
