import { localDay, workingDaysBetween } from './calendar';

/*
 * The rules of deals, one statement each: record, rule, verdict (1 pass, 2 missing, 3 poor, 4 rubbish). A row that is not there
 * means: not applicable. `counted_deal` are the deals that are through with their grace.
 */

/** Without a fix a finding ages out after 90 days, and never counts for who came later (scoring.md). */
function unlessAged(since: string, code: string): string {
  return `CASE WHEN ${code} <> 1 AND (${since} < date(d.today, '-90 days') OR ${since} < d.inherited_on) THEN 0 ELSE ${code} END`;
}

const account = `
SELECT id, 'opportunity.account', CASE WHEN account_id IS NULL THEN 2 ELSE 1 END FROM counted_deal WHERE status = 'open'`;

/** One value on five or more own open deals is a placeholder too, in whatever phase they are. */
const amount = `
SELECT d.id, 'opportunity.amount',
  CASE WHEN d.amount IS NULL THEN 2 WHEN d.amount <= 0 THEN 3
       WHEN d.amount IN (SELECT value FROM placeholder_amount) THEN 4
       WHEN (SELECT COUNT(*) FROM deal o WHERE o.owner = d.owner AND o.status = 'open' AND o.amount = d.amount) >= 5 THEN 4
       ELSE 1 END
FROM counted_deal d WHERE d.status = 'open' AND d.reached >= 1`;

const nextStep = `
SELECT d.id, 'opportunity.nextStep',
  CASE WHEN trim(COALESCE(d.next_step, '')) = '' THEN 2 WHEN t.code = 4 THEN 4 WHEN t.letters < 8 THEN 3 ELSE 1 END
FROM counted_deal d LEFT JOIN text_verdict t ON t.value = d.next_step
WHERE d.has_next_step = 1 AND d.status = 'open' AND d.reached >= 1`;

const decisionMaker = `
SELECT id, 'opportunity.decisionMaker', CASE WHEN decision_maker = 1 THEN 1 ELSE 2 END
FROM counted_deal WHERE status = 'open' AND reached >= 2`;

const primaryContact = `
SELECT id, 'opportunity.primaryContact', CASE WHEN primary_contact = 1 THEN 1 ELSE 2 END
FROM counted_deal WHERE status = 'open' AND reached >= 1`;

const source = `
SELECT id, 'opportunity.source',
  CASE WHEN source IS NULL OR source = '' THEN 2 WHEN source = default_source THEN 4 ELSE 1 END
FROM counted_deal WHERE status = 'open'`;

const closeDate = `
SELECT id, 'opportunity.closeDate',
  CASE WHEN close_date IS NULL THEN 2 WHEN close_date BETWEEN today AND date(today, '+3 years') THEN 1 ELSE 3 END
FROM counted_deal WHERE status = 'open'`;

const nextActivity = `
SELECT d.id, 'opportunity.nextActivity',
  CASE WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = d.id AND t.planned_on BETWEEN d.today AND date(d.today, '+30 days')) THEN 1
       WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = d.id AND t.done = 0) THEN 3 ELSE 2 END
FROM counted_deal d WHERE d.status = 'open'`;

/** Own copies by the dozen, and bursts, touch nothing. */
const touched = `
SELECT d.id, 'opportunity.touched',
  CASE WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = d.id AND t.copied_by IS NOT d.owner AND t.done_on <= d.today
                    AND t.done_on >= date(d.today, CASE WHEN d.reached >= 2 THEN '-14 days' ELSE '-30 days' END)) THEN 1
       WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = d.id AND t.copied_by IS NOT d.owner AND t.done = 1) THEN 3 ELSE 2 END
FROM counted_deal d WHERE d.status = 'open'`;

/** Median cycle of the default programme: 120 days, so 12 days; never less than one. */
const enteredInTime = `
SELECT d.id, 'opportunity.enteredInTime', ${unlessAged(
  'd.created_on',
  'CASE WHEN julianday(d.closed_at) - julianday(d.created_at) >= MAX(1, 0.1 * 120) - 1e-6 THEN 1 ELSE 3 END',
)}
FROM counted_deal d
WHERE d.status = 'won' AND d.closed_on >= date(d.today, '-91 days') AND d.created_at IS NOT NULL`;

