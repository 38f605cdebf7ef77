import type { Goal } from '../../model/goal';
import type { OwnFigures, RecordSplit } from '../../model/progress';

/** A goal of the programme with the own part in it. Values in percent or points, one decimal. */
export interface OwnGoal {
  readonly goal: Goal;
  /** `null` = it is counted for teams, or not enough is known. */
  readonly own: number | null;
  /** The "a of b" behind it, where there is one. */
  readonly part: number | null;
  readonly whole: number | null;
  /** The records behind it; `null` = there are none to show. */
  readonly records: RecordSplit | null;
  readonly lowerIsBetter: boolean;
  readonly reached: boolean;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const UNKNOWN = { own: null, part: null, whole: null };

function share(part: number, whole: number): Pick<OwnGoal, 'own' | 'part' | 'whole'> {
  return whole > 0 ? { own: tenth((part * 100) / whole), part, whole } : UNKNOWN;
}

function ownValue({ measure }: Goal, figures: OwnFigures): Pick<OwnGoal, 'own' | 'part' | 'whole'> {
  if (measure === 'score') return { ...UNKNOWN, own: figures.exact === null ? null : tenth(figures.exact / 100) };
  if (measure === 'gaps') return share(figures.dealsWithGap, figures.openDeals);
  if (!measure.startsWith('rule:')) return UNKNOWN;
  const found = figures.ruleShares[measure.slice('rule:'.length)];
  return found ? share(found.passed, found.applicable) : UNKNOWN;
}

/** The programme's goals, each with what own records say; a goal is reached at its target, from whichever side it comes. */
export function ownGoals(goals: readonly Goal[], figures: OwnFigures): readonly OwnGoal[] {
  return goals.map((goal) => {
    const lowerIsBetter = goal.target < goal.baseline;
    const { own, part, whole } = ownValue(goal, figures);
    const reached = own !== null && (lowerIsBetter ? own <= goal.target : own >= goal.target);
    const records = part === null ? null : (figures.goalRecords[goal.measure] ?? null);
    return { goal, own, part, whole, records, lowerIsBetter, reached };
  });
}
