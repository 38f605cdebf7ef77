import type { IsoDate } from '../../model/dates';
import { type Headline, USE_AREAS, type UseArea } from '../../model/sheet';
import type { TeamNote } from '../../model/teamNote';
import type { AreaUse } from './areaUse';
import { percent } from './shares';

/** Points of change under which a lesson did nothing that could be seen. */
export const CLEAR_CHANGE = 10;
const DAY = 86_400_000;
const TWO_WEEKS = 14;

export interface MeasuredLesson {
  readonly area: UseArea;
  readonly on: IsoDate;
  /** Day from which it is measured: two weeks later. */
  readonly measuredOn: IsoDate;
  /** Share of the people of the group who used the area: in the last closed week before, and the first one two weeks after. */
  readonly before: number | null;
  readonly after: number | null;
  /** `unknown` = the sheets may not tell it. `noChange` marks a lesson without effect (A16). */
  readonly state: 'running' | 'changed' | 'noChange' | 'unknown';
}

const plus = (day: IsoDate, days: number): IsoDate => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const shareIn = (line: Headline | undefined, area: UseArea): number | null => {
  const used = line?.use?.[area];
  return line && used !== undefined ? percent(used, line.people) : null;
};

/**
 * Lessons that were held in a group, the newest first, each measured on the same group two weeks later. A week counts as before
 * where it had closed on the day of the lesson, and as after where it began two weeks after it or later.
 */
export function measuredLessons(
  notes: readonly TeamNote[],
  unit: string,
  history: readonly Headline[],
): readonly MeasuredLesson[] {
  return notes
    .filter((note) => note.kind === 'lesson' && note.unit === unit)
    .flatMap(({ about, at }) => {
      const area = USE_AREAS.find((each) => each === about);
      if (!area) return [];
      const on = at.slice(0, 10);
      const measuredOn = plus(on, TWO_WEEKS);
      const before = shareIn(history.filter(({ week }) => plus(week, 6) < on).at(-1), area);
      const line = history.find(({ week }) => week >= measuredOn);
      const after = shareIn(line, area);
      const told = before !== null && after !== null;
      const state = !line ? 'running' : !told ? 'unknown' : after - before >= CLEAR_CHANGE ? 'changed' : 'noChange';
      return [{ area, on, measuredOn, before, after, state } as const];
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

/**
 * What to train this week (D42): the permitted area that fewest people use. An area whose last lesson changed nothing waits until
 * somebody has asked why, one whose lesson is still running waits for its measure, and one that nearly everybody uses needs none.
 * @param askedWhy areas of which somebody asked why since
 */
export function lessonOfTheWeek(
  use: readonly AreaUse[],
  lessons: readonly MeasuredLesson[],
  askedWhy: ReadonlySet<UseArea> = new Set(),
): AreaUse | null {
  const last = (area: UseArea) => lessons.find((lesson) => lesson.area === area);
  const free = use.filter(({ area, share }) => {
    const state = last(area)?.state;
    return share !== null && share < 90 && state !== 'running' && (state !== 'noChange' || askedWhy.has(area));
  });
  return free[0] ?? null;
}
