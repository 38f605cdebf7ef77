import type { RecordFacts } from '../../model/facts';
import { instantMs } from '../calendar/zone';
import { type Family, type FigureContext, ofEntity, textField } from './figureContext';
import { pathOf } from './path';

const DAY_MS = 86_400_000;
const DAYS_13_WEEKS = 91;
/** Close dates moved later more often than this in 12 months are pushed (the rule opportunity.pushes). */
const PUSHES = 2;
/** First days of the classes of visibility. */
const CLASSES = [0, 1, 2, 8, 31, 91];

/** The product of a deal, where the programme names the field that says it. */
export function productOf({ plan }: Pick<FigureContext, 'plan'>, facts: RecordFacts): string | null {
  const { productField } = plan.programme;
  return productField === undefined ? null : textField(facts, productField);
}

/** The shortest time between creation and close that is no late entry: a day, or a tenth of the product's median cycle. */
function leastMs({ plan, context }: FigureContext, facts: RecordFacts, product: string | null): number {
  const { productCycleDays = {} } = plan.programme;
  const own = product !== null && Object.hasOwn(productCycleDays, product) ? productCycleDays[product] : undefined;
  return Math.max(DAY_MS, ((own ?? context.usual(facts, null)) * DAY_MS) / 10);
}

/**
 * Won deals closed in 13 weeks (at or after the first moment of the day 91 days before today, in the owner's zone):
 * - `exempt`: its product is exempt; it is in none of the next three. Such products are sold over the counter.
 * - `entryChecked`: creation and close are known; `enteredLate`: less than max(1 day, 10 % of the product's median cycle) between
 *   them, in milliseconds; `dayBefore`: created on the day before it closed, on the same day or later, by the owner's calendar.
 * - `visible|days`: the checked ones by calendar days from creation to close, under the first day of their class: 0, 1, 2 (to 7),
 *   8 (to 30), 31 (to 90), 91 (more).
 *
 * Deals, open or closed, whose last move (for a closed one its close) lies in the 13 weeks and whose history can be read:
 * - `pathChecked`, `skipped`, `backfilled` (`pathOf`). One deal may be both.
 *
 * Open deals of which the pushes are known: `pushChecked`; `pushed` = more than two in 12 months.
 */
export const honesty: Family = (records, by, sum) => {
  const { context, plan } = by;
  const exempt = new Set(plan.programme.exemptProducts ?? []);
  const from = context.startOf(-DAYS_13_WEEKS);
  for (const { facts } of ofEntity(records, 'Opportunity')) {
    const { status, steps, closedAt, createdAt } = facts;
    if (status === 'open' && facts.pushes !== null) {
      sum.add('pushChecked');
      if (facts.pushes > PUSHES) sum.add('pushed');
    }
    const moved = status === 'open' ? steps?.at(-1)?.at : (closedAt ?? steps?.at(-1)?.at);
    const path = moved !== undefined && moved >= from ? pathOf(facts) : null;
    if (path !== null) {
      sum.add('pathChecked');
      if (path.skipped) sum.add('skipped');
      if (path.backfilled) sum.add('backfilled');
    }
    if (status !== 'won' || closedAt === null || closedAt < from) continue;
    const product = productOf(by, facts);
    if (product !== null && exempt.has(product)) {
      sum.add('exempt');
      continue;
    }
    const [made, closed] = [instantMs(createdAt), instantMs(closedAt)];
    const [madeOn, closedOn] = [context.zone.dayOf(createdAt), context.zone.dayOf(closedAt)];
    if (made === null || closed === null || madeOn === null || closedOn === null) continue;
    sum.add('entryChecked');
    if (closed - made < leastMs(by, facts, product)) sum.add('enteredLate');
    if (madeOn >= closedOn - 1) sum.add('dayBefore');
    sum.add('visible', String(CLASSES.findLast((least) => closedOn - madeOn >= least) ?? 0));
  }
};
