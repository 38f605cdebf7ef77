import type { Row } from '../../store/types';

/** A record or an aggregate in an answer. */
export type RecordJson = Record<string, unknown>;

/** What a query found, before it is cut into pages. */
export interface Found {
  readonly rows: readonly Row[];
  /** Renders one page of rows, child records included. */
  render(rows: readonly Row[]): RecordJson[];
  /** For COUNT(), which has no records. */
  readonly total?: number;
}
