import type { Row, Store } from '../../store/types';

/** What the CRM's list of stages says of one. */
export interface StageRow {
  readonly label: string;
  readonly probability: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly forecast: string | null;
  readonly forecastName: string | null;
  readonly order: number;
}

/** The stages that the store keeps, by name. */
export function readStages(store: Store): Map<string, StageRow> {
  const rows = store.all({ text: 'SELECT * FROM opportunity_stages WHERE is_deleted = 0 ORDER BY sort_order', params: [] });
  return new Map(rows.map((row) => [String(row.label), stageOf(row)]));
}

function stageOf(row: Row): StageRow {
  const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null);
  return {
    label: String(row.label),
    probability: Number(row.probability ?? 0),
    isClosed: row.is_closed === 1,
    isWon: row.is_won === 1,
    forecast: text(row.forecast_category),
    forecastName: text(row.forecast_category_name),
    order: Number(row.sort_order ?? 0),
  };
}
