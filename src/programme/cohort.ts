import type { Instant, IsoDate } from '../model/dates';
import type { Person } from '../model/person';
import type { Programme } from '../model/programme';
import { dayNumber } from '../scoring/calendar/days';

/** Under 60 days, to 1 year, 1 to 3 years, over (decision 10). */
export type TenureBand = 'ramp' | 'first' | 'third' | 'over';

/** Days since the programme began for the person: its start date or the user's creation, whichever is later; `null` = not known. */
export function tenureDays({ startedOn }: Programme, createdAt: Instant | null, today: IsoDate): number | null {
  const now = dayNumber(today);
  const starts = [dayNumber(startedOn), dayNumber(createdAt?.slice(0, 10))].filter((day) => day !== null);
  return now === null || starts.length === 0 ? null : now - Math.max(...starts);
}

/** @example tenureBand(59) // 'ramp'; tenureBand(365) // 'first'; tenureBand(366) // 'third' */
export function tenureBand(days: number): TenureBand {
  if (days < 60) return 'ramp';
  if (days <= 365) return 'first';
  return days <= 3 * 365 ? 'third' : 'over';
}

/** The parts of a cohort, from which wider ones are made by leaving some out. */
export interface Cohort {
  readonly role: string;
  readonly segment: string;
  readonly tenure: TenureBand;
}

/** People who may fairly be compared: same role, segment and tenure band (rules.md). What the CRM does not say is one group. */
export function cohortOf(person: Pick<Person, 'role' | 'segment' | 'department'>, tenure: TenureBand): Cohort {
  return { role: person.role ?? '', segment: person.segment ?? person.department ?? '', tenure };
}

/**
 * Keys from the narrowest cohort to the widest: the fallbacks of a cohort under five. After them stands the published default.
 * @example cohortKeys({ role: 'AE', segment: 'North', tenure: 'over' }) // ['AE|North|over', 'AE|North', 'AE']
 */
export function cohortKeys({ role, segment, tenure }: Cohort): readonly string[] {
  const plain = (text: string) => text.replaceAll('|', '/').trim();
  return [`${plain(role)}|${plain(segment)}|${tenure}`, `${plain(role)}|${plain(segment)}`, plain(role)];
}
