import { counterBy, counterOf, type PersonFigures } from '../../model/sheet';

/** What is counted of a week (D38): always with substance beside it. */
export const VOLUMES = ['activities', 'records', 'notes'] as const;
export type VolumeId = (typeof VOLUMES)[number];

export interface PersonVolume {
  readonly person: string;
  readonly name: string;
  readonly activities: number;
  /** Activities with an outcome or a follow-up. */
  readonly substance: number;
  readonly records: number;
  readonly notes: number;
  /** Activities in four weeks, and none of substance (A11): nobody who is active by their number alone. */
  readonly touchOnly: boolean;
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

/**
 * Activities, records and notes of the closed week by name. Most and least are orders of this list; the least is for the own manager
 * alone, and no public list has it.
 */
export function weekVolumes(people: readonly PersonFigures[]): readonly PersonVolume[] {
  return people
    .filter(({ firstDays }) => firstDays !== true)
    .map(({ person, name, counters }) => ({
      person,
      name,
      activities: total(counterBy(counters, 'activity')),
      substance: counterOf(counters, 'substance'),
      records: total(counterBy(counters, 'made')),
      notes: counterOf(counters, 'notes'),
      touchOnly: counterOf(counters, 'touchOnly') > 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The list by one count; equal ones by name. @example byVolume(list, 'notes', 'most')[0] */
export function byVolume(list: readonly PersonVolume[], id: VolumeId, way: 'most' | 'least'): readonly PersonVolume[] {
  const sign = way === 'most' ? -1 : 1;
  return [...list].sort((a, b) => sign * (a[id] - b[id]) || a.name.localeCompare(b.name));
}
