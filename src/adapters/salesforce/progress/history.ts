import type { IsoDate } from '../../../model/dates';
import type { HistoryWeek } from '../../../model/history';
import { partError, queryPart, queryRows } from '../composite';
import { own } from '../objects';
import { platformObject } from '../readDescribe';
import { date, number, type Row, text } from '../row';
import { type Select, soql } from '../soql';
import type { OwnCalls } from './ownCalls';

/** Two years and some weeks. */
const MOST = 110;

const SNAPSHOT = platformObject(own('Snapshot'), {
  OwnerId: 'reference',
  [own('Week')]: 'date',
  [own('Score')]: 'double',
  [own('Records')]: 'double',
  [own('Measures')]: 'textarea',
  [own('Tally')]: 'textarea',
});
const SHORT = [own('Week'), own('Score'), own('Records'), own('Measures')];

/** Own weeks in one call; the long texts of the named weeks come beside them, by a query of their own. */
export async function readHistory(
  context: OwnCalls,
  personId: string,
  since: IsoDate,
  full: readonly IsoDate[],
  signal?: AbortSignal,
): Promise<readonly HistoryWeek[]> {
  const mine = { field: 'OwnerId', is: '=', value: personId } as const;
  const weeks: Select = {
    from: SNAPSHOT,
    fields: SHORT,
    where: { all: [mine, { field: own('Week'), is: '>=', value: since }] },
    orderBy: [[own('Week'), 'DESC']],
    limit: MOST,
  };
  const texts: Select = {
    from: SNAPSHOT,
    fields: [own('Week'), own('Tally')],
    where: { all: [mine, { field: own('Week'), in: full }] },
    limit: Math.max(1, full.length),
  };
  const parts = [queryPart('weeks', soql(weeks) ?? ''), ...(full.length > 0 ? [queryPart('texts', soql(texts) ?? '')] : [])];
  const results = await context.api.read(parts, { signal });
  const rows = queryRows(results.get('weeks'));
  if (!rows) {
    const error = partError(results.get('weeks'));
    if (error.kind === 'permission' || error.code === 'INVALID_FIELD') return [];
    throw error;
  }
  const tallies = new Map(
    (queryRows(results.get('texts')) ?? []).map((row) => [date(row, own('Week')), text(row, own('Tally'))]),
  );
  return rows.flatMap((row: Row): HistoryWeek[] => {
    const week = date(row, own('Week'));
    if (week === null) return [];
    return [
      {
        week,
        score: number(row, own('Score')),
        records: number(row, own('Records')) ?? 0,
        measures: text(row, own('Measures')) ?? '',
        tally: tallies.get(week) ?? null,
      },
    ];
  });
}
