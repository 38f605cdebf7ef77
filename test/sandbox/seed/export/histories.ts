import type { Row } from '../../store/types';
import { groupBy } from '../plan/groupBy';
import { type DealSetup, processRow } from '../rows/deals';

interface Course {
  readonly lastStageChange: string | null;
  readonly pushes: number;
  readonly closedAt: string | null;
}

/** What the history of a deal says beyond its rows: last change of stage, later close dates, when it closed. */
export function readCourse(history: readonly Row[], setup: Pick<DealSetup, 'stages'>): Course {
  const rows = dated(history);
  let lastStageChange: string | null = null;
  let closedAt: string | null = null;
  let pushes = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before && row.stage_name !== before.stage_name) lastStageChange = String(row.created_at);
    if (before && month(row) > month(before) && month(before) !== '') pushes += 1;
    const closed = setup.stages.get(String(row.stage_name))?.isClosed === true;
    if (!closed) closedAt = null;
    else closedAt ??= String(row.created_at);
  });
  return { lastStageChange, pushes, closedAt };
}

/** History rows by deal; deals without history are absent. */
export function byDeal(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, (row) => String(row.opportunity_id));
}

/** Dataverse's process and close of a deal whose history is known; nothing where it is not. */
export function courseRows(deal: Row, history: readonly Row[], setup: Pick<DealSetup, 'stages' | 'processStages' | 'newId'>) {
  const rows = dated(history).filter((row) => setup.stages.has(String(row.stage_name)));
  const first = rows[0];
  if (!first) return { process: [], close: [] };
  const { closedAt } = readCourse(rows, setup);
  const steps = rows.map((row) => ({ at: String(row.created_at), stage: String(row.stage_name) }));
  const course = {
    id: String(deal.id),
    name: String(deal.name ?? ''),
    ownerId: String(deal.owner_id),
    createdAt: String(first.created_at),
    closedAt,
    steps,
  };
  const stage = setup.stages.get(steps.at(-1)?.stage ?? '');
  const close: Row[] =
    closedAt === null || !stage?.isClosed
      ? []
      : [
          {
            owner_id: course.ownerId,
            created_at: closedAt,
            opportunity_id: course.id,
            subject: `Opportunity ${stage.isWon ? 'won' : 'lost'}: ${course.name}`,
            actual_end: closedAt,
            actual_revenue: stage.isWon ? (deal.amount ?? null) : 0,
            opportunity_state: stage.isWon ? 1 : 2,
            opportunity_status: stage.isWon ? 3 : 4,
            state_code: 1,
            status_code: 2,
          },
        ];
  return { process: [processRow(course, setup)], close };
}

function dated(history: readonly Row[]): Row[] {
  return history
    .filter((row) => typeof row.created_at === 'string')
    .sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)));
}

function month(row: Row): string {
  return typeof row.close_date === 'string' ? row.close_date.slice(0, 7) : '';
}
