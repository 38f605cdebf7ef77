import type { IsoDate } from '../../model/dates';
import { weekNumber } from './weekNumber';

const DAY = 86_400_000;
/** The week after the shown one is closed since yesterday: a publisher that runs at night has been at work. */
const OLD_DAYS = 15;

/**
 * The number of the newest published week where a newer one could stand by now; `null` = it is the newest that can be, or there is none.
 * @example oldWeekOf('2026-11-09', '2026-11-24') // 46
 */
export function oldWeekOf(newest: IsoDate | null, today: IsoDate): number | null {
  if (newest === null) return null;
  return (Date.parse(today) - Date.parse(newest)) / DAY >= OLD_DAYS ? weekNumber(newest) : null;
}
