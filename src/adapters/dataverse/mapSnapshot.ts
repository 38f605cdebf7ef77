import { mediansIn } from '../../model/medians';
import type { MeasureId } from '../../model/rule';
import type { Snapshot } from '../../model/snapshot';
import { PREFIX } from './columns';
import { type Json, number, object, string } from './json';
import { firstRow } from './mapPerson';

const MEASURES: readonly MeasureId[] = ['completeness', 'currency', 'timeliness', 'substance', 'process'];

function documentOf(text: string | null): Json {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return null; // a broken row shows no measures; the score beside it stands on its own
  }
}

/** The newest own snapshot; `null` where there is none. */
export function mapSnapshot(list: Json): Snapshot | null {
  const row = firstRow(list);
  const week = string(row[`${PREFIX}_week`]);
  if (week === null) return null;
  const values = object(documentOf(string(row[`${PREFIX}_measures`])));
  return {
    week: week.slice(0, 10),
    score: number(row[`${PREFIX}_score`]),
    records: number(row[`${PREFIX}_records`]) ?? 0,
    measures: Object.fromEntries(MEASURES.flatMap((id) => (number(values[id]) === null ? [] : [[id, number(values[id])]]))),
    medians: mediansIn(values.medians),
  };
}
