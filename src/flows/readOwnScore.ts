import type { Instant } from '../model/dates';
import type { EntityName } from '../model/record';
import type { NotEnough, Score } from '../model/score';
import { check } from '../scoring/check';
import { createContext } from '../scoring/context';
import { ring } from '../scoring/ring';
import { score } from '../scoring/score';
import { EMPTY_TALLY } from '../scoring/tally';
import { update } from '../scoring/update';
import { barriersIn, barriersOf } from './barriersOf';
import { refreshDecisions } from './knownDecisions';
import type { Session } from './startSession';
import { toFacts } from './toFacts';

/** The own score with how many findings are open on own records. */
export interface OwnScore {
  readonly score: Score | NotEnough;
  readonly openFindings: number;
  /** Some page could not be read: the figure is left out rather than shown as whole. */
  readonly complete: boolean;
}

const ENTITIES: readonly EntityName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Activity'];
/** A person with more own records than this gets the score of the publisher only. */
const MOST_PAGES = 20;

/**
 * The own score without a publisher (decision 15): own records a page at a time, scored as they come, none of them kept. Own
 * "not known yet" and confirmed barriers leave it as they leave the ring.
 * Rejects with `CrmError` where a page cannot be read: a part is never shown as the whole (promise 7).
 */
export async function readOwnScore(session: Session, now: Instant, signal?: AbortSignal): Promise<OwnScore> {
  const { port, plan, start, programme, isThrowAway } = session;
  const zone = start.person.zone;
  const plain = createContext(plan, { now, zone, isThrowAway });
  let { decisions } = session;
  let tally = EMPTY_TALLY;
  let openFindings = 0;
  let complete = true;
  const seen = new Set<string>();
  for (const entity of ENTITIES) {
    const fields = plan.fields[entity];
    if (!fields || !start.schema.entities[entity]) continue;
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const read = await port.readOwn(entity, fields, cursor, signal);
      const answers = read.bundles.flatMap(({ responses }) => responses);
      decisions = await refreshDecisions(port, decisions, answers, now, signal);
      complete &&= decisions.complete && !read.bundles.some(({ partial }) => partial.includes('responses'));
      for (const bundle of read.bundles) {
        if (seen.has(bundle.record.ref.id)) continue;
        seen.add(bundle.record.ref.id);
        const facts = toFacts(bundle, null, programme);
        const responses = bundle.responses.filter(({ ref }) => ref !== null);
        const context =
          responses.length === 0
            ? plain
            : createContext(plan, {
                now,
                zone,
                isThrowAway,
                responses,
                barriers: barriersIn(facts.id, barriersOf(plan, facts, responses, decisions.list)),
              });
        const result = check(plan, facts, context);
        tally = update(plan, tally, null, result);
        openFindings += ring(plan, result.verdicts).toGo;
      }
      cursor = read.next;
      if (cursor === null) break;
    }
    complete &&= cursor === null;
  }
  return { score: score(plan, tally), openFindings, complete };
}
