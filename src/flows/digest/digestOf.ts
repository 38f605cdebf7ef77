import type { IsoDate } from '../../model/dates';
import type { Digest, DigestOwn, DigestTeam } from '../../model/digest';
import type { SnapshotRow } from '../../model/published';
import type { MeasureId } from '../../model/rule';
import { counterBy, counterOf, type GroupSheetDoc, type Headline, type SheetUnit } from '../../model/sheet';
import { isoWeek } from '../../scoring/calendar/days';
import { addDays } from '../localDay';

const MEASURES: readonly MeasureId[] = ['completeness', 'currency', 'timeliness', 'substance', 'process'];

const points = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value / 100) : null);
const difference = (now: number | null, before: number | null) => (now === null || before === null ? null : now - before);

/** What a snapshot's document holds; nothing of a damaged one. */
function documentOf(row: SnapshotRow | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(row?.measures ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** The own row of a week, against the week before. */
export function ownOf(now: SnapshotRow | null, before: SnapshotRow | null): DigestOwn | null {
  if (now === null) return null;
  const [doc, old] = [documentOf(now), documentOf(before)];
  const value = (of: typeof doc, name: string) => (typeof of[name] === 'number' ? (of[name] as number) : null);
  return {
    score: points(now.score),
    change: difference(points(now.score), points(before?.score)),
    records: now.records,
    measures: MEASURES.flatMap((measure) => {
      const shown = points(value(doc, measure));
      return shown === null ? [] : [{ measure, value: shown, change: difference(shown, points(value(old, measure))) }];
    }),
    openFindings: value(doc, 'openFindings'),
  };
}

function teamOf(unit: SheetUnit, now: Headline, before: Headline | null, doc: GroupSheetDoc | null): DigestTeam {
  const sum = (name: 'activity' | 'made') =>
    Object.values(counterBy(doc?.counters ?? {}, name)).reduce((total, n) => total + n, 0);
  return {
    kind: unit.kind,
    name: unit.name,
    people: now.people,
    score: points(now.score),
    scoreChange: difference(points(now.score), points(before?.score)),
    gaps: now.gaps,
    open: now.open,
    gapsChange: before === null ? null : now.gaps - before.gaps,
    activities: doc && { all: sum('activity'), substance: counterOf(doc.counters, 'substance'), made: sum('made') },
  };
}

/** The line of a group's own sheet: its closed week, and the one before it in its history. */
export function teamFrom(doc: GroupSheetDoc, week: IsoDate): DigestTeam | null {
  const at = doc.history.findIndex((line) => line.week === week);
  const now = doc.history[at];
  return now ? teamOf(doc.unit, now, doc.history[at - 1] ?? null, doc) : null;
}

/** Whose digest it is. */
export interface DigestReader {
  readonly snapshot: SnapshotRow | null;
  readonly before: SnapshotRow | null;
  /** The sheet of the own team, else of the nearest group that is large enough; `null` = none is. */
  readonly sheet: GroupSheetDoc | null;
  /** Manages somebody: the groups below stand in it as well. */
  readonly leads: boolean;
}

/**
 * One reader's digest: the own row, and groups that are large enough. Nothing of another person is in what it is made from.
 * @example digestOf('2026-11-09', reader).own?.score // 78
 */
export function digestOf(week: IsoDate, { snapshot, before, sheet, leads }: DigestReader): Digest {
  const own = sheet === null ? null : teamFrom(sheet, week);
  const below = leads ? (sheet?.children ?? []).filter(({ headline }) => headline.week === week) : [];
  const lines = below.map(({ unit, headline }) => teamOf(unit, headline, null, null));
  const number = Number(isoWeek(week)?.slice(-2) ?? 0);
  return { week, until: addDays(week, 6), number, own: ownOf(snapshot, before), teams: [...(own ? [own] : []), ...lines] };
}
