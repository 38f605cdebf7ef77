import type { EntityName } from '../model/record';
import type { MeasureId } from '../model/rule';
import type { EntityScore, MeasureScore, NotEnough, Score } from '../model/score';
import type { Plan } from './plan';
import { entityOf } from './stratum';
import { type CellKind, cellParts, type Tally } from './tally';
import { WHOLE } from './values';

/** Records and summed values by entity, in one measure. */
export type EntitySums = ReadonlyMap<EntityName, { readonly n: number; readonly sum: number }>;

/** Cells of one kind, gathered by measure and entity. */
export function sumsByMeasure(tally: Tally, kind: CellKind): ReadonlyMap<MeasureId, EntitySums> {
  const sums = new Map<MeasureId, Map<EntityName, { n: number; sum: number }>>();
  for (const [key, cell] of tally.cells) {
    const parts = cellParts(key);
    if (parts.kind !== kind) continue;
    const entity = entityOf(parts.stratum);
    const byEntity = sums.get(parts.measure) ?? new Map<EntityName, { n: number; sum: number }>();
    sums.set(parts.measure, byEntity);
    const old = byEntity.get(entity);
    byEntity.set(entity, { n: cell.n + (old?.n ?? 0), sum: cell.sum + (old?.sum ?? 0) });
  }
  return sums;
}

const MEASURES: readonly MeasureId[] = ['completeness', 'currency', 'timeliness', 'substance', 'process'];

const twoDigits = (value: number) => Math.round((value * 10_000) / WHOLE) / 100;

function measureScore(
  plan: Plan,
  measure: MeasureId,
  sums: EntitySums | undefined,
): (MeasureScore & { readonly exact: number }) | null {
  const weights = plan.programme.entityWeights[measure];
  const entities: EntityScore[] = [];
  let n = 0;
  let weighted = 0;
  let total = 0;
  for (const [entity, cell] of [...(sums ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = weights[entity] ?? 0;
    if (weight <= 0 || cell.n <= 0) continue;
    entities.push({ entity, value: twoDigits(cell.sum / cell.n), n: cell.n, weight });
    n += cell.n;
    weighted += (weight * cell.sum) / cell.n;
    total += weight;
  }
  if (total === 0) return null;
  const exact = weighted / total;
  return {
    measure,
    value: twoDigits(exact),
    exact,
    n,
    weight: plan.programme.measureWeights[measure],
    thin: n < plan.programme.gate,
    entities,
  };
}

/**
 * The own score: each entity's mean within a measure by the entities' weights, the measures by theirs, both renormalised
 * over those that have records. Unshrunk. Under the gate there is no score, and that is not zero.
 * @example score(plan, tally) // { enough: true, value: 78, ... } or { enough: false, n: 4, needed: 10 }
 */
export function score(plan: Plan, tally: Tally): Score | NotEnough {
  const { gate } = plan.programme;
  const sums = sumsByMeasure(tally, 'own');
  const measures = MEASURES.flatMap((measure) => measureScore(plan, measure, sums.get(measure)) ?? []).filter(
    ({ weight }) => weight > 0,
  );
  if (tally.records < gate || measures.length === 0) return { enough: false, n: tally.records, needed: gate };
  const weights = measures.reduce((sum, { weight }) => sum + weight, 0);
  // What is shown is rounded from what is stored, so that 79.497 is not 79 here and 79.50, which is 80, elsewhere.
  const exact = Math.round(measures.reduce((sum, each) => sum + each.weight * each.exact, 0) / weights);
  return {
    enough: true,
    value: Math.round((exact * 100) / WHOLE),
    exact,
    n: tally.records,
    measures: measures.map(({ exact: _, ...measure }) => measure),
  };
}
