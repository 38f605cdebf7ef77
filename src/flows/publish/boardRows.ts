import type { Board } from '../../model/board';
import type { IsoDate } from '../../model/dates';
import type { OwnPlace } from '../../model/ownWeek';
import type { BoardRow } from '../../model/published';
import type { Award, BoardDoc, SharedGoal } from '../../model/sheet';
import type { Shown } from './drawBoards';

/** Bands from the top. The last one is not in it: there is no public bottom (promise of the board). */
function bandsOf({ bands }: Board): Board['bands'] {
  return bands.length > 1 ? bands.slice(0, -1) : bands;
}

/**
 * What a cohort may see of itself: its size, the upper bands with their benchmarks, and the awards of those who chose to be named;
 * no other person and no rank of anybody.
 */
export function boardRows(
  shown: readonly Shown[],
  awards: ReadonlyMap<string, readonly Award[]>,
  week: IsoDate,
  goals: readonly SharedGoal[] = [],
): readonly BoardRow[] {
  return shown.map(({ cohort, board }) => {
    const doc: BoardDoc = {
      format: 2,
      bandCount: board.bands.length,
      bands: bandsOf(board),
      held: board.membershipHeld,
      awards: awards.get(cohort) ?? [],
      ...(goals.length > 0 ? { goals } : {}),
    };
    return { kind: 'board', cohort, week, size: board.size, text: JSON.stringify(doc) };
  });
}

/** Everybody's own place. @param ranked Who asked to be ranked; the others see their band alone. */
export function ownPlaces(shown: readonly Shown[], ranked: ReadonlySet<string>, week: IsoDate): ReadonlyMap<string, OwnPlace> {
  const places = shown.flatMap(({ cohort, board }) =>
    board.places.map(({ personId, band, distance, halfWidth, value, range }): [string, OwnPlace] => {
      const own = { cohort, week, size: board.size, band, bands: board.bands.length, distance, halfWidth, value };
      return [personId, { ...own, range: ranked.has(personId) ? range : null }];
    }),
  );
  return new Map(places);
}
