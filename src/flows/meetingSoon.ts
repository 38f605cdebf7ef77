import type { Instant } from '../model/dates';
import type { Activity } from '../model/record';

const DAY_MS = 24 * 3_600_000;

/** The next meeting that begins within 24 hours (or began in the last half hour); `null` = none. */
export function meetingSoon(activities: readonly Activity[] | null, now: Instant): Activity | null {
  const from = Date.parse(now) - DAY_MS / 48;
  const to = Date.parse(now) + DAY_MS;
  const soon = (activities ?? []).filter(({ kind, done, startsAt }) => {
    const at = startsAt === null ? Number.NaN : Date.parse(startsAt);
    return kind === 'meeting' && !done && at >= from && at <= to;
  });
  return soon.sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))[0] ?? null;
}
