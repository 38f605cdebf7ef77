import type { Instant, IsoDate } from '../../model/dates';
import type { OwnFigures } from '../../model/progress';
import { score } from '../../scoring/score';
import { ruleCounts } from '../../scoring/tally';
import { shownFields } from '../fixList/shownFields';
import { localDay } from '../localDay';
import { type OwnPosition, ownPages } from '../ownPages';
import type { Session } from '../startSession';
import { bestLift } from './bestLift';
import { type Collected, collect, NOTHING_YET } from './collected';
import { effortOf } from './effortOf';
import { goalRecords } from './goalRecords';
import { measureFigures } from './measureFigures';
import { pausedContacts } from './pausedContacts';
import { qualityOf } from './qualityOf';

const SOME = 5;

/** Passed and applicable by rule: what goals and the rear view speak of. */
function ruleShares({ plan }: Session, { tally }: Collected): OwnFigures['ruleShares'] {
  return Object.fromEntries(
    plan.rules.flatMap(({ id }) => {
      const [, passed = 0, missing = 0, poor = 0, rubbish = 0] = ruleCounts(tally, id);
      const applicable = passed + missing + poor + rubbish;
      return applicable > 0 ? [[id, { passed, applicable }]] : [];
    }),
  );
}

/** The figures of what was collected: the score exactly as the panel's foot and the fix list have it. */
export function figuresOf(session: Session, collected: Collected, today: IsoDate): OwnFigures {
  const { plan, start } = session;
  const { tally, records, activities, fixes, openFindings, complete } = collected;
  const own = score(plan, tally);
  const deals = records.filter(({ result, status }) => result.entity === 'Opportunity' && status === 'open');
  const gaps = deals.filter(({ open }) => open.length > 0);
  return {
    score: own.enough ? own.value : null,
    exact: own.enough ? own.exact : null,
    n: own.n,
    needed: plan.programme.gate,
    complete,
    measures: own.enough ? measureFigures(plan, records, own) : [],
    lift: own.enough && complete ? bestLift(plan, records, tally, today, start.organisation.currency) : null,
    openFindings,
    quality: qualityOf(plan, collected),
    effort: effortOf(fixes),
    paused: pausedContacts(
      activities.map(({ activity }) => activity),
      today,
    ),
    ruleShares: ruleShares(session, collected),
    openDeals: deals.length,
    dealsWithGap: gaps.length,
    gapDeals: gaps.slice(0, SOME).map(({ result, name }) => ({ ref: { entity: result.entity, id: result.recordId }, name })),
    goalRecords: goalRecords(plan, records),
  };
}

/**
 * Own records page by page, and the figures of all of them at the end. A reading that broke off goes on where it was.
 * Rejects with `CrmError`; `onPage` keeps what came before it.
 */
export async function readOwnFigures(
  session: Session,
  now: Instant,
  {
    from,
    before = NOTHING_YET,
    onPage,
    signal,
  }: {
    readonly from?: OwnPosition;
    readonly before?: Collected;
    onPage?(collected: Collected, next: OwnPosition | null): void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<OwnFigures> {
  let collected = before;
  const seen = new Set(before.records.map(({ result }) => result.recordId));
  // With what the fix list shows, so that the pages can be handed on to it.
  const more = shownFields(session);
  for await (const page of ownPages(session, now, { seen, more, signal, ...(from ? { from } : {}) })) {
    collected = collect(session, collected, page);
    onPage?.(collected, page.next);
  }
  return figuresOf(session, collected, localDay(now, session.start.person.zone));
}
