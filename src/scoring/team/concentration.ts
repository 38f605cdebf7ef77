import type { GroupSheetDoc } from '../../model/sheet';
import { percent, shares } from './shares';

export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly unusable: number;
  /** Whole percent; all of them sum to 100 (C7). */
  readonly share: number;
}

/** Unusable records by holder, an owner or a group, in the order of names: nobody stands first for being the largest. */
export function holders(list: readonly Omit<Holder, 'share'>[]): readonly Holder[] {
  const byName = [...list].sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
  const parts = shares(byName.map(({ unusable }) => unusable));
  return byName.map((holder, index) => ({ ...holder, share: parts[index] ?? 0 }));
}

export interface ConcentrationPoint {
  readonly people: number;
  /** Unusable records held by so many people at most. */
  readonly unusable: number;
  /** Whole percent of all of them. */
  readonly share: number;
}

export interface ConcentrationCurve {
  /** From nobody on. */
  readonly points: readonly ConcentrationPoint[];
  /** The point that says most: the farthest from "spread evenly". */
  readonly marked: number;
}

/**
 * The sheet's steps as a curve; `null` where the sheet has none or nothing is unusable. Steps are whole groups, so no step can be
 * read as a person.
 */
export function concentrationCurve(steps: GroupSheetDoc['concentration']): ConcentrationCurve | null {
  const last = steps?.at(-1);
  if (!steps || !last || last.unusable <= 0 || steps.length < 2) return null;
  const points = [
    { people: 0, unusable: 0, share: 0 },
    ...steps.map(({ people, unusable }) => ({ people, unusable, share: percent(unusable, last.unusable) ?? 0 })),
  ];
  const bulge = ({ people, unusable }: ConcentrationPoint) => unusable / last.unusable - people / last.people;
  const marked = points.reduce((best, point, index) => (bulge(point) > bulge(points[best] ?? point) ? index : best), 1);
  return { points, marked };
}
