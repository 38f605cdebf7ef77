import type { Cell } from './ownScore';
import { ENTITY_WEIGHTS, MEASURE_WEIGHTS, MEASURES, type Measure, SHRINKAGE } from './rules';

/** How far somebody stands from what the cohort achieves in the own mix of entity and stage; in 0..10000. */
export interface Comparison {
  /** The own result, shrunk to the cohort's. */
  readonly value: number;
  readonly distance: number;
  readonly halfWidth: number;
}

const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);

/** Mean of the cohort in the stratum; where it has no record there, of the entity; where it has none at all, of the measure. */
function expected(prior: readonly Cell[], measure: Measure, key: string, entity: string): number | null {
  const fair = prior.filter((cell) => cell.kind === 'fair' && cell.measure === measure);
  for (const cells of [fair.filter((cell) => cell.key === key), fair.filter((cell) => cell.entity === entity), fair]) {
    const n = sumOf(cells, (cell) => cell.n);
    if (n > 0) return sumOf(cells, (cell) => cell.sum) / n;
  }
  return null;
}

interface Means {
  readonly n: number;
  readonly own: number;
  readonly aim: number;
}

/** Own mean and the cohort's in the same mix, both over entities by their fixed weights. */
function meansOf(own: readonly Cell[], prior: readonly Cell[], measure: Measure): Means | null {
  let [n, ownSum, aimSum, weights] = [0, 0, 0, 0];
  for (const [entity, weight] of Object.entries(ENTITY_WEIGHTS[measure])) {
    const strata = own
      .filter((cell) => cell.kind === 'fair' && cell.measure === measure && cell.entity === entity)
      .map((cell) => ({ ...cell, aim: expected(prior, measure, cell.key, entity) }))
      .filter((cell) => cell.aim !== null);
    const records = sumOf(strata, (cell) => cell.n);
    if (records === 0) continue;
    n += records;
    ownSum += (weight * sumOf(strata, (cell) => cell.sum)) / records;
    aimSum += (weight * strata.reduce((total, { n: count, aim }) => total + count * (aim ?? 0), 0)) / records;
    weights += weight;
  }
  return weights === 0 ? null : { n, own: ownSum / weights, aim: aimSum / weights };
}

/**
 * Decision 6: by measure (n x own + k x prior) / (n + k), weighted by the programme's weights, minus the same mean of the
 * priors. Half-width: 1.96 x sd of the person's record values / root of (n + k).
 */
export function compare(own: readonly Cell[], prior: readonly Cell[]): Comparison | null {
  let [value, aims, weights] = [0, 0, 0];
  for (const measure of MEASURES) {
    const means = meansOf(own, prior, measure);
    if (means === null) continue;
    const weight = MEASURE_WEIGHTS[measure];
    value += (weight * (means.n * means.own + SHRINKAGE * means.aim)) / (means.n + SHRINKAGE);
    aims += weight * means.aim;
    weights += weight;
  }
  if (weights === 0) return null;
  const spread = own.filter((cell) => cell.kind === 'spread');
  const n = sumOf(spread, (cell) => cell.n);
  const sum = sumOf(spread, (cell) => cell.sum);
  const variance = n > 1 ? (sumOf(spread, (cell) => cell.squares) - (sum * sum) / n) / (n - 1) : 0;
  const halfWidth = (1.96 * Math.sqrt(Math.max(0, variance))) / Math.sqrt(n + SHRINKAGE);
  return { value: value / weights, distance: (value - aims) / weights, halfWidth };
}

/** Cells of several people added up. */
export function addUp(groups: readonly (readonly Cell[])[]): readonly Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of groups.flat()) {
    const kept = sums.get(cell.key);
    sums.set(
      cell.key,
      kept ? { ...kept, n: kept.n + cell.n, sum: kept.sum + cell.sum, squares: kept.squares + cell.squares } : cell,
    );
  }
  return [...sums.values()];
}
