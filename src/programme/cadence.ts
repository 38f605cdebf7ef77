import type { IsoDate } from '../model/dates';
import type { SheetUnit } from '../model/sheet';
import type { TeamNote } from '../model/teamNote';
import { dayNumber } from '../scoring/calendar/days';

/** What a note of the kind `decision` is about where it tells of a leader's own habit. */
export const HABITS = ['weeklyReview', 'praise', 'oneToOne'] as const;
export type Habit = (typeof HABITS)[number];

/** Days without a review after which the manager is asked (B18), and after which the sponsor is told (A14). */
export const ASK_AFTER = 14;
export const FLAG_AFTER = 28;
const WEEK = 7;
const WEEKS = 4;

export interface UnitCadence {
  readonly unit: SheetUnit;
  /** Days since the last review; `null` = none is known. */
  readonly daysSince: number | null;
  /** Weeks of the last four with a review. */
  readonly held: number;
  /** Public thanks, and one-to-ones, in four weeks. */
  readonly thanks: number;
  readonly talks: number;
}

export interface LayerCadence {
  /** `both` = each layer is smaller than a group, so they stand together. */
  readonly layer: 'regions' | 'teams' | 'both';
  readonly units: number;
  /** Units with a review in 14 days. */
  readonly held: number;
  /** Units without one for four weeks. */
  readonly silent: number;
  /** Units with public thanks in four weeks. */
  readonly thanked: number;
}

const daysBetween = (at: string, today: IsoDate) => (dayNumber(today) ?? 0) - (dayNumber(at.slice(0, 10)) ?? 0);

function ofHabit(notes: readonly TeamNote[], unit: string, habit: Habit, today: IsoDate): readonly number[] {
  return notes
    .filter((note) => note.kind === 'decision' && note.about === habit && note.unit === unit)
    .map(({ at }) => daysBetween(at, today))
    .filter((days) => days >= 0)
    .sort((a, b) => a - b);
}

/** A unit's cadence: reviews that were written down, and thanks. Whose hand wrote them is not asked. */
export function unitCadence(notes: readonly TeamNote[], unit: SheetUnit, today: IsoDate): UnitCadence {
  const reviews = ofHabit(notes, unit.id, 'weeklyReview', today);
  const weeks = new Set(reviews.map((days) => Math.floor(days / WEEK)).filter((week) => week < WEEKS));
  const lately = (habit: Habit) => ofHabit(notes, unit.id, habit, today).filter((days) => days < FLAG_AFTER).length;
  return { unit, daysSince: reviews[0] ?? null, held: weeks.size, thanks: lately('praise'), talks: lately('oneToOne') };
}

/**
 * Two layers of leaders by their units' cadence (A14): regions and teams. A layer of fewer units than a group stands together with the
 * other; where both together are fewer, there is none.
 */
export function layers(list: readonly UnitCadence[], groupSize: number): readonly LayerCadence[] {
  const of = (layer: LayerCadence['layer'], units: readonly UnitCadence[]): LayerCadence => ({
    layer,
    units: units.length,
    held: units.filter(({ daysSince }) => daysSince !== null && daysSince <= ASK_AFTER).length,
    silent: units.filter(isSilent).length,
    thanked: units.filter(({ thanks }) => thanks > 0).length,
  });
  const regions = list.filter(({ unit }) => unit.kind === 'region');
  const teams = list.filter(({ unit }) => unit.kind === 'team');
  if (regions.length >= groupSize && teams.length >= groupSize) return [of('regions', regions), of('teams', teams)];
  const both = [...regions, ...teams];
  return both.length >= groupSize ? [of('both', both)] : [];
}

/** No review for four weeks: what the sponsor is told of. */
export function isSilent({ daysSince }: UnitCadence): boolean {
  return daysSince === null || daysSince > FLAG_AFTER;
}

/** Is it time to ask for a review? */
export function asksForReview({ daysSince }: UnitCadence): boolean {
  return daysSince === null || daysSince > ASK_AFTER;
}
