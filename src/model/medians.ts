/** Usual lengths of time in whole days: of the four phases in their order, then from creation to close. 0 = not known. */
export type UsualDays = readonly number[];

/** What is usual in the organisation, as the publisher measured it in the deals of 12 months. */
export interface Medians {
  readonly all: UsualDays;
  /** Of products that are sold often enough to have their own. */
  readonly of: Readonly<Record<string, UsualDays>>;
}

const PLACES = [0, 1, 2, 3, 4];

function isDays(value: unknown): boolean {
  return PLACES.every((place) => Number.isFinite((value as UsualDays | null)?.[place]));
}

/**
 * Medians as a published document carries them; `undefined` where there are none, or they are damaged.
 * @example mediansIn({ all: [12, 30, 25, 9, 80], of: {} })?.all[4] // 80
 */
export function mediansIn(value: unknown): Medians | undefined {
  const { all, of } = Object(value);
  return of && [all, ...Object.values(of)].every(isDays) ? { all, of } : undefined;
}
