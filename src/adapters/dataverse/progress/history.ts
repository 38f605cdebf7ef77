import type { IsoDate } from '../../../model/dates';
import type { HistoryWeek } from '../../../model/history';
import type { Client, Part } from '../client';
import { PREFIX } from '../columns';
import { array, number, object, string } from '../json';
import type { Row } from '../mapValue';
import { type Condition, listPath } from '../odata';
import { OWN } from './shapes';

/** Two years and some weeks. */
const MOST = 110;

const name = (column: string) => `${PREFIX}_${column}`;
const SHORT = ['week', 'score', 'records', 'measures'].map(name);

function rowsOf(part: Part | undefined): readonly Row[] {
  if (part === undefined) return [];
  if (part.ok) return array(object(part.json).value).map(object);
  if (part.error.kind === 'permission' || part.error.kind === 'notFound') return [];
  throw part.error;
}

const weekOf = (row: Row): IsoDate | null => string(row[name('week')])?.slice(0, 10) ?? null;

/** Own weeks in one batch; the long texts of the named weeks come beside them. */
export async function readHistory(
  client: Client,
  personId: string,
  since: IsoDate,
  full: readonly IsoDate[],
  signal?: AbortSignal,
): Promise<readonly HistoryWeek[]> {
  const mine: Condition = { attribute: 'ownerid', op: 'eq', value: { guid: personId } };
  const weeks = listPath(OWN.snapshot, {
    select: SHORT,
    where: [mine, { attribute: name('week'), op: 'ge', value: { day: since } }],
    orderBy: { attribute: name('week'), descending: true },
    top: MOST,
  });
  const any = full.map((day): Condition => ({ attribute: name('week'), op: 'eq', value: { day } }));
  const select = [name('week'), name('tally')];
  const texts = full.length > 0 ? listPath(OWN.snapshot, { select, where: [mine, { any }], top: MOST }) : null;
  const { parts } = await client.reads({ weeks, texts }, signal);
  const tallies = new Map(rowsOf(parts.texts).map((row) => [weekOf(row), string(row[name('tally')])]));
  return rowsOf(parts.weeks).flatMap((row): HistoryWeek[] => {
    const week = weekOf(row);
    if (week === null) return [];
    return [
      {
        week,
        score: number(row[name('score')]),
        records: number(row[name('records')]) ?? 0,
        measures: string(row[name('measures')]) ?? '',
        tally: tallies.get(week) ?? null,
      },
    ];
  });
}
