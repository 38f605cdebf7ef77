import type { IsoDate } from './dates';
import type { Problem } from './panel';
import type { EntityName, RecordRef } from './record';
import type { MeasureId } from './rule';

/** An own record as a figure opens to it. */
export interface FigureRecord {
  readonly ref: RecordRef;
  readonly name: string;
}

/** The records behind "a of b": those of a, and the others of b. */
export interface RecordSplit {
  readonly counted: readonly FigureRecord[];
  readonly others: readonly FigureRecord[];
}

/** One rule of a measure, over all own records of its entity. */
export interface RuleFigure {
  readonly ruleId: string;
  readonly entity: EntityName;
  readonly weight: number;
  readonly passed: number;
  /** Passed or open. */
  readonly applicable: number;
  /** Set aside: not known yet, or a confirmed reason. */
  readonly neutral: number;
  /** Points (0..100, two digits) that the measure of this entity would gain if all passed. */
  readonly lift: number;
  /** Records on which it is open. */
  readonly open: readonly FigureRecord[];
  /** Records on which it holds. */
  readonly holds: readonly FigureRecord[];
}

/** An entity's part of a measure: the mean of its records' values. */
export interface EntityFigure {
  readonly entity: EntityName;
  /** 0..100, two digits. */
  readonly value: number;
  readonly n: number;
  /** As the programme gives it; renormalised over the entities that have records. */
  readonly weight: number;
  /** Every record with its value 0..10000, the lowest first: their mean is `value`. */
  readonly records: readonly (FigureRecord & { readonly value: number })[];
}

export interface MeasureFigure {
  readonly measure: MeasureId;
  /** 0..100, two digits. */
  readonly value: number;
  readonly n: number;
  /** Part of the score in percent; the shown parts sum to 100. */
  readonly part: number;
  /** The programme's own weight. */
  readonly weight: number;
  /** Few records: shown and counted, with this label. */
  readonly thin: boolean;
  readonly entities: readonly EntityFigure[];
  /** The largest lift first. */
  readonly rules: readonly RuleFigure[];
}

/** What lifts the own score most: all open findings of one rule together. */
export interface Lift {
  readonly ruleId: string;
  readonly entity: EntityName;
  readonly count: number;
  /** Whole points of the own score. */
  readonly points: number;
  readonly seconds: number;
  /** Money that comes back into the forecast, in the organisation's currency; `null` = none, or not known. */
  readonly money: number | null;
}

/** Activities with an outcome and a next step, of those completed in the last 28 days (D48). */
export interface QualityFigure {
  readonly good: number;
  readonly all: number;
  /** Those with both, the latest first. */
  readonly leading: readonly FigureRecord[];
  /** Those that lack one of both, the latest first. */
  readonly others: readonly FigureRecord[];
  /** There are some, and none of them has an outcome or a next step: touches, not conversations (A11). */
  readonly touchOnly: boolean;
}

/** The usual effort of one kind of fix, against the own first ones (B5). Hidden under ten fixes. */
export interface EffortFigure {
  readonly ruleId: string;
  readonly n: number;
  /** Median seconds of the earlier half and of the later one. */
  readonly before: number;
  readonly now: number;
  /** The quickest and the slowest of the later half. */
  readonly from: number;
  readonly to: number;
}

/** A contact whose last touch is further back than the own usual pause with that contact (A19). */
export interface PausedContact extends FigureRecord {
  readonly lastOn: IsoDate;
  /** The own usual pause in days: the median between touches. */
  readonly usual: number;
  readonly days: number;
}

/** The own figures from own records, as of now. */
export interface OwnFigures {
  /** Rounded, as shown; `null` = not enough yet. */
  readonly score: number | null;
  /** 0..10000. */
  readonly exact: number | null;
  /** Records of 13 weeks, and how many a score needs. */
  readonly n: number;
  readonly needed: number;
  /** False: a part could not be read; nothing of it is shown as the whole. */
  readonly complete: boolean;
  readonly measures: readonly MeasureFigure[];
  readonly lift: Lift | null;
  readonly openFindings: number;
  readonly quality: QualityFigure;
  readonly effort: readonly EffortFigure[];
  readonly paused: readonly PausedContact[];
  /** Verdicts by rule: passed and applicable, for goals and for looking back. */
  readonly ruleShares: Readonly<Record<string, { readonly passed: number; readonly applicable: number }>>;
  readonly openDeals: number;
  readonly dealsWithGap: number;
  /** Some of those deals, to try a lesson on. */
  readonly gapDeals: readonly FigureRecord[];
  /** What stands behind the own part in a goal, by the goal's measure; without a line there are no records to show. */
  readonly goalRecords: Readonly<Record<string, RecordSplit>>;
}

/** Something that is read for the page: each loads alone and fails alone. */
export type Loaded<T> =
  | { readonly status: 'reading'; readonly value: T | null; readonly problem: null }
  | { readonly status: 'ready'; readonly value: T; readonly problem: null }
  | { readonly status: 'failed'; readonly value: T | null; readonly problem: Problem };
