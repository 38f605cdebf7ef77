import type { RecordFacts } from '../../src/model/facts';
import { check } from '../../src/scoring/check';
import { PASS } from '../../src/scoring/verdicts';
import type { BenchRow } from './row';
import { handWritten } from './scoring/handWritten';
import { jsonLogic } from './scoring/jsonLogic';
import { jsonRules } from './scoring/jsonRules';
import { contextOf, planOfTwelve, records } from './scoring/records';

const RECORDS = 100_000;
/** json-rules-engine is measured on fewer records; its time a record does not depend on their number. */
const FEW = 3_000;
const ROUNDS = 7;

type Judge = (facts: RecordFacts) => ArrayLike<number>;

function sameVerdicts(all: readonly RecordFacts[], a: Judge, b: Judge, name: string): void {
  for (const facts of all) {
    const [left, right] = [Array.from(a(facts)), Array.from(b(facts))];
    if (left.join() !== right.join()) throw new Error(`${name} judges ${facts.id} as ${right.join()}, check as ${left.join()}`);
  }
}

/** Milliseconds for all records; the sum keeps the work from being optimised away. */
function once(all: readonly RecordFacts[], judge: Judge): number {
  let sum = 0;
  const start = performance.now();
  for (const facts of all) sum += judge(facts)[6] ?? 0;
  const time = performance.now() - start;
  if (sum < 0) throw new Error('no verdict is negative');
  return time;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Rounds in turn, so that a busy machine slows all of them alike. */
function inTurn(all: readonly RecordFacts[], judges: readonly Judge[]): readonly number[] {
  const times = judges.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, judge] of judges.entries()) times[index]?.push(once(all, judge));
  }
  return times.map(median);
}

/**
 * Scoring 100,000 records by 12 rules: against a loop written by hand with the same verdicts, json-logic-engine compiled
 * and json-rules-engine, all in one run. Throws where they do not judge alike: then there is nothing to compare.
 */
export async function scoringBench(): Promise<readonly BenchRow[]> {
  const plan = planOfTwelve();
  const context = contextOf(plan);
  const all = records(RECORDS);
  const few = all.slice(0, FEW);
  const ours: Judge = (facts) => check(plan, facts, context).verdicts;
  const hand = handWritten(plan, context);
  const logic = jsonLogic(plan, context);
  const rules = jsonRules(plan, context);
  sameVerdicts(all, ours, hand, 'the hand-written loop');
  sameVerdicts(all, ours, logic, 'json-logic-engine');
  const passes: Judge = (facts) => (ours(facts).length > 0 ? Array.from(ours(facts), (code) => (code === PASS ? 1 : 0)) : []);
  const judged = await Promise.all(few.map(rules));
  for (const [index, facts] of few.entries()) sameVerdicts([facts], passes, () => judged[index] ?? [], 'json-rules-engine');

  const [ownTime = 0, handTime = 0, logicTime = 0] = inTurn(all, [ours, hand, logic]);
  const start = performance.now();
  for (const facts of few) await rules(facts);
  const rulesTime = ((performance.now() - start) * RECORDS) / FEW;

  const row = (name: string, value: number, ratio: number | null, budget: string, ok: boolean): BenchRow => ({
    name,
    value,
    unit: 'ms',
    ratio,
    budget,
    ok,
  });
  return [
    row(
      'scoring 100,000 records x 12 rules',
      ownTime,
      ownTime / handTime,
      'at most 2 x the hand-written loop',
      ownTime <= 2 * handTime,
    ),
    row('the same, written by hand', handTime, null, 'the baseline', true),
    row(
      'the same in json-logic-engine, compiled',
      logicTime,
      logicTime / ownTime,
      'at least 1.5 x slower',
      logicTime >= 1.5 * ownTime,
    ),
    row('the same in json-rules-engine', rulesTime, rulesTime / ownTime, 'at least 150 x slower', rulesTime >= 150 * ownTime),
  ];
}
