import { localDay } from './calendar';
import { isCopy } from './copies';
import type { Workbench } from './database';
import { forwardMoves } from './dealRules';

/*
 * The counters of a person (src/model/sheet.ts says in words what each counts), one statement a family: owner, key, number. They read
 * what the rules read, and the verdicts; "week" is the closed one, days are the owner's.
 */

/** Spans that end with the closed week: days from the first on and before the second. `zone` is the organisation's. */
export interface Spans {
  readonly running: string;
  readonly zone: string;
}

const phaseName = (phase: string) =>
  `CASE ${phase} WHEN 0 THEN 'qualify' WHEN 1 THEN 'develop' WHEN 2 THEN 'propose' WHEN 3 THEN 'close' ELSE 'unknown' END`;

/** Money in the organisation's currency: the rate says how many of its units are one of the organisation's. */
const OPEN_DEAL = `
CREATE TABLE open_deal AS
SELECT d.*, ${localDay('d.since', 'd.zone')} AS since_day,
       CAST(round(COALESCE(d.amount, 0) / COALESCE((SELECT cu.rate FROM currencies cu JOIN opportunities o ON o.currency_code = cu.code WHERE o.id = d.id), 1)) AS INTEGER) AS worth,
       (SELECT v.rule FROM verdict v JOIN rule r ON r.id = v.rule
        WHERE v.record = d.id AND v.code IN (2, 3, 4) AND r.fix = 1 AND r.weight > 0 ORDER BY r.place LIMIT 1) AS gap
FROM deal d WHERE d.status = 'open';`;

/** Pile-up: longer in the present phase than twice its median of 30 days. Each deal once, at its first gap. */
const pipeline = [
  `SELECT owner, 'open|' || ${phaseName('reached')}, COUNT(*) FROM open_deal GROUP BY 1, 2`,
  `SELECT owner, 'openMoney|' || ${phaseName('reached')}, SUM(worth) FROM open_deal GROUP BY 1, 2`,
  `SELECT owner, 'gap|' || COALESCE(gap, 'none'), COUNT(*) FROM open_deal GROUP BY 1, 2`,
  `SELECT owner, 'gapMoney|' || COALESCE(gap, 'none'), SUM(worth) FROM open_deal GROUP BY 1, 2`,
  `SELECT owner, 'waiting|' || ${phaseName('phase')}, COUNT(*) FROM open_deal WHERE phase IS NOT NULL AND since_day < date(today, '-60 days') GROUP BY 1, 2`,
  `SELECT owner, 'waitingMoney|' || ${phaseName('phase')}, SUM(worth) FROM open_deal WHERE phase IS NOT NULL AND since_day < date(today, '-60 days') GROUP BY 1, 2`,
  `SELECT owner, 'past', COUNT(*) FROM open_deal WHERE close_date < today GROUP BY 1`,
  `SELECT owner, 'pastMoney', SUM(worth) FROM open_deal WHERE close_date < today GROUP BY 1`,
];

/** Unusable: under half of the weight that can be fixed, or rubbish on a rule of weight 3 and more. */
const KNOWLEDGE = `
CREATE TABLE known AS
SELECT r.owner, r.id, r.entity,
       SUM(CASE WHEN u.fix = 1 AND u.weight > 0 AND v.code BETWEEN 1 AND 4 THEN u.weight ELSE 0 END) AS applicable,
       SUM(CASE WHEN u.fix = 1 AND u.weight > 0 AND v.code = 1 THEN u.weight ELSE 0 END) AS passed,
       MAX(u.weight >= 3 AND v.code = 4) AS rubbish
FROM record r JOIN verdict v ON v.record = r.id JOIN rule u ON u.id = v.rule WHERE r.entity <> 'Activity' GROUP BY r.owner, r.id, r.entity;
DELETE FROM known WHERE applicable = 0 AND rubbish = 0;`;
const knowledge = [
  `SELECT owner, 'knowledge', COUNT(*) FROM known GROUP BY 1`,
  `SELECT owner, 'unusable', COUNT(*) FROM known WHERE rubbish = 1 OR passed * 2 < applicable GROUP BY 1`,
  `SELECT r.owner, 'finding|' || CASE v.code WHEN 2 THEN 'missing' WHEN 3 THEN 'poor' ELSE 'rubbish' END, COUNT(*)
   FROM verdict v JOIN record r ON r.id = v.record JOIN rule u ON u.id = v.rule WHERE v.code BETWEEN 2 AND 4 AND u.weight > 0 GROUP BY 1, 2`,
];

