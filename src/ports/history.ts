import type { IsoDate } from '../model/dates';
import type { HistoryWeek } from '../model/history';

/** The own weeks of the past: the own snapshots. */
export interface HistoryPort {
  /**
   * Own weeks from a day on, newest first, at most 110; of the weeks in `full` the verdicts by rule as well. One round trip. Rejects with `CrmError`
   * only; where the CRM keeps no such rows, it brings none.
   */
  readHistory(personId: string, since: IsoDate, full: readonly IsoDate[], signal?: AbortSignal): Promise<readonly HistoryWeek[]>;
}
