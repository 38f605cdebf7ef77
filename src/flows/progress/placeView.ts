import type { IsoDate } from '../../model/dates';
import type { OptInKind } from '../../model/optIn';
import type { OwnPlace } from '../../model/ownWeek';
import type { Person } from '../../model/person';
import type { ChoiceView, CohortView, OwnTrend, PlacedView, PlaceState, PlaceView } from '../../model/place';
import type { Programme } from '../../model/programme';
import type { BoardRow } from '../../model/published';
import type { BoardDoc } from '../../model/sheet';
import type { OwnRow, OwnStanding } from '../../model/standing';
import { tenureDays } from '../../programme/cohort';
import { mondayOf } from '../../scoring/calendar/days';
import { addDays, daysBetween, localDay } from '../localDay';
import { readBoard } from '../team/readSheetDoc';
import { cohortsIn, readOwnWeek } from './readOwnWeek';

/** What the own place is worked out from; nothing in it is anybody else's. */
export interface PlaceInput {
  readonly programme: Programme;
  readonly person: Pick<Person, 'createdAt' | 'zone'>;
  /** This CRM keeps choices. */
  readonly keeps: boolean;
  readonly standing: OwnStanding;
  readonly boards: readonly BoardRow[];
  readonly today: IsoDate;
}

const TREND_WEEKS = 4;
const points = (exact: number) => Math.round(exact / 100);

/** The own score against about four weeks ago: the nearest older row within them. */
export function trendOf(rows: readonly OwnRow[]): OwnTrend | null {
  const [newest, ...older] = rows.filter(({ score }) => score !== null);
  if (!newest || newest.score === null) return null;
  const since = older.filter(({ week }) => daysBetween(week, newest.week) <= 7 * TREND_WEEKS).at(-1);
  if (!since || since.score === null) return null;
  return { now: points(newest.score), before: points(since.score), weeks: Math.round(daysBetween(since.week, newest.week) / 7) };
}

/** @param shown Whether the published rows already follow the choice. */
export function choiceView(kind: OptInKind, input: PlaceInput, shown: boolean): ChoiceView {
  const { programme, person, keeps, standing } = input;
  const choice = standing.optIns.find((each) => each.kind === kind);
  const on = choice?.active === true;
  const [newest] = standing.rows;
  const since = choice?.at ? mondayOf(localDay(choice.at, person.zone)) : null;
  const young = newest === undefined || (since !== null && since >= newest.week);
  // In the first days no next figures bring a place or a name: the choice is kept, and its day is told.
  const soon = young && (kind === 'badges' || privateUntil(input) === null);
  return { on, waiting: on && !shown && soon, offered: keeps && programme.privacyMode !== 'worksCouncil' };
}

const TENURES = ['ramp', 'first', 'third', 'over'] as const;

/** @example cohortView('AE|North|over') // { role: 'AE', segment: 'North', tenure: 'over' } */
export function cohortView(key: string): CohortView {
  const [role = '', segment = '', tenure = ''] = key.split('|');
  return { role, segment: segment === '' ? null : segment, tenure: TENURES.find((each) => each === tenure) ?? null };
}

/** What the band above reaches on average, on the person's own scale: the comparison value moved by the difference of distances. */
function nextBand({ band, distance }: OwnPlace, value: number, board: BoardDoc | null): PlacedView['next'] {
  if (band <= 1) return null;
  const above = board?.bands.find((each) => each.band === band - 1);
  if (!above || above.distance === null) return 'tooFew';
  return { value: Math.round(Math.min(100, value + above.distance - distance)) };
}

function placed(place: OwnPlace, ownScore: number | null, board: BoardDoc | null): PlaceState {
  // Rows of before the comparison value was kept say how far, but not from where: then there is nothing to draw yet.
  if (place.value === undefined) return { state: 'notPublished' };
  const value = Math.round(place.value);
  const bound = (at: number) => Math.round(Math.max(0, Math.min(100, at)));
  return {
    state: 'placed',
    band: place.band,
    bands: place.bands,
    value,
    likely: { from: bound(place.value - place.halfWidth), to: bound(place.value + place.halfWidth) },
    next: nextBand(place, place.value, board),
    range: place.range,
    size: place.size,
    cohort: cohortView(place.cohort),
    ownScore: ownScore === null || ownScore === value ? null : ownScore,
    held: board?.held ?? false,
  };
}

/** The day from which a person may stand on a board; `null` = already. */
export function privateUntil({ programme, person, today }: PlaceInput): IsoDate | null {
  const days = tenureDays(programme, person.createdAt, today);
  return days !== null && days < programme.privateDays ? addDays(today, programme.privateDays - days) : null;
}

/**
 * Why a person with enough records stands on no board. A group that has never had one is too small; one that had a board before has
 * changed by too few people.
 */
function hiddenBecause(row: OwnRow, boards: readonly BoardRow[]): 'tooFewPeople' | 'membershipChanged' {
  const own = new Set(cohortsIn(row.tally));
  const before = boards.some(({ cohort, text, week }) => own.has(cohort) && week < row.week && readBoard(text) !== null);
  return before ? 'membershipChanged' : 'tooFewPeople';
}

function stateOf(input: PlaceInput): PlaceState {
  const { programme, standing, boards } = input;
  const [row] = standing.rows;
  const until = privateUntil(input);
  if (programme.privacyMode === 'worksCouncil') return { state: 'worksCouncil' };
  if (until !== null) return { state: 'firstDays', until };
  if (!row) return { state: 'notPublished' };
  if (row.records < programme.gate) return { state: 'notEnough', records: row.records, needed: programme.gate };
  if (!standing.optIns.some(({ kind, active }) => kind === 'ranking' && active)) return { state: 'notChosen' };
  const own = readOwnWeek(row.measures);
  if (!own) return { state: 'notPublished' };
  const { place } = own;
  if (!place) return { state: 'hidden', reason: hiddenBecause(row, boards) };
  const board = boards.find(({ cohort, week }) => cohort === place.cohort && week === place.week);
  return placed(place, row.score === null ? null : points(row.score), board ? readBoard(board.text) : null);
}

/**
 * The own place (scoring.md, decision 7; D40, E14): the own trend first, a place only where the person asked for it and the mode makes
 * one, never a rank alone. Without one, the one reason why.
 */
export function placeView(input: PlaceInput): PlaceView {
  const place = stateOf(input);
  // With too few records it waits for those, not for the figures.
  const shown = place.state === 'notEnough' || (place.state === 'placed' && place.range !== null);
  return { place, trend: trendOf(input.standing.rows), ranking: choiceView('ranking', input, shown) };
}
