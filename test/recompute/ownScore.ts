import type { Workbench } from './database';
import { ENTITY_WEIGHTS, GATE, MEASURE_WEIGHTS, MEASURES, type Measure } from './rules';

/** Records of one stratum in one measure. */
export interface Cell {
  readonly owner: string;
  readonly kind: 'own' | 'fair' | 'spread';
  readonly key: string;
  readonly measure: Measure | '';
  readonly entity: string;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export interface OwnScore {
  /** 0..10000; `null` under the gate, or where nothing applies. */
  readonly score: number | null;
  readonly records: number;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
}

export const cellsOf = (bench: Workbench): readonly Cell[] => bench.all('SELECT * FROM cell ORDER BY owner, key') as never;

/** Sum of the entities' means by their fixed weights, renormalised over those that are there; `null` where none is. */
function measureOf(cells: readonly Cell[], measure: Measure): number | null {
  let weighted = 0;
  let weights = 0;
  for (const [entity, weight] of Object.entries(ENTITY_WEIGHTS[measure]).sort()) {
    const own = cells.filter((cell) => cell.kind === 'own' && cell.measure === measure && cell.entity === entity);
    const n = own.reduce((total, cell) => total + cell.n, 0);
    if (n === 0) continue;
    weighted += (weight * own.reduce((total, cell) => total + cell.sum, 0)) / n;
    weights += weight;
  }
  return weights === 0 ? null : weighted / weights;
}

/** The own score of cells: of one person, or added up of a group (then without a gate of its own). */
export function ownScore(cells: readonly Cell[], records: number): OwnScore {
  const measures: Partial<Record<Measure, number>> = {};
  let weighted = 0;
  let weights = 0;
  for (const measure of MEASURES) {
    const value = measureOf(cells, measure);
    if (value === null) continue;
    measures[measure] = Math.round(value);
    weighted += MEASURE_WEIGHTS[measure] * value;
    weights += MEASURE_WEIGHTS[measure];
  }
  const enough = records >= GATE && weights > 0;
  return { score: enough ? Math.round(weighted / weights) : null, records, measures: enough ? measures : {} };
}
