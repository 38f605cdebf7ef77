import type { EntityName } from '../model/record';
import type { MeasureId } from '../model/rule';
import type { Plan } from './plan';
import { entityOf, type Stratum } from './stratum';
import { cellKey, cellParts, type Tally } from './tally';
import { WHOLE } from './values';

/** What a cohort achieved in the last closed period: frozen, so that nobody moves it while being compared with it. */
export interface Prior {
  /** People it was made of. */
  readonly people: number;
  readonly tally: Tally;
}

/** A person's result against what the cohort achieves in the person's own mix of entity and stage. Values 0..10000. */
export interface Comparison {
  readonly value: number;
  readonly prior: number;
  readonly distance: number;
  readonly halfWidth: number;
  readonly n: number;
}

/**
 * The cohort's prior, from the narrowest to the widest; the last one is the published default. One of fewer people than
 * the group size gives way to the next.
 */
export function choosePrior(plan: Plan, priors: readonly Prior[]): Prior | null {
  return priors.find(({ people }) => people >= plan.programme.groupSize) ?? priors.at(-1) ?? null;
}

interface Mean {
  n: number;
  sum: number;
}

/** What the cohort achieves in a stratum; where it has no record there, in the whole measure of the entity, then anywhere. */
function priorMean(prior: Tally, measure: MeasureId, stratum: Stratum): number | null {
  const exact = prior.cells.get(cellKey('fair', measure, stratum));
  if (exact && exact.n > 0) return exact.sum / exact.n;
  const near: Mean = { n: 0, sum: 0 };
  const far: Mean = { n: 0, sum: 0 };
  for (const [key, cell] of prior.cells) {
    const parts = cellParts(key);
    if (parts.kind !== 'fair' || parts.measure !== measure) continue;
    for (const mean of entityOf(parts.stratum) === entityOf(stratum) ? [near, far] : [far]) {
      mean.n += cell.n;
      mean.sum += cell.sum;
    }
  }
  const mean = near.n > 0 ? near : far;
  return mean.n > 0 ? mean.sum / mean.n : null;
}

interface Part {
  n: number;
  own: number;
  prior: number;
}

/** Own and prior sums by measure and entity, in the person's own mix. Strata of which no prior is known are left out. */
function parts(tally: Tally, prior: Tally): Map<MeasureId, Map<EntityName, Part>> {
  const found = new Map<MeasureId, Map<EntityName, Part>>();
  for (const [key, cell] of tally.cells) {
    const { kind, measure, stratum } = cellParts(key);
    const mean = kind === 'fair' ? priorMean(prior, measure, stratum) : null;
    if (mean === null) continue;
    const byEntity = found.get(measure) ?? new Map<EntityName, Part>();
    found.set(measure, byEntity);
    const part = byEntity.get(entityOf(stratum)) ?? { n: 0, own: 0, prior: 0 };
    byEntity.set(entityOf(stratum), { n: part.n + cell.n, own: part.own + cell.sum, prior: part.prior + cell.n * mean });
  }
  return found;
}

/** Standard deviation of the person's record values; 0 for one record. */
function spread(tally: Tally): { readonly n: number; readonly sd: number } {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const [key, cell] of tally.cells) {
    if (cellParts(key).kind !== 'spread') continue;
    n += cell.n;
    sum += cell.sum;
    squares += cell.squares;
  }
  const variance = n > 1 ? (squares - (sum * sum) / n) / (n - 1) : 0;
  return { n, sd: Math.sqrt(Math.max(0, variance)) };
}

/** z of a 95 % interval. */
const Z = 1.96;

/**
 * The comparison value (scoring.md, decision 6): per measure the own mean shrunk to the prior in the person's own mix with
 * k and that measure's number of records, the measures by their weights, minus the same mean of priors. Entities count by
 * their fixed weights, so that padding with easy records adds nothing. `null` where nothing can be compared.
 */
export function compare(plan: Plan, tally: Tally, prior: Prior): Comparison | null {
  const { measureWeights, entityWeights, shrinkage } = plan.programme;
  let value = 0;
  let priors = 0;
  let weights = 0;
  for (const [measure, byEntity] of parts(tally, prior.tally)) {
    let n = 0;
    let own = 0;
    let expected = 0;
    let total = 0;
    for (const [entity, part] of byEntity) {
      const weight = entityWeights[measure][entity] ?? 0;
      if (weight <= 0) continue;
      n += part.n;
      own += (weight * part.own) / part.n;
      expected += (weight * part.prior) / part.n;
      total += weight;
    }
    const weight = measureWeights[measure];
    if (total === 0 || weight <= 0) continue;
    const mean = own / total;
    const aim = expected / total;
    value += (weight * (n * mean + shrinkage * aim)) / (n + shrinkage);
    priors += weight * aim;
    weights += weight;
  }
  if (weights === 0) return null;
  const { n, sd } = spread(tally);
  const halfWidth = n + shrinkage > 0 ? (Z * sd) / Math.sqrt(n + shrinkage) : WHOLE;
  return { value: value / weights, prior: priors / weights, distance: (value - priors) / weights, halfWidth, n };
}