/** Late: less than max(1 day, a tenth of the median cycle of 120 days) between creation and close. */
const ENTRY = `
CREATE TABLE entry AS
SELECT * FROM (
  SELECT d.*, ${localDay('d.created_at', 'd.zone')} AS made_on, ${localDay('d.closed_at', 'd.zone')} AS closed_on FROM read_deal d WHERE d.status = 'won'
) WHERE closed_on >= date(today, '-91 days') AND made_on IS NOT NULL;
CREATE TABLE forward AS ${forwardMoves('read_deal')} SELECT * FROM forward;
CREATE INDEX forward_deal ON forward (deal);
CREATE TABLE way AS
SELECT d.id, d.owner, COALESCE(MAX(f.skipped), 0) AS skipped, COALESCE(MAX(f.rushed), 0) AS rushed
FROM read_deal d LEFT JOIN forward f ON f.deal = d.id
WHERE EXISTS (SELECT 1 FROM step s WHERE s.deal = d.id)
  AND CASE WHEN d.status = 'open' THEN (SELECT MAX(${localDay('s.at', 'd.zone')}) FROM step s WHERE s.deal = d.id) ELSE ${localDay('d.closed_at', 'd.zone')} END
      >= date(d.today, '-91 days')
GROUP BY d.id, d.owner;`;
const honesty = [
  `SELECT owner, 'entryChecked', COUNT(*) FROM entry GROUP BY 1`,
  `SELECT owner, 'enteredLate', COUNT(*) FROM entry WHERE julianday(closed_at) - julianday(created_at) < 12 - 1e-6 GROUP BY 1`,
  `SELECT owner, 'dayBefore', COUNT(*) FROM entry WHERE made_on >= date(closed_on, '-1 day') GROUP BY 1`,
  `SELECT owner, 'visible|' || CASE WHEN days < 1 THEN 0 WHEN days < 2 THEN 1 WHEN days < 8 THEN 2 WHEN days < 31 THEN 8 WHEN days < 91 THEN 31 ELSE 91 END, COUNT(*)
   FROM (SELECT owner, julianday(closed_on) - julianday(made_on) AS days FROM entry) GROUP BY 1, 2`,
  `SELECT owner, 'pathChecked', COUNT(*) FROM way GROUP BY 1`,
  `SELECT owner, 'skipped', COUNT(*) FROM way WHERE skipped = 1 GROUP BY 1`,
  `SELECT owner, 'backfilled', COUNT(*) FROM way WHERE rushed = 1 GROUP BY 1`,
  `SELECT owner, 'pushChecked', COUNT(*) FROM deal WHERE status = 'open' AND pushes IS NOT NULL GROUP BY 1`,
  `SELECT owner, 'pushed', COUNT(*) FROM deal WHERE status = 'open' AND pushes > 2 GROUP BY 1`,
];

/** Substance: a real outcome of 20 letters and more or a follow-up, and neither a copy nor one of ten at once. */
const WORK = `
CREATE TABLE work AS
SELECT a.id, a.owner, a.done_on,
       CASE WHEN a.kind = 'phonecall' THEN 'call' WHEN a.kind = 'appointment' THEN 'meeting' WHEN a.kind = 'email' OR x.task_subtype IN ('Email', 'ListEmail') THEN 'email' ELSE 'task' END AS kind,
       COALESCE(v.code = 1 AND v.letters >= 20, 0) AS outcome,
       a.about IS NOT NULL AND EXISTS (
         SELECT 1 FROM any_activity f WHERE f.about = a.about AND f.id <> a.id AND f.done = 0 AND f.created_at >= a.created_at AND f.kind <> 'note') AS followed,
       ${isCopy('a')} AS copied
FROM own_activity a JOIN activities x ON x.id = a.id LEFT JOIN text_verdict v ON v.value = a.description
WHERE a.done_on >= date((SELECT running FROM span), '-28 days') AND a.done_on < (SELECT running FROM span) AND a.done_on <= a.today;`;
const IN_WEEK = `done_on >= date((SELECT running FROM span), '-7 days')`;
const SUBSTANCE = '(outcome = 1 OR followed = 1) AND copied = 0';
const madeIn = (table: string, days: number) =>
  `FROM ${table} x WHERE ${localDay('x.created_at', '(SELECT zone FROM span)')} >= date((SELECT running FROM span), '-${days} days')
   AND ${localDay('x.created_at', '(SELECT zone FROM span)')} < (SELECT running FROM span)`;
