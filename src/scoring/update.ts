import type { Result } from './check';
import type { Plan } from './plan';
import { type Cell, type Counts, cellKey, ruleKey, type Tally } from './tally';
import { recordValues } from './values';
import { NOT_APPLICABLE } from './verdicts';

interface Draft {
  readonly cells: Map<string, Cell>;
  readonly rules: Map<string, Counts>;
  records: number;
}

function addCell(cells: Map<string, Cell>, key: string, value: number, sign: 1 | -1): void {
  const old = cells.get(key);
  const n = (old?.n ?? 0) + sign;
  // An empty cell is no cell, so that what was added and taken away leaves no trace.
  if (n === 0) cells.delete(key);
  else cells.set(key, { n, sum: (old?.sum ?? 0) + sign * value, squares: (old?.squares ?? 0) + sign * value * value });
}

function addCount(rules: Map<string, Counts>, key: string, code: number, sign: 1 | -1): void {
  const counts = [...(rules.get(key) ?? [0, 0, 0, 0, 0, 0])];
  counts[code] = (counts[code] ?? 0) + sign;
  if (counts.every((count) => count === 0)) rules.delete(key);
  else rules.set(key, counts);
}

/** A record's whole comparison value: its measures by the programme's weights. It carries the spread of a person's records. */
function wholeValue(plan: Plan, values: ReturnType<typeof recordValues>): number | null {
  let sum = 0;
  let weights = 0;
  for (const [measure, value] of Object.entries(values)) {
    const weight = plan.programme.measureWeights[measure as keyof typeof values] ?? 0;
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? Math.round(sum / weights) : null;
}

function add(plan: Plan, draft: Draft, result: Result, sign: 1 | -1): void {
  const own = recordValues(plan, result);
  const fair = recordValues(plan, result, true);
  for (const [measure, value] of Object.entries(own))
    addCell(draft.cells, cellKey('own', measure as keyof typeof own, result.stratum), value, sign);
  for (const [measure, value] of Object.entries(fair))
    addCell(draft.cells, cellKey('fair', measure as keyof typeof own, result.stratum), value, sign);
  const whole = wholeValue(plan, fair);
  if (whole !== null) addCell(draft.cells, cellKey('spread', '', result.stratum), whole, sign);
  let applies = false;
  for (const { index, rule } of plan.entities.get(result.entity)?.rules ?? []) {
    const code = result.verdicts[index] ?? NOT_APPLICABLE;
    if (code === NOT_APPLICABLE) continue;
    applies = true;
    addCount(draft.rules, ruleKey(rule.id, result.stratum), code, sign);
  }
  if (applies && result.recent && result.entity !== 'Activity') draft.records += sign;
}

function draftOf(tally: Tally): Draft {
  return { cells: new Map(tally.cells), rules: new Map(tally.rules), records: tally.records };
}

/**
 * A tally in which `before` (`null` = a new record) is replaced by `after` (`null` = a record gone).
 * `update(plan, update(plan, t, a, b), b, a)` equals `t` exactly.
 */
export function update(plan: Plan, tally: Tally, before: Result | null, after: Result | null): Tally {
  const draft = draftOf(tally);
  if (before) add(plan, draft, before, -1);
  if (after) add(plan, draft, after, 1);
  return draft;
}

/** The tally of many records at once, in constant memory: the same as updating one by one. */
export function tallyOf(plan: Plan, results: Iterable<Result>): Tally {
  const draft: Draft = { cells: new Map(), rules: new Map(), records: 0 };
  for (const result of results) add(plan, draft, result, 1);
  return draft;
}
