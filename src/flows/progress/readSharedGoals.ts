import type { SharedGoal } from '../../model/sheet';
import type { OwnPort } from '../../ports/own';
import { readBoard } from '../team/readSheetDoc';
import { cohortsIn } from './readOwnWeek';

/** What the shared goal bars are drawn from: the newest board's figures, and the own verdicts of its week. */
export interface SharedGoals {
  readonly goals: readonly SharedGoal[];
  readonly tally: string | null;
}

/** Two round trips: own rows, then the boards of the own cohorts. Nothing where no board was published. Rejects with `CrmError`. */
export async function readSharedGoals(port: OwnPort, personId: string, signal?: AbortSignal): Promise<SharedGoals> {
  const { rows } = await port.readStanding(personId, signal);
  const cohorts = new Set(rows.slice(0, 2).flatMap(({ tally }) => cohortsIn(tally)));
  const boards = await port.readBoards([...cohorts], signal);
  const newest = [...boards]
    .sort((a, b) => (a.week < b.week ? 1 : -1))
    .flatMap((board) => {
      const goals = readBoard(board.text)?.goals;
      return goals && goals.length > 0 ? [{ week: board.week, goals }] : [];
    })[0];
  return newest
    ? { goals: newest.goals, tally: rows.find(({ week }) => week === newest.week)?.tally ?? null }
    : { goals: [], tally: null };
}
