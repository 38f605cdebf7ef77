import type { RecordFacts } from '../../model/facts';
import { PHASES } from '../../model/rule';
import { instantMs } from '../calendar/zone';

/** Two phases within this many milliseconds were passed for the record, not with the customer (the rule opportunity.path). */
const AT_ONCE = 10 * 60_000;

/** How a deal came through its phases. */
export interface PathFound {
  /** A phase was passed over on the way forward, "won" being the place after the last phase. */
  readonly skipped: boolean;
  /** Two moves forward within ten minutes: filled in afterwards. */
  readonly backfilled: boolean;
}

/**
 * The deal's way through its phases by the platform's own history. `null` where there is none to read. Where a deal began is no
 * move; going back is allowed, and what was passed before going back is not skipped when it is passed again.
 */
export function pathOf({ steps, status, closedAt }: RecordFacts): PathFound | null {
  if (steps === null || steps.length === 0) return null;
  const places = steps.map(({ at, phase }) => ({ at, place: PHASES.indexOf(phase) }));
  if (status === 'won' && closedAt !== null) places.push({ at: closedAt, place: PHASES.length });
  let been = places[0]?.place ?? 0;
  let lastMove: number | null = null;
  let skipped = false;
  let backfilled = false;
  places.forEach(({ at, place }, index) => {
    const from = places[index - 1]?.place ?? place;
    if (place <= from) return;
    if (place > been + 1) skipped = true;
    been = Math.max(been, place);
    const now = instantMs(at);
    if (lastMove !== null && now !== null && now - lastMove < AT_ONCE) backfilled = true;
    lastMove = now;
  });
  return { skipped, backfilled };
}
