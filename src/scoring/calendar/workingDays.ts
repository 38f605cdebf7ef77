import type { IsoDate } from '../../model/dates';
import { dayNumber, weekday } from './days';

/** Monday to Friday less holidays and leave. Days are day numbers (days.ts). */
export interface WorkingDays {
  isWorking(day: number): boolean;
  /** The day on which `count` working days have passed since `day`. `add(friday, 1)` is Monday. */
  add(day: number, count: number): number;
}

/** A programme whose every day is a holiday must still come to an end. */
const FURTHEST = 3_660;

/**
 * @param off Holidays of the programme and the person's leave; what is no date is passed over.
 * @example createWorkingDays(['2026-12-25']).add(dayNumber('2026-12-24'), 1) // 2026-12-28, the Monday
 */
export function createWorkingDays(off: readonly IsoDate[]): WorkingDays {
  const free = new Set<number>();
  for (const date of off) {
    const day = dayNumber(date);
    if (day !== null) free.add(day);
  }
  const isWorking = (day: number) => weekday(day) <= 5 && !free.has(day);
  return {
    isWorking,
    add(day, count) {
      let at = day;
      for (let left = count; left > 0 && at - day < FURTHEST; ) {
        at += 1;
        if (isWorking(at)) left -= 1;
      }
      return at;
    },
  };
}
