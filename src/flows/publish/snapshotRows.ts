import type { IsoDate } from '../../model/dates';
import type { SnapshotRow } from '../../model/published';
import type { Scored } from './gathered';

/** One person's row: measures at the top of the document; open findings, whether the week was met, and the own place beside them. */
export function snapshotRow(scored: Scored, week: IsoDate, place: unknown): SnapshotRow {
  const { personId, score, records, measures, openFindings, cohorts, cells } = scored;
  const met = scored.met ? { met: true } : {};
  const own = place === null ? {} : { place };
  return {
    kind: 'snapshot',
    personId,
    week,
    score,
    records,
    measures: JSON.stringify({ format: 1, ...measures, openFindings, ...met, ...own }),
    tally: JSON.stringify({ format: 1, cohorts, ...(JSON.parse(cells) as object) }),
  };
}

/** The place that a stored snapshot tells; `null` = none. */
export function placeIn({ measures }: Pick<SnapshotRow, 'measures'>): unknown {
  try {
    const value: unknown = JSON.parse(measures);
    return typeof value === 'object' && value !== null && 'place' in value ? value.place : null;
  } catch {
    return null;
  }
}

/** The same row without a place: what works-council mode leaves of it. */
export function withoutPlace(row: SnapshotRow): SnapshotRow {
  const { place: _, ...rest } = JSON.parse(row.measures) as Readonly<Record<string, unknown>>;
  return { ...row, measures: JSON.stringify(rest) };
}

/** All snapshots of a week, in the order of the people's ids. */
export function* snapshotRows(
  scored: ReadonlyMap<string, Scored>,
  week: IsoDate,
  places: ReadonlyMap<string, unknown>,
): Generator<SnapshotRow> {
  for (const each of [...scored.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))) {
    yield snapshotRow(each, week, places.get(each.personId) ?? null);
  }
}
