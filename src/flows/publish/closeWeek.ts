import type { OwnAward, OwnGoalParts, OwnPlace } from '../../model/ownWeek';
import type { BoardRow, GroupSheetRow, PublishedRow } from '../../model/published';
import type { PublishPort } from '../../ports/publish';
import { boardRows, ownPlaces } from './boardRows';
import type { Choices } from './choices';
import { type Boards, drawBoards } from './drawBoards';
import { frozenPriors } from './frozenPriors';
import { type Gathered, ORGANISATION } from './gathered';
import { goalParts } from './goalParts';
import { groupSheetRows } from './groupSheetRows';
import { departmentSizes, othersOf, payOf, staggeredOf } from './organisationFigures';
import { readPastSheets } from './pastSheets';
import type { PastWeeks } from './pastWeeks';
import { readPraise } from './praise';
import type { Verified } from './preflight';
import { closedRow, membershipRows, type PublisherMemory } from './publisherMemory';
import { sharedGoals } from './sharedGoals';
import { type ShownUnit, sheetUnits } from './sheetUnits';
import type { ClosedParts } from './snapshotRows';
import { unitTree } from './unitTree';
import type { Weeks } from './weeks';

/** What is published of a closed week, once. */
export interface ClosedWeek {
  readonly rows: readonly PublishedRow[];
  readonly places: ReadonlyMap<string, OwnPlace>;
  /** Own standings for awards, of people on a board. */
  readonly awards: ReadonlyMap<string, readonly OwnAward[]>;
  /** Own parts of the shared goals. */
  readonly goals: ReadonlyMap<string, OwnGoalParts>;
  readonly boards: Boards;
}

/** What each person's snapshot tells of it. */
export function partsOf(closed: Pick<ClosedWeek, 'places' | 'awards' | 'goals'>): ReadonlyMap<string, ClosedParts> {
  const { places, awards, goals } = closed;
  return new Map(
    [...new Set([...places.keys(), ...goals.keys()])].map((id) => {
      const [place, own, parts] = [places.get(id), awards.get(id), goals.get(id)];
      return [id, { ...(place && { place }), ...(place && own && { awards: own }), ...(parts && { goals: parts }) }];
    }),
  );
}

export interface CloseWeek {
  readonly port: PublishPort;
  readonly verified: Verified;
  readonly weeks: Weeks;
  readonly gathered: Gathered;
  readonly memory: PublisherMemory;
  readonly past: PastWeeks;
  readonly choices: Choices;
  readonly signal?: AbortSignal;
}

const NO_BOARDS = { shown: [], suppressed: {} };
const WITHDRAWN = JSON.stringify({ format: 1, withdrawn: true });

/**
 * Rows of the same week that an unfinished run wrote and that this one does not show: emptied, since beside the others they
 * would tell what is hidden.
 */
async function withdrawn(port: PublishPort, rows: readonly PublishedRow[], { closed }: Weeks, signal?: AbortSignal) {
  const units = new Set(rows.flatMap((row) => (row.kind === 'groupSheet' ? [row.unit] : [])));
  const cohorts = new Set(rows.flatMap((row) => (row.kind === 'board' ? [row.cohort] : [])));
  const found: (BoardRow | GroupSheetRow)[] = [];
  const span = { from: closed, to: closed };
  for await (const row of port.published('groupSheet', span, signal)) {
    if (!units.has(row.unit)) found.push({ ...row, people: 0, text: WITHDRAWN });
  }
  for await (const row of port.published('board', span, signal)) {
    if (!cohorts.has(row.cohort)) found.push({ ...row, size: 0, text: WITHDRAWN });
  }
  return found;
}

function unitsOf({ verified, gathered, memory }: CloseWeek): readonly ShownUnit[] {
  const { people, plan, start } = verified;
  return sheetUnits(gathered, unitTree(people.values()), start.organisation.name, memory.units, plan.programme.groupSize);
}

/** Whom each unit showed last: those shown now, and those of before of which nothing is shown now. */
function shownLast({ units }: PublisherMemory, shown: readonly ShownUnit[]): PublisherMemory['units'] {
  return new Map([...units, ...shown.map(({ unit, sum }) => [unit.id, [...sum.members].sort()] as const)]);
}

async function sheetRows(input: CloseWeek, units: readonly ShownUnit[], boards: Boards): Promise<readonly GroupSheetRow[]> {
  const { port, verified, weeks, gathered, memory, past, signal } = input;
  const { plan, people } = verified;
  const { privacyMode, groupSize } = plan.programme;
  if (units.length === 0) return [];
  const known = units.map(({ unit }) => unit.id).filter((id) => memory.units.has(id));
  return groupSheetRows(units, {
    plan,
    week: weeks.closed,
    publishedAt: weeks.at,
    adoptionKnown: past.known,
    people: gathered.people,
    departments: departmentSizes(people, gathered.people.values()),
    past: await readPastSheets(port, weeks, known, signal),
    boards: privacyMode === 'worksCouncil' ? null : boards.shown.map(({ board }) => board),
    pay: payOf(gathered.people.values(), groupSize, staggeredOf(units, plan.programme)),
    others: await othersOf(port, people, signal),
  });
}

/** Group sheets in every mode; boards and places in every mode but works council's, which ranks nobody. */
export async function closeWeek(input: CloseWeek): Promise<ClosedWeek> {
  const { port, verified, weeks, gathered, memory, choices, signal } = input;
  const { plan } = verified;
  const { privacyMode } = plan.programme;
  const boards: Boards =
    privacyMode === 'worksCouncil'
      ? { ...NO_BOARDS, memberships: memory.shown }
      : drawBoards(plan, gathered.people, await frozenPriors(port, weeks, gathered, signal), memory.shown);
  const asked = { port, verified, weeks, shown: boards.shown, names: choices.names, ...(signal ? { signal } : {}) };
  const praise = await readPraise(asked);
  const units = unitsOf(input);
  const sheets = await sheetRows(input, units, boards);
  const goals = sharedGoals(plan.programme.goals ?? [], sheets);
  const shown = [...sheets, ...boardRows(boards.shown, praise.awards, weeks.closed, goals)];
  const rows = [
    ...(await withdrawn(port, shown, weeks, signal)),
    ...shown,
    // Last of all: a run that is stopped before here is repeated as a whole.
    ...membershipRows('boards', boards.memberships, weeks.running),
    ...membershipRows('units', shownLast(memory, units), weeks.running),
    closedRow(weeks.closed, privacyMode, gathered.stays.medians(plan.programme.groupSize)),
  ];
  const whole = units.find(({ unit }) => unit.id === ORGANISATION);
  const parts = goalParts(plan.programme.goals ?? [], weeks.closed, whole?.sum.members ?? [], gathered.people);
  const places = ownPlaces(boards.shown, choices.ranking, weeks.closed);
  return { rows, places, awards: praise.own, goals: parts, boards };
}