/** Notes are no activities: they are counted by whoever owns them, whatever they are about. */
const NOTE = '(SELECT n.owner_id AS owner, n.created_at FROM notes n JOIN person p ON p.id = n.owner_id)';
const activities = [
  `SELECT owner, 'activity|' || kind, COUNT(*) FROM work WHERE ${IN_WEEK} GROUP BY 1, 2`,
  `SELECT owner, 'substance', COUNT(*) FROM work WHERE ${IN_WEEK} AND ${SUBSTANCE} GROUP BY 1`,
  `SELECT owner, 'quality', COUNT(*) FROM work WHERE ${IN_WEEK} AND outcome = 1 AND followed = 1 GROUP BY 1`,
  `SELECT owner, 'use|' || kind, COUNT(*) FROM work GROUP BY 1, 2`,
  `SELECT owner, 'touchOnly', 1 FROM work GROUP BY 1 HAVING SUM(${SUBSTANCE}) = 0`,
  `SELECT x.owner, 'notes', COUNT(*) ${madeIn(NOTE, 7)} GROUP BY 1`,
  `SELECT x.owner, 'use|note', COUNT(*) ${madeIn(NOTE, 28)} GROUP BY 1`,
  `SELECT x.owner, 'use|lead', COUNT(*) ${madeIn('lead', 28)} GROUP BY 1`,
  `SELECT x.owner, 'use|contact', COUNT(*) ${madeIn('contact', 28)} GROUP BY 1`,
  `SELECT owner, 'use|contactRole', COUNT(*) FROM open_deal d WHERE EXISTS (SELECT 1 FROM contact_roles c WHERE c.opportunity_id = d.id) GROUP BY 1`,
  `SELECT owner, 'use|nextStep', COUNT(*) FROM open_deal d JOIN text_verdict t ON t.value = d.next_step WHERE t.code = 1 AND t.letters >= 8 GROUP BY 1`,
  `SELECT x.owner, 'made|Account', COUNT(*) ${madeIn('account', 7)} GROUP BY 1`,
  `SELECT x.owner, 'made|Contact', COUNT(*) ${madeIn('contact', 7)} GROUP BY 1`,
  `SELECT x.owner, 'made|Lead', COUNT(*) ${madeIn('lead', 7)} GROUP BY 1`,
  `SELECT x.owner, 'made|Opportunity', COUNT(*) ${madeIn('read_deal', 7)} GROUP BY 1`,
  `SELECT x.owner, 'made|Activity', COUNT(*) ${madeIn('made_activity', 7)} GROUP BY 1`,
];

/** Twins count once, at the first id. */
const CUSTOMER = `
CREATE TABLE customer AS
SELECT a.*, (SELECT l.day FROM last_on l WHERE l.record = a.id) AS last_on,
       CASE WHEN trim(COALESCE(a.country, '')) = '' THEN 'none' WHEN v.code = 1 THEN lower(trim(a.country)) ELSE 'other' END AS place,
       EXISTS (SELECT 1 FROM contacts c LEFT JOIN email_verdict e ON e.value = c.email LEFT JOIN phone_verdict p ON p.value = c.phone LEFT JOIN phone_verdict m ON m.value = c.mobile_phone
               WHERE c.account_id = a.id AND trim(COALESCE(c.name, '')) <> '' AND (e.code = 1 OR p.code = 1 OR m.code = 1)) AS reached,
       NOT EXISTS (SELECT 1 FROM account_name n JOIN account_key nk ON nk.id = n.id JOIN account_name o ON o.id <> n.id AND ((o.plain = n.plain AND n.plain <> '') OR o.domain = n.domain) JOIN accounts b ON b.id = o.id JOIN account_key ok ON ok.id = o.id AND ok.key < nk.key
               WHERE n.id = a.id AND (o.domain = n.domain OR a.country IS NULL OR b.billing_country IS NULL OR lower(trim(b.billing_country)) = lower(trim(a.country)))) AS first_twin
FROM account a LEFT JOIN country_verdict v ON v.value = a.country;
DELETE FROM customer WHERE open_deals = 0 AND COALESCE(last_won_on, '') < date(today, '-365 days') AND COALESCE(last_on, '') < date(today, '-365 days');`;
const LIVELY = `COALESCE(last_on, '') >= date(today, '-90 days')`;
const answered = (question: string, where: string) =>
  `SELECT c.owner, 'answered|${question}', COUNT(*) FROM customer c WHERE ${where} GROUP BY 1`;
