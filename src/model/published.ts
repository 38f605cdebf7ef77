import type { Instant, IsoDate } from './dates';

/**
 * Rows that only the publisher writes. Texts are documents with a version of their own, which no adapter reads. Every row has a
 * key that follows from what it is about (`publishedKey`), so that writing it again writes the same row.
 */
export type PublishedRow = SnapshotRow | GroupSheetRow | TeamSheetRow | BoardRow | RunRow;
export type PublishedKind = PublishedRow['kind'];

/** One person, one week; the person owns it and alone reads it. Week = its Monday. */
export interface SnapshotRow {
  readonly kind: 'snapshot';
  readonly personId: string;
  readonly week: IsoDate;
  /** 0..10000; `null` = not enough to tell. */
  readonly score: number | null;
  readonly records: number;
  /** Document: values 0..10000 by measure at its top level, and whatever else is for the person's own eyes. */
  readonly measures: string;
  readonly tally: string;
}

/** One org unit of five people and more, one closed week. */
export interface GroupSheetRow {
  readonly kind: 'groupSheet';
  readonly unit: string;
  readonly week: IsoDate;
  readonly people: number;
  readonly text: string;
}

/** One manager, one week, one page; the manager owns it and alone reads it. */
export interface TeamSheetRow {
  readonly kind: 'teamSheet';
  readonly managerId: string;
  readonly week: IsoDate;
  readonly page: number;
  readonly text: string;
}

/** What a cohort may see of itself; read by everybody. */
export interface BoardRow {
  readonly kind: 'board';
  readonly cohort: string;
  readonly week: IsoDate;
  readonly size: number;
  readonly text: string;
}

export type RunState = 'running' | 'done' | 'stopped';

/** One run of the publisher, for the publisher alone. */
export interface RunRow {
  readonly kind: 'run';
  /** What names the run: its day and its number on that day. Of what the publisher remembers: its kind, and the group or week. */
  readonly name: string;
  readonly state: RunState;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly counts: string;
  /** Without personal data. */
  readonly errors: string;
}

/** Longest text that both CRMs keep in a long column, in characters. */
export const LONGEST_TEXT = 131_072;

/**
 * The key of a row: the same in every run.
 * @example publishedKey({ kind: 'board', cohort: 'AE|North', week: '2026-11-16', … }) // 'AE|North:2026-11-16'
 */
export function publishedKey(row: PublishedRow): string {
  switch (row.kind) {
    case 'snapshot':
      return `${row.personId}:${row.week}`;
    case 'groupSheet':
      return `${row.unit}:${row.week}`;
    case 'teamSheet':
      return `${row.managerId}:${row.week}:${row.page}`;
    case 'board':
      return `${row.cohort}:${row.week}`;
    case 'run':
      return row.name;
  }
}

/** Whose row it is; `null` = the publisher's own, or nobody's. */
export function publishedOwner(row: PublishedRow): string | null {
  if (row.kind === 'snapshot') return row.personId;
  return row.kind === 'teamSheet' ? row.managerId : null;
}
