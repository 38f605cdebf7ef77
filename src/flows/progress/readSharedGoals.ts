import type { OwnGoalParts } from '../../model/ownWeek';
import type { SharedGoal } from '../../model/sheet';
import type { OwnPort } from '../../ports/own';
import { readBoard } from '../team/readSheetDoc';
import { cohortsIn, readOwnWeek } from './readOwnWeek';

/** What the shared goal bars are drawn from: the newest board's figures, and what of them is the own part. */
export interface SharedGoals {
  readonly goals: readonly SharedGoal[];
  /** By goal; `null` = not known of that week. */
  readonly own: OwnGoalParts['parts'] | null;
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
  if (!newest) return { goals: [], own: null };
  const parts = rows.map(({ measures }) => readOwnWeek(measures)?.goals).find((own) => own?.week === newest.week);
  return { goals: newest.goals, own: parts?.parts ?? null };
}