const coverage = [
  `SELECT owner, 'silent', COUNT(*) FROM customer WHERE NOT ${LIVELY} GROUP BY 1`,
  `SELECT owner, 'accounts|' || place, COUNT(*) FROM customer WHERE first_twin = 1 GROUP BY 1, 2`,
  `SELECT owner, 'covered|' || place, COUNT(*) FROM customer WHERE first_twin = 1 AND ${LIVELY} AND reached = 1 GROUP BY 1, 2`,
  `SELECT owner, 'asked', COUNT(*) FROM customer GROUP BY 1`,
  answered(
    'whoDecides',
    'EXISTS (SELECT 1 FROM read_deal d WHERE d.account_id = c.id AND d.owner = c.owner AND d.decision_maker = 1)',
  ),
  answered(
    'whatIsOpen',
    'c.open_deals = 0 OR EXISTS (SELECT 1 FROM open_deal d WHERE d.account_id = c.id AND d.owner = c.owner AND d.amount > 0 AND d.close_date >= d.today)',
  ),
  answered('lastSpoke', `c.last_on >= date(c.today, '-365 days')`),
  answered('whatTheyBuy', `c.last_won_on >= date(c.today, '-365 days') OR trim(COALESCE(c.industry, '')) <> ''`),
  answered('howBig', 'c.employees > 0'),
];

const contacts = [
  `SELECT owner, 'contacts', COUNT(*) FROM contact GROUP BY 1`,
  `SELECT c.owner, 'reachable', COUNT(*) FROM contact c JOIN email_verdict e ON e.value = c.email AND e.code = 1 GROUP BY 1`,
  `SELECT c.owner, 'marketingReady', COUNT(*) FROM contact c JOIN email_verdict e ON e.value = c.email AND e.code = 1
     LEFT JOIN phone_verdict p ON p.value = c.phone LEFT JOIN phone_verdict m ON m.value = c.mobile LEFT JOIN title_verdict t ON t.value = c.title
   WHERE (p.code = 1 OR m.code = 1) AND t.code = 1 AND t.letters >= 2 AND c.account_id IS NOT NULL GROUP BY 1`,
];

const contribution = [
  `SELECT x.owner, 'contribution|' || COALESCE(p.department, p.division, 'none'), COUNT(*)
   FROM (SELECT owner FROM read_deal UNION ALL SELECT owner FROM account UNION ALL SELECT owner FROM contact UNION ALL SELECT owner FROM lead
         UNION ALL SELECT owner FROM own_activity WHERE was_read = 1) x JOIN person p ON p.id = x.owner GROUP BY 1, 2`,
];

/** By the day that the deal itself names, in the 365 days that end with the closed week. */
const DECIDED = `
CREATE TABLE decided AS
SELECT d.owner, d.status, MAX(0, julianday(d.close_date) - julianday(${localDay('d.created_at', 'd.zone')})) AS days,
       CAST(round(COALESCE(d.amount, 0) / COALESCE((SELECT cu.rate FROM currencies cu JOIN opportunities o ON o.currency_code = cu.code WHERE o.id = d.id), 1)) AS INTEGER) AS worth
FROM result d WHERE d.close_date >= date((SELECT running FROM span), '-365 days') AND d.close_date < (SELECT running FROM span);`;
const results = [
  'SELECT owner, status, COUNT(*) FROM decided GROUP BY 1, 2',
  `SELECT owner, 'wonMoney', SUM(worth) FROM decided WHERE status = 'won' GROUP BY 1`,
  `SELECT owner, 'cycled', COUNT(*) FROM decided WHERE status = 'won' AND days IS NOT NULL GROUP BY 1`,
  `SELECT owner, 'cycleDays', SUM(days) FROM decided WHERE status = 'won' GROUP BY 1`,
];

