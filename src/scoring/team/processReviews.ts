import type { IsoDate } from '../../model/dates';
import type { PayFinding } from '../../model/sheet';
import type { TeamNote } from '../../model/teamNote';

/** A finding without a link, and where its review stands. */
export interface ProcessReview {
  readonly measure: PayFinding['measure'];
  /** The note that opened it; `null` = it is to be opened. */
  readonly opened: TeamNote | null;
  /** Day by which it is to be held: two weeks after it was opened, else after the figures. */
  readonly by: IsoDate;
}

const DAY = 86_400_000;
/** Days to hold a review in. */
const DAYS = 14;
/** A review speaks for a quarter; then the question is open again. */
const STANDS = 91;

const plus = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);

/** Every "no link found" asks what the process is for (D20): its review, opened or to be opened. "Not enough yet" asks nothing. */
export function processReviews(
  findings: readonly PayFinding[],
  notes: readonly TeamNote[],
  week: IsoDate,
): readonly ProcessReview[] {
  return findings
    .filter(({ finding }) => finding === 'noLink')
    .map(({ measure }) => {
      const opened =
        notes.find(({ kind, about, at }) => kind === 'review' && about === measure && at.slice(0, 10) >= plus(week, -STANDS)) ??
        null;
      return { measure, opened, by: plus(opened?.at ?? plus(week, 7), DAYS) };
    });
}
