import type { OwnPlace } from '../../model/ownWeek';
import type { BoardRow, GroupSheetRow, PublishedRow } from '../../model/published';
import type { PublishPort } from '../../ports/publish';
import type { Plan } from '../../scoring/plan';
import { boardRows, ownPlaces } from './boardRows';
import { type Boards, drawBoards } from './drawBoards';
import { frozenPriors } from './frozenPriors';
import type { Gathered } from './gathered';
import { groupSheetRows } from './groupSheetRows';
import { closedRow, membershipRows, type PublisherMemory } from './publisherMemory';
import { rankedPeople } from './rankedPeople';
import type { Weeks } from './weeks';

/** What is published of a closed week, once. */
export interface ClosedWeek {
  readonly rows: readonly PublishedRow[];
  readonly places: ReadonlyMap<string, OwnPlace>;
  readonly boards: Boards;
}

export interface CloseWeek {
  readonly port: PublishPort;
  readonly plan: Plan;
  readonly weeks: Weeks;
  readonly gathered: Gathered;
  readonly memory: PublisherMemory;
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

/** Group sheets in every mode; boards and places in every mode but works council's, which ranks nobody. */
export async function closeWeek(input: CloseWeek): Promise<ClosedWeek> {
  const { port, plan, weeks, gathered, memory, signal } = input;
  const { privacyMode, groupSize } = plan.programme;
  const boards: Boards =
    privacyMode === 'worksCouncil'
      ? { ...NO_BOARDS, memberships: memory.shown }
      : drawBoards(plan, gathered.people, await frozenPriors(port, weeks, gathered, signal), memory.shown);
  const ranked = boards.shown.length === 0 ? new Set<string>() : await rankedPeople(port.optIns(signal));
  const shown = [...groupSheetRows(gathered, groupSize, weeks.closed), ...boardRows(boards.shown, weeks.closed)];
  const rows = [
    ...(await withdrawn(port, shown, weeks, signal)),
    ...shown,
    // Last of all: a run that is stopped before here is repeated as a whole.
    ...membershipRows(boards.memberships, weeks.running),
    closedRow(weeks.closed, privacyMode),
  ];
  return { rows, places: ownPlaces(boards.shown, ranked, weeks.closed), boards };
}