/** Readiness for pay of the deals won in the calendar's quarter: what holds one back, and what reduces it. */
const PAY = `
CREATE TABLE pay AS
SELECT d.id, d.owner, 'opportunity.account' AS reason, 'hold' AS state FROM won_in_quarter d WHERE d.account_id IS NULL
UNION ALL SELECT d.id, d.owner, 'opportunity.amount', 'hold' FROM won_in_quarter d
  WHERE d.amount IS NULL OR d.amount <= 0 OR d.amount IN (SELECT value FROM placeholder_amount)
     OR (SELECT COUNT(*) FROM open_deal o WHERE o.owner = d.owner AND o.amount = d.amount) >= 5
UNION ALL SELECT d.id, d.owner, 'opportunity.decisionMaker', 'hold' FROM won_in_quarter d WHERE d.decision_maker = 0
UNION ALL SELECT d.id, d.owner, 'opportunity.primaryContact', 'hold' FROM won_in_quarter d WHERE d.primary_contact = 0
UNION ALL SELECT d.id, d.owner, 'opportunity.enteredInTime', 'reduced' FROM won_in_quarter d
  WHERE julianday(d.closed_at) - julianday(d.created_at) < 12 - 1e-6
UNION ALL SELECT d.id, d.owner, 'opportunity.path', 'reduced' FROM won_in_quarter d
  WHERE EXISTS (SELECT 1 FROM forward f WHERE f.deal = d.id AND (f.skipped = 1 OR f.rushed = 1));`;
const WON_IN_QUARTER = `
CREATE TABLE won_in_quarter AS
SELECT d.* FROM read_deal d
WHERE d.status = 'won' AND ${localDay('d.closed_at', 'd.zone')} >= date(d.today, 'start of month', '-' || ((CAST(strftime('%m', d.today) AS INTEGER) - 1) % 3) || ' months');`;
const readiness = [
  `SELECT d.owner, 'ready|' || CASE WHEN EXISTS (SELECT 1 FROM pay p WHERE p.id = d.id AND p.state = 'hold') THEN 'hold'
     WHEN EXISTS (SELECT 1 FROM pay p WHERE p.id = d.id) THEN 'reduced' ELSE 'eligible' END, COUNT(*) FROM won_in_quarter d GROUP BY 1, 2`,
  `SELECT owner, 'readyReason|' || reason, COUNT(*) FROM pay GROUP BY 1, 2`,
];

/** Answers to nudges in the week. */
const answers = [
  `SELECT x.owner_id, 'response|' || x.kind, COUNT(*) FROM fthd_response x JOIN person p ON p.id = x.owner_id
   WHERE ${localDay('x.at', '(SELECT zone FROM span)')} >= date((SELECT running FROM span), '-7 days')
     AND ${localDay('x.at', '(SELECT zone FROM span)')} < (SELECT running FROM span) GROUP BY 1, 2`,
];

/** Everything that adds up beside the score: `counter (owner, key, n)`. */
export function count(bench: Workbench, { running, zone }: Spans): void {
  bench.run('CREATE TABLE span (running, zone)');
  bench.insert('span', [{ running, zone }]);
  for (const sql of [OPEN_DEAL, KNOWLEDGE, ENTRY, WORK, CUSTOMER, DECIDED, WON_IN_QUARTER, PAY]) bench.run(sql);
  bench.run('CREATE TABLE counter (owner, key, n)');
  for (const family of [pipeline, knowledge, honesty, activities, coverage, contacts, contribution, results, readiness, answers])
    for (const sql of family) bench.run(`INSERT INTO counter ${sql}`);
  bench.run('DELETE FROM counter WHERE n = 0');
}
