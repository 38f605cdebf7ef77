import type { Instant } from '../../model/dates';
import { LESSON_RULE } from '../../model/lesson';
import type { ResponseKind } from '../../model/response';
import type { CounterSum } from './counterSum';
import { hasMoment, type Periods } from './periods';

/** An answer to a nudge, as far as it is counted. */
export interface AnswerFact {
  readonly ruleId: string;
  readonly kind: ResponseKind;
  /** Measured effort of a fix. */
  readonly seconds: number | null;
  readonly at: Instant;
}

/**
 * Answers whose moment lies in the closed week (organisation's zone): `response|kind`; of fixes with a measured effort `fixes|rule`
 * and `fixSeconds|rule`, in whole seconds. A row is one person's answer to one rule on one record: its latest. The row of
 * a lesson that is done is no answer to a nudge.
 */
export function countAnswer({ ruleId, kind, seconds, at }: AnswerFact, { week }: Periods, sum: CounterSum): void {
  if (!hasMoment(week, at) || ruleId.startsWith(LESSON_RULE)) return;
  sum.add('response', kind);
  if (kind !== 'fixed' || seconds === null) return;
  sum.add('fixes', ruleId);
  sum.add('fixSeconds', ruleId, Math.max(0, Math.round(seconds)));
}