/** By the platform's stamps alone: an activity is linked no earlier than it was made. */
const enteredAtOnce = `
SELECT d.id, 'opportunity.enteredAtOnce', ${unlessAged(
  'd.created_on',
  `CASE WHEN ${workingDaysBetween('d.first_on', 'd.created_on')} < 2 THEN 1 ELSE 3 END`,
)}
FROM (SELECT c.*, (SELECT MIN(t.created_on) FROM touch t WHERE t.record = c.id) AS first_on FROM counted_deal c) d
WHERE d.created_on >= date(d.today, '-91 days') AND d.first_on IS NOT NULL`;

/**
 * Forward moves of deals, the one to "won" (phase 4) included. Skipped: further than one beyond the furthest so far. Rushed: within 10
 * minutes of the forward move before it.
 */
export function forwardMoves(deals: string): string {
  return `
WITH stop AS (
  SELECT s.deal, s.at, s.phase FROM step s JOIN ${deals} d ON d.id = s.deal
  UNION ALL SELECT d.id, d.closed_at, 4 FROM ${deals} d WHERE d.status = 'won' AND EXISTS (SELECT 1 FROM step s WHERE s.deal = d.id)
), move AS (
  SELECT deal, at, phase, LAG(phase) OVER way AS before,
         MAX(phase) OVER (PARTITION BY deal ORDER BY at, phase ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS furthest
  FROM stop WINDOW way AS (PARTITION BY deal ORDER BY at, phase)
), forward AS (
  SELECT deal, at, phase > furthest + 1 AS skipped,
         (julianday(at) - julianday(LAG(at) OVER (PARTITION BY deal ORDER BY at, phase))) * 1440 < 10 - 1e-4 AS rushed
  FROM move WHERE phase > before
)`;
}

const path = `
${forwardMoves('counted_deal')}, fault AS (
  SELECT deal, MAX(at) AS at FROM forward WHERE skipped OR COALESCE(rushed, 0) GROUP BY deal
)
SELECT d.id, 'opportunity.path', ${unlessAged(localDay('f.at', 'd.zone'), 'CASE WHEN f.at IS NULL THEN 1 ELSE 3 END')}
FROM counted_deal d LEFT JOIN fault f ON f.deal = d.id
WHERE d.knows_way = 1 AND EXISTS (SELECT 1 FROM step s WHERE s.deal = d.id)
  AND CASE WHEN d.status = 'open' THEN (SELECT MAX(${localDay('s.at', 'd.zone')}) FROM step s WHERE s.deal = d.id) ELSE d.closed_on END
      >= date(d.today, '-91 days')`;

/**
 * Median age of a phase of the default programme: 30 days; twice that may pass, then the finding begins. A phase that was left for less
 * than 14 days was not left.
 */
const phaseAge = `
WITH RECURSIVE stay AS (
  SELECT s.deal, s.n, s.phase, s.at FROM step s WHERE s.n = (SELECT MAX(x.n) FROM step x WHERE x.deal = s.deal)
  UNION ALL
  SELECT b.deal, b.n, b.phase, b.at FROM stay t
    JOIN step b ON b.deal = t.deal AND b.n = (SELECT MAX(y.n) FROM step y WHERE y.deal = t.deal AND y.n < t.n AND y.phase = t.phase)
    JOIN step l ON l.deal = b.deal AND l.n = b.n + 1
  WHERE julianday(t.at) - julianday(l.at) < 14
), beginning AS (SELECT deal, phase, MIN(at) AS at FROM stay GROUP BY deal)
SELECT d.id, 'opportunity.phaseAge', ${unlessAged(
  `date(d.entered_on, '+60 days')`,
  `CASE WHEN d.entered_on >= date(d.today, '-60 days') THEN 1 ELSE 3 END`,
)}
FROM (SELECT c.*, COALESCE(MIN(${localDay('b.at', 'c.zone')}, c.since_on), ${localDay('b.at', 'c.zone')}, c.since_on) AS entered_on
      FROM counted_deal c LEFT JOIN beginning b ON b.deal = c.id AND b.phase = c.phase) d
WHERE d.status = 'open' AND d.phase IS NOT NULL AND d.entered_on IS NOT NULL`;

const pushes = `
SELECT d.id, 'opportunity.pushes', ${unlessAged('d.last_push_on', 'CASE WHEN d.pushes <= 2 THEN 1 ELSE 3 END')}
FROM counted_deal d WHERE d.status = 'open' AND d.pushes IS NOT NULL`;

export const dealRules: readonly string[] = [
  account,
  amount,
  nextStep,
  decisionMaker,
  primaryContact,
  source,
  closeDate,
  nextActivity,
  touched,
  enteredInTime,
  enteredAtOnce,
  path,
  phaseAge,
  pushes,
];
