import { workingDaysBetween } from './calendar';
import { isCopy } from './copies';

/*
 * The rules of activities that were completed in the last 13 weeks, one statement each, as in dealRules. They count for their
 * owner. None of the three without a fix ages out within its 13 weeks but on the last day.
 */

const aged = (since: string, code: string) =>
  `CASE WHEN ${code} <> 1 AND ${since} < date(a.today, '-90 days') THEN 0 ELSE ${code} END`;

const inTime = `
SELECT a.id, 'activity.inTime', ${aged('a.created_on', `CASE WHEN ${workingDaysBetween('a.took_place_on', 'a.created_on')} < 2 THEN 1 ELSE 3 END`)}
FROM counted_activity a WHERE a.took_place_on IS NOT NULL AND a.created_on IS NOT NULL`;

const linked = `
SELECT id, 'activity.linked', CASE WHEN attached = 1 THEN 1 ELSE 2 END FROM counted_activity`;

/** A follow-up: an open activity about the same thing that was made no earlier. */
const outcome = `
SELECT a.id, 'activity.outcome',
  CASE WHEN a.about IS NOT NULL AND EXISTS (
         SELECT 1 FROM any_activity f WHERE f.about = a.about AND f.id <> a.id AND f.done = 0
           AND f.created_at >= a.created_at AND f.kind <> 'note') THEN 1
       WHEN v.value IS NULL THEN 2 WHEN v.code = 4 THEN 4 WHEN v.letters < 20 THEN 3 ELSE 1 END
FROM counted_activity a LEFT JOIN text_verdict v ON v.value = a.description`;

/** Own activities that are done: the same text as two others within 30 days; one of ten within five minutes. */
const original = `
SELECT a.id, 'activity.original', ${aged('a.done_on', `CASE WHEN ${isCopy('a')} THEN 4 ELSE 1 END`)}
FROM counted_activity a`;

export const activityRules: readonly string[] = [inTime, linked, outcome, original];
