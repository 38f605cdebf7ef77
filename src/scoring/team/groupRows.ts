import type { IsoDate } from '../../model/dates';
import type { PrivacyMode, Programme } from '../../model/programme';
import type { MeasureId } from '../../model/rule';
import type { GroupSheetDoc, SheetUnit } from '../../model/sheet';
import type { TeamSheetWeek } from '../../model/teamData';
import { type GroupScore, groupBands, groupScore } from './groupScores';

export interface GroupRow {
  readonly unit: SheetUnit;
  readonly people: number;
  readonly records: number;
  /** `null` = not enough records. */
  readonly score: GroupScore | null;
  /** `null` = not ranked in this mode, or too few groups to compare. */
  readonly band: number | null;
  /** Scores of up to 12 weeks, oldest first, 0..100. */
  readonly weeks: readonly (number | null)[];
}

export const GROUP_SORTS = ['name', 'people', 'records'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

const WEEKS = 12;

function weeksOf({ history }: GroupSheetDoc, week: IsoDate, only: MeasureId | null): readonly (number | null)[] {
  return history
    .filter((line) => line.week <= week)
    .slice(-WEEKS)
    .map((line) => {
      const value = only === null ? line.score : line.measures[only];
      return typeof value === 'number' ? value / 100 : null;
    });
}

/**
 * Groups below the shown one, with their margins (02b). Works council mode has no bands; in the others a band needs three groups with a
 * figure. The order is never one of scores.
 */
export function groupRows(
  below: readonly (TeamSheetWeek & { readonly unit: SheetUnit })[],
  programme: Programme,
  mode: PrivacyMode,
  only: MeasureId | null = null,
  sort: GroupSort = 'name',
): readonly GroupRow[] {
  const rows = below.map(({ unit, people, week, doc }) => {
    const enough = doc.records >= programme.gate;
    const score = enough ? groupScore(doc, programme, only) : null;
    return { unit, people, records: doc.records, score, weeks: weeksOf(doc, week, only) };
  });
  const scored = rows.flatMap(({ unit, score }) => (score ? [{ key: unit.id, ...score }] : []));
  const bands = mode === 'worksCouncil' ? null : groupBands(scored);
  const order: Readonly<Record<GroupSort, (a: (typeof rows)[number], b: (typeof rows)[number]) => number>> = {
    name: () => 0,
    people: (a, b) => b.people - a.people,
    records: (a, b) => b.records - a.records,
  };
  return rows
    .map((row) => ({ ...row, band: bands?.get(row.unit.id) ?? null }))
    .sort((a, b) => order[sort](a, b) || a.unit.name.localeCompare(b.unit.name));
}
