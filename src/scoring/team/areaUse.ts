import { counterKey, type GroupSheetDoc, USE_AREAS, type UseArea } from '../../model/sheet';
import { percent } from './shares';

export interface AreaUse {
  readonly area: UseArea;
  /** People who used it in 28 days; `null` = it may not be told, or is not known. */
  readonly people: number | null;
  readonly of: number;
  readonly share: number | null;
}

/**
 * How many people used each permitted part of the CRM (D41), those that fewest used first; what may not be told stands last. A part
 * that people may not use is not their gap: it is left out.
 */
export function areaUse(reach: GroupSheetDoc['reach'], people: number, permitted: ReadonlySet<UseArea>): readonly AreaUse[] {
  return USE_AREAS.filter((area) => permitted.has(area))
    .map((area) => {
      const known = reach[counterKey('use', area)];
      return { area, people: known ?? null, of: people, share: known === undefined ? null : percent(known, people) };
    })
    .sort((a, b) => (a.people ?? Number.POSITIVE_INFINITY) - (b.people ?? Number.POSITIVE_INFINITY));
}
