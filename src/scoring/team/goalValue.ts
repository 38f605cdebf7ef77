import type { GoalMeasure } from '../../model/goal';
import { type Counters, counterBy, counterOf, type Headline } from '../../model/sheet';
import type { TeamSheetWeek } from '../../model/teamData';
import { coverage } from './coverage';
import { ruleTotals } from './ruleTotals';
import { ownLine } from './weekChanges';

/** A measure as it stands: percent or points (0..100, one decimal), with its "a of b" where it has one. */
export interface GoalValue {
  readonly value: number;
  readonly part: number | null;
  readonly whole: number | null;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function ofParts(part: number, whole: number): GoalValue | null {
  return whole > 0 ? { value: tenth((part * 100) / whole), part, whole } : null;
}

/** What a headline alone can tell; for the others `undefined`. */
export function headlineValue(measure: GoalMeasure, line: Headline): GoalValue | null | undefined {
  switch (measure) {
    case 'adopted':
      return line.adopted === null ? null : ofParts(line.adopted, line.people);
    case 'score':
      return line.score === null ? null : { value: tenth(line.score / 100), part: null, whole: null };
    case 'gaps':
      return ofParts(line.gaps, line.open);
    case 'unusable':
      return ofParts(line.unusable, line.knowledge);
    case 'winRate':
      return ofParts(line.won, line.won + line.lost);
    default:
      return undefined;
  }
}

const gapMoney = (counters: Counters) =>
  Object.entries(counterBy(counters, 'gapMoney')).reduce((sum, [rule, money]) => sum + (rule === 'none' ? 0 : money), 0);
const sum = (counts: Counters) => Object.values(counts).reduce((all, n) => all + n, 0);

/** A goal's measure on a sheet; `null` = not known. A number given by hand is not on any sheet. */
export function goalValue(measure: GoalMeasure, sheet: TeamSheetWeek): GoalValue | null {
  const { doc } = sheet;
  const line = ownLine(sheet);
  const told = line ? headlineValue(measure, line) : null;
  if (told !== undefined && told !== null) return told;
  if (measure === 'unusable') return ofParts(counterOf(doc.counters, 'unusable'), counterOf(doc.counters, 'knowledge'));
  if (measure === 'winRate')
    return ofParts(counterOf(doc.counters, 'won'), counterOf(doc.counters, 'won') + counterOf(doc.counters, 'lost'));
  if (measure === 'gapMoney') return ofParts(gapMoney(doc.counters), sum(counterBy(doc.counters, 'openMoney')));
  if (measure === 'covered') {
    const { part, whole } = coverage('', '', doc.counters);
    return ofParts(part, whole);
  }
  if (measure.startsWith('rule:')) {
    const total = ruleTotals(doc.rules).get(measure.slice('rule:'.length));
    return total ? ofParts(total.met, total.applicable) : null;
  }
  return null;
}
