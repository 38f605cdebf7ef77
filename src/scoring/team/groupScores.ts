import type { Programme } from '../../model/programme';
import type { MeasureId } from '../../model/rule';
import type { GroupSheetDoc } from '../../model/sheet';
import { entityOf } from '../stratum';
import { cellParts } from '../tally';
import { WHOLE } from '../values';

/** A group's score in points 0..100 with half of its 95 % margin. */
export interface GroupScore {
  readonly score: number;
  readonly half: number;
}

interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

const Z95 = 1.96;

/** Cells of the own score by measure and entity. */
function gathered(cells: GroupSheetDoc['cells']): ReadonlyMap<MeasureId, ReadonlyMap<string, Sums>> {
  const found = new Map<MeasureId, Map<string, Sums>>();
  for (const [key, [n = 0, sum = 0, squares = 0]] of Object.entries(cells)) {
    const { kind, measure, stratum } = cellParts(key);
    if (kind !== 'own' || n <= 0) continue;
    const byEntity = found.get(measure) ?? new Map<string, Sums>();
    found.set(measure, byEntity);
    const entity = entityOf(stratum);
    const old = byEntity.get(entity);
    byEntity.set(entity, { n: n + (old?.n ?? 0), sum: sum + (old?.sum ?? 0), squares: squares + (old?.squares ?? 0) });
  }
  return found;
}

interface Estimate {
  readonly weight: number;
  readonly mean: number;
  /** Of the mean. */
  readonly variance: number;
}

/** Mean and variance of a weighted mean of independent parts. */
function combined(parts: readonly Estimate[]): Omit<Estimate, 'weight'> | null {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (weights <= 0) return null;
  return {
    mean: parts.reduce((sum, { weight, mean }) => sum + (weight / weights) * mean, 0),
    variance: parts.reduce((sum, { weight, variance }) => sum + (weight / weights) ** 2 * variance, 0),
  };
}

function ofEntity(weight: number, { n, sum, squares }: Sums): Estimate {
  const mean = sum / n;
  const spread = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0;
  return { weight, mean, variance: spread / n };
}

/**
 * The score of a group's records by the formula of the own score, with half of its 95 % margin: 1.96 x the standard error of the
 * weighted mean of the entities' and measures' means, taken as independent. One measure alone where it is named. `null` = no record.
 * @example groupScore(doc, programme) // { score: 77.1, half: 2.6 }
 */
export function groupScore(
  { cells }: Pick<GroupSheetDoc, 'cells'>,
  { measureWeights, entityWeights }: Pick<Programme, 'measureWeights' | 'entityWeights'>,
  only: MeasureId | null = null,
): GroupScore | null {
  const measures = [...gathered(cells)]
    .filter(([measure]) => only === null || measure === only)
    .flatMap(([measure, byEntity]): readonly Estimate[] => {
      const parts = [...byEntity].map(([entity, sums]) =>
        ofEntity(entityWeights[measure][entity as keyof (typeof entityWeights)[MeasureId]] ?? 0, sums),
      );
      const found = combined(parts);
      return found ? [{ weight: only === null ? measureWeights[measure] : 1, ...found }] : [];
    });
  const total = combined(measures);
  if (!total) return null;
  const points = (value: number) => Math.round((value * 1_000) / WHOLE) / 10;
  return { score: points(total.mean), half: points(Z95 * Math.sqrt(total.variance)) };
}

/** Groups under which bands say nothing. */
const LEAST_GROUPS = 3;

/**
 * Bands of groups: from the top, a new one begins where a group's upper margin lies below the lower margin of the band's first group. A
 * lowest band of one group alone would be a public last place: it belongs to the band above. Under three groups there are none.
 * @returns band by key, 1 = the first
 */
export function groupBands(groups: readonly (GroupScore & { readonly key: string })[]): ReadonlyMap<string, number> | null {
  if (groups.length < LEAST_GROUPS) return null;
  const sorted = [...groups].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const bands = new Map<string, number>();
  let band = 1;
  let floor = Number.NEGATIVE_INFINITY;
  for (const { key, score, half } of sorted) {
    if (floor === Number.NEGATIVE_INFINITY) floor = score - half;
    else if (score + half < floor) {
      band += 1;
      floor = score - half;
    }
    bands.set(key, band);
  }
  const lowest = [...bands].filter(([, each]) => each === band);
  if (band > 1 && lowest.length === 1 && lowest[0]) bands.set(lowest[0][0], band - 1);
  return bands;
}
