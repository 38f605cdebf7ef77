import { type Counters, counterBy, counterOf } from '../../model/sheet';
import { type PartOf, partOf } from './unusable';

/** Days from creation to close, as they are grouped. */
export const VISIBLE_BANDS = ['0', '1', '2', '8', '31', '91'] as const;
export type VisibleBand = (typeof VISIBLE_BANDS)[number];

export interface Pipeline {
  /** Won deals by how long they could be seen before they closed; `null` = the sheet does not say. */
  readonly visible: readonly { readonly band: VisibleBand; readonly deals: number }[] | null;
  /** Created on the day of closing or the day before, of the won deals checked (D28). */
  readonly dayBefore: PartOf;
  /** Created later than the larger of one day and a tenth of the product's median cycle before close. */
  readonly enteredLate: PartOf;
  /** A phase skipped, and phases passed within minutes (C5): a deal may be in both. */
  readonly skipped: PartOf;
  readonly backfilled: PartOf;
  readonly pushed: PartOf;
  /** Phase entries that were due by a deadline and came after it (D27). */
  readonly deadlines: PartOf;
  /** Won deals of products that close at once by their nature: in no check. */
  readonly exempt: number;
  /** Share of won deals that were visible at least two days before closing. */
  readonly early: PartOf;
}

/** The checks of an honest pipeline. Each stands on its own: a deal may be in several of them, so they never add up to a total. */
export function pipeline(counters: Counters): Pipeline {
  const of = (name: Parameters<typeof counterOf>[1]) => counterOf(counters, name);
  const bands = counterBy(counters, 'visible');
  const checked = of('entryChecked');
  const late = of('deadlineLate');
  return {
    visible: Object.keys(bands).length === 0 ? null : VISIBLE_BANDS.map((band) => ({ band, deals: bands[band] ?? 0 })),
    dayBefore: partOf(of('dayBefore'), checked),
    enteredLate: partOf(of('enteredLate'), checked),
    skipped: partOf(of('skipped'), of('pathChecked')),
    backfilled: partOf(of('backfilled'), of('pathChecked')),
    pushed: partOf(of('pushed'), of('pushChecked')),
    deadlines: partOf(late, late + of('deadlineMet')),
    exempt: of('exempt'),
    early: partOf(checked - of('dayBefore'), checked),
  };
}
