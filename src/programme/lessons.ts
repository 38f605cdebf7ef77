import type { IsoDate } from '../model/dates';
import type { LearnView, LessonId, LessonView, PathView } from '../model/lesson';
import type { CrmName } from '../model/programme';
import type { EntityName, RecordRef } from '../model/record';
import { dayNumber, isoDate, mondayOf, weekday } from '../scoring/calendar/days';
import { LESSONS, type Lesson, type UseCounts } from './lessonCatalogue';

/** Length of the path, and how often there is a tune-up afterwards, in days. */
export const PATH_DAYS = 14;
const TUNE_UP_DAYS = 90;
const MOST_SHORTCUTS = 3;

interface OwnRecord {
  readonly ref: RecordRef;
  readonly name: string;
}

/** What a person's lessons are picked from. */
export interface LearnInput {
  readonly today: IsoDate;
  /** The first day: of the person, or of the programme for this person, whichever is later; `null` = not known. */
  readonly startedOn: IsoDate | null;
  readonly holidays: readonly IsoDate[];
  readonly crm: CrmName;
  /** The person may create these. */
  readonly mayCreate: ReadonlySet<EntityName>;
  /** Answers to nudges can be stored here. */
  readonly answers: boolean;
  /** Lessons the person has done, with the day. */
  readonly done: ReadonlyMap<LessonId, IsoDate>;
  readonly counts: UseCounts;
  /** Own records to practise on. */
  readonly records: readonly OwnRecord[];
  /** What can be fixed on own records: some deals with a gap, and findings on all; `null` = not known yet. */
  readonly open: { readonly deals: readonly OwnRecord[]; readonly findings: number } | null;
}

function isPermitted({ needs }: Lesson, { crm, mayCreate, answers }: LearnInput): boolean {
  if (!needs) return true;
  if (needs.create && !mayCreate.has(needs.create)) return false;
  if (needs.crm && needs.crm !== crm) return false;
  return !needs.answers || answers;
}

/** The first working day from a day number on. */
function workingDayFrom(day: number, holidays: ReadonlySet<IsoDate>): number {
  let at = day;
  // A year of holidays in a row is no calendar: the day itself then.
  for (let tries = 0; tries < 366; tries += 1, at += 1) if (weekday(at) <= 5 && !holidays.has(isoDate(at))) return at;
  return day;
}

/**
 * The days on which practice is offered (D36): days 1, 3 and 7 of the path, each moved to the next working day, and never two on one
 * day.
 * @example practiceDays('2026-11-20', []) // ['2026-11-20', '2026-11-23', '2026-11-26'], since the 22nd is a Sunday
 */
export function practiceDays(startedOn: IsoDate, holidays: readonly IsoDate[]): readonly [IsoDate, IsoDate, IsoDate] {
  const off = new Set(holidays);
  const start = dayNumber(startedOn) ?? 0;
  const first = workingDayFrom(start, off);
  const third = workingDayFrom(Math.max(start + 2, first + 1), off);
  const seventh = workingDayFrom(Math.max(start + 6, third + 1), off);
  return [isoDate(first), isoDate(third), isoDate(seventh)];
}

function viewOf(lesson: Lesson, input: LearnInput, on: IsoDate | null, index: number): LessonView {
  const { id, kind, place } = lesson;
  const done = input.done.has(id) || lesson.used?.(input.counts) === true;
  const records = place === 'gap' ? (input.open?.deals ?? input.records) : input.records;
  // What is no practice stands at -1 among the practices: it takes the first record.
  const at = Math.max(0, index) % Math.max(1, records.length);
  const onRecord = place === 'record' || place === 'gap';
  const record = onRecord ? (records[at] ?? null) : null;
  const ready = onRecord ? record !== null : place !== 'fix' || input.open?.findings !== 0;
  return { id, kind, done, savedSeconds: lesson.saves?.(input.counts) ?? 0, place, ready, record, on };
}

function pathOf(input: LearnInput): PathView | null {
  const { startedOn, today, holidays, done } = input;
  if (startedOn === null) return null;
  const [first, third, seventh] = practiceDays(startedOn, holidays);
  const days = { 1: first, 3: third, 7: seventh } as const;
  const lessons = LESSONS.filter((each) => each.kind !== 'shortcut' && isPermitted(each, input));
  const practices = lessons.filter(({ kind }) => kind === 'practice');
  const steps = lessons.map((each) => viewOf(each, input, each.day ? days[each.day] : null, practices.indexOf(each)));
  const open = steps.filter((step) => !step.done);
  const due = open.filter(({ on }) => on === null || on <= today);
  // What cannot be done yet comes last.
  const can = due.filter(({ ready }) => ready);
  const day = (dayNumber(today) ?? 0) - (dayNumber(startedOn) ?? 0) + 1;
  const ticked = [...done].flatMap(([id, on]) => (steps.some((step) => step.id === id) ? [on] : []));
  // Later it needs no page any more when it is done, or was never begun: whoever has been here for years is no starter.
  if (day > 2 * PATH_DAYS && (open.length === 0 || ticked.length === 0)) return null;
  return {
    steps,
    done: steps.length - open.length,
    // Practice on its day goes before the tasks: spaced practice works by its day.
    next: can.find(({ kind, on }) => kind === 'practice' && on === today) ?? can[0] ?? due[0] ?? null,
    day: day >= 1 ? day : null,
    completedOn: open.length === 0 ? (ticked.sort().at(-1) ?? today) : null,
  };
}

/** Ways that can be tried now and are not used yet, the most own time saved first; of equal ones in the order of the catalogue. */
function unused(input: LearnInput): readonly LessonView[] {
  return LESSONS.filter((each) => each.kind === 'shortcut' && isPermitted(each, input))
    .map((each, index) => viewOf(each, input, null, index))
    .filter(({ done, ready }) => ready && !done)
    .sort((a, b) => b.savedSeconds - a.savedSeconds);
}

/** One for each week (A18): the list goes round, so that a tip that was not wanted does not stay. */
function tipOf(list: readonly LessonView[], today: IsoDate): LessonView | null {
  const inOrder = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const week = Math.floor((dayNumber(mondayOf(today)) ?? 0) / 7);
  return inOrder[week % Math.max(1, inOrder.length)] ?? null;
}

/** Every 90 days after the first: a week in which shortcuts are looked at together (D15). */
export function tuneUp(startedOn: IsoDate | null, today: IsoDate): LearnView['tuneUp'] {
  const start = dayNumber(startedOn);
  const now = dayNumber(today);
  if (start === null || now === null || now < start) return null;
  const rounds = Math.floor((now - start) / TUNE_UP_DAYS);
  const last = start + rounds * TUNE_UP_DAYS;
  const isNow = rounds > 0 && now - last < 7;
  return { on: isoDate(isNow ? last : last + TUNE_UP_DAYS), now: isNow };
}

/**
 * What there is to learn for a person today: the path of the first 14 days (D15, D35, D36, B26), shortcuts by own saved time (D14), one
 * tip a week (A18). It never shows what is in use, done, not permitted, or what nothing is there for.
 */
export function lessonsFor(input: LearnInput, kept: LearnView['kept']): LearnView {
  const open = unused(input);
  return {
    path: pathOf(input),
    shortcuts: open.slice(0, MOST_SHORTCUTS),
    tip: tipOf(open, input.today),
    tuneUp: tuneUp(input.startedOn, input.today),
    kept,
  };
}
