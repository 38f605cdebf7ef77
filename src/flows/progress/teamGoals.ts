import type { Goal } from '../../model/goal';
import type { OwnGoalParts } from '../../model/ownWeek';
import type { SharedGoal } from '../../model/sheet';
import type { RuleShare } from '../publish/packedShares';

/** A goal as all together stand with it, and what of it is the own part. */
export interface TeamGoal {
  readonly goal: Goal;
  readonly shared: SharedGoal;
  /** Own and others' "a of b": they sum to the shared one. `null` = this measure does not add up, or the own part is not known. */
  readonly parts: { readonly own: RuleShare; readonly others: RuleShare } | null;
}

/**
 * The goal bar that all roles share (A13): the organisation's figure, and the own contribution of the same publishing beside
 * everybody else's. Contributions sum to the shown total, or are not shown.
 */
export function teamGoals(
  goals: readonly Goal[],
  shared: readonly SharedGoal[],
  own: OwnGoalParts['parts'] | null,
): readonly TeamGoal[] {
  return goals.flatMap((goal): TeamGoal[] => {
    const all = shared.find(({ id }) => id === goal.id);
    if (!all) return [];
    const mine = own?.[goal.id];
    if (!mine || all.part === null || all.whole === null || mine.passed > all.part || mine.applicable > all.whole)
      return [{ goal, shared: all, parts: null }];
    const others = { passed: all.part - mine.passed, applicable: all.whole - mine.applicable };
    return [{ goal, shared: all, parts: { own: mine, others } }];
  });
}
