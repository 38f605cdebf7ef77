import type { IsoDate } from '../../model/dates';
import type { Medians } from '../../model/medians';
import type { SnapshotRow } from '../../model/published';
import type { Scored } from './gathered';

/** What a snapshot tells of the closed week beside the running one's figures, as the document carries it; absent = nothing. */
export interface ClosedParts {
  readonly place?: unknown;
  readonly awards?: unknown;
  readonly goals?: unknown;
}

/** What a snapshot tells beside the person's figures. */
export interface SnapshotParts extends ClosedParts {
  /** By which the person's deals were judged, so that the own score is judged by the same; `null` = by the programme's. */
  readonly medians: Medians | null;
}

/** One person's row: measures at the top of the document; open findings, whether the week was met, and what else is the person's own. */
export function snapshotRow(
  scored: Scored,
  week: IsoDate,
  { medians, ...closed }: SnapshotParts,
  badges: readonly string[],
): SnapshotRow {
  const { personId, score, records, measures, openFindings, cohorts, cells, shares, leave } = scored;
  const met = scored.met ? { met: true } : {};
  const own = {
    ...(medians ? { medians } : {}),
    ...(leave ? { leave } : {}),
    ...closed,
    ...(badges.length > 0 ? { badges } : {}),
  };
  return {
    kind: 'snapshot',
    personId,
    week,
    score,
    records,
    measures: JSON.stringify({ format: 1, ...measures, openFindings, ...met, ...own }),
    tally: JSON.stringify({ format: 1, cohorts, ...(JSON.parse(cells) as object), shares: JSON.parse(shares) as unknown }),
  };
}

/** Place, awards and goal parts that a stored snapshot tells; nothing of a damaged one. */
export function closedPartsIn({ measures }: Pick<SnapshotRow, 'measures'>): ClosedParts {
  try {
    const { place, awards, goals } = JSON.parse(measures) as ClosedParts;
    return Object.fromEntries(Object.entries({ place, awards, goals }).filter(([, part]) => part !== undefined));
  } catch {
    return {};
  }
}

/** The same without the range of ranks: of people who do not want one any more. */
export function withoutRange({ place, ...others }: ClosedParts): ClosedParts {
  if (typeof place !== 'object' || place === null) return place === undefined ? others : { place, ...others };
  return { place: { ...place, range: null }, ...others };
}

/** The same row without place, awards and badges: what works-council mode leaves of it; `null` where there is none of them. */
export function withoutGames(row: SnapshotRow): SnapshotRow | null {
  try {
    const doc = JSON.parse(row.measures) as Readonly<Record<string, unknown>>;
    const { place, awards, badges, ...rest } = doc;
    if (place === undefined && awards === undefined && badges === undefined) return null;
    return { ...row, measures: JSON.stringify(rest) };
  } catch {
    return null;
  }
}

/** All snapshots of a week, in the order of the people's ids. */
export function* snapshotRows(
  scored: ReadonlyMap<string, Scored>,
  week: IsoDate,
  parts: (personId: string) => SnapshotParts,
  badges: (scored: Scored) => readonly string[],
): Generator<SnapshotRow> {
  for (const each of [...scored.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))) {
    yield snapshotRow(each, week, parts(each.personId), badges(each));
  }
}
