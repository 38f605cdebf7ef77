import type { Goal } from '../../model/goal';
import type { GroupSheetRow } from '../../model/published';
import type { SharedGoal } from '../../model/sheet';
import { goalValue } from '../../scoring/team/goalValue';
import { readGroupSheet } from '../team/readSheetDoc';

/**
 * How the whole organisation stands with the programme's goals, by its own sheet of the week: what every board carries, so that the
 * bar is the same for all roles. Nothing where the organisation has no sheet, since that is a group too small to show.
 */
export function sharedGoals(goals: readonly Goal[], sheets: readonly GroupSheetRow[]): readonly SharedGoal[] {
  const row = sheets.find(({ unit }) => unit === 'organisation');
  const doc = row ? readGroupSheet(row.text) : null;
  if (!row || doc === null) return [];
  return goals.flatMap((goal): SharedGoal[] => {
    if (goal.measure === 'given')
      return typeof goal.now === 'number' ? [{ id: goal.id, value: goal.now, part: null, whole: null }] : [];
    const found = goalValue(goal.measure, { week: row.week, people: row.people, doc });
    return found ? [{ id: goal.id, ...found }] : [];
  });
}
