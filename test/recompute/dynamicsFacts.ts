import { localDay } from './calendar';

/*
 * What the rules of rules.md look at, out of the tables of Dynamics 365: the same tables as in salesforceFacts. Records count that
 * are active, or were changed in the last 13 weeks.
 */

/** Role = title, since nobody has a position here; segment = business unit. Access modes 0 and 2 are people. Weeks are those of the publisher's zone. */
const person = `
CREATE TABLE person AS
SELECT u.id, u.name, u.time_zone AS zone,
       ${localDay('m.now', 'u.time_zone')} AS today,
       COALESCE(u.title, '') AS role,
       COALESCE(b.name, '') AS segment,
       julianday(${localDay('m.now', 'w.time_zone')}) - julianday(substr(u.created_at, 1, 10)) AS tenure_days,
       u.manager_id, u.business_unit_id AS unit_id, b.name AS unit_name, b.parent_id AS region_id,
       b.name AS division, NULL AS department
FROM users u JOIN moment m JOIN users w ON w.id = (SELECT id FROM publisher)
  LEFT JOIN business_units b ON b.id = u.business_unit_id
WHERE u.is_active = 1 AND COALESCE(u.access_mode, 0) IN (0, 2) AND u.id <> w.id;
CREATE UNIQUE INDEX person_id ON person (id);
CREATE TABLE unit AS SELECT id, parent_id FROM business_units;`;

const RECENT = `(SELECT strftime('%Y-%m-%dT%H:%M:%fZ', now, '-91 days') FROM moment)`;

/**
 * `step`: the stages that the business process passed; when those between began is not known, so they are spread evenly between
 * its creation and the beginning of the present one (decision 11).
 */
const step = `
CREATE TABLE step AS
WITH RECURSIVE part AS (
  SELECT p.opportunity_id AS deal, p.created_at, p.active_stage_at, 0 AS place, p.traversed_path || ',' AS rest, NULL AS guid
  FROM sales_processes p WHERE p.traversed_path IS NOT NULL
  UNION ALL
  SELECT deal, created_at, active_stage_at, place + 1, substr(rest, instr(rest, ',') + 1), trim(substr(rest, 1, instr(rest, ',') - 1))
  FROM part WHERE rest <> ''
), stage AS (
  SELECT part.*, s.category AS phase, MAX(place) OVER (PARTITION BY deal) AS places
  FROM part LEFT JOIN process_stages s ON s.guid = part.guid WHERE part.guid IS NOT NULL
), moved AS (
  SELECT deal, phase, LAG(phase) OVER (PARTITION BY deal ORDER BY place) AS before, place,
         strftime('%Y-%m-%dT%H:%M:%fZ', julianday(created_at) + MAX(0, julianday(COALESCE(active_stage_at, created_at)) - julianday(created_at))
                  * CASE WHEN places = 1 THEN 0 ELSE (place - 1.0) / (places - 1) END) AS at
  FROM stage
)
SELECT deal, at, phase, ROW_NUMBER() OVER (PARTITION BY deal ORDER BY place) AS n
FROM moved WHERE phase IS NOT NULL AND (before IS NULL OR before <> phase);
CREATE INDEX step_deal ON step (deal);`;

/** `deal`: closed when its closing activity was made. A next step has no column; of pushes nothing is known without audit. */
const deal = `
CREATE TABLE deal AS
SELECT o.id, p.id AS owner, p.zone, p.today, o.name, o.created_at,
       CASE o.state_code WHEN 0 THEN 'open' WHEN 1 THEN 'won' ELSE 'lost' END AS status,
       (SELECT s.active_stage_at FROM sales_processes s WHERE s.opportunity_id = o.id) AS since,
       CASE WHEN o.state_code <> 0 THEN COALESCE((SELECT MAX(c.created_at) FROM opportunity_closes c WHERE c.opportunity_id = o.id), o.actual_close_date || 'T00:00:00.000Z') END AS closed_at,
       o.sales_stage AS phase,
       MAX(COALESCE(o.sales_stage, -1), COALESCE((SELECT MAX(st.phase) FROM step st WHERE st.deal = o.id), -1)) AS reached,
       NULL AS pushes, NULL AS last_push_on, NULL AS inherited_at,
       o.account_id, o.amount, o.close_date, substr(o.actual_close_date, 1, 10) AS typed_close, COALESCE(o.originating_lead_id, o.campaign_id) AS source, NULL AS default_source,
       NULL AS next_step, 0 AS has_next_step,
       COALESCE(o.decision_maker, 0) = 1 OR EXISTS (
         SELECT 1 FROM contact_roles c WHERE c.opportunity_id = o.id AND c.role IN ('Decision Maker', 'Economic Decision Maker')) AS decision_maker,
       o.contact_id IS NOT NULL AS primary_contact,
       1 AS knows_way
FROM opportunities o JOIN person p ON p.id = o.owner_id WHERE o.state_code = 0 OR o.modified_at >= ${RECENT};
CREATE UNIQUE INDEX deal_id ON deal (id);
CREATE TABLE read_deal AS SELECT * FROM deal;
CREATE TABLE result AS
SELECT o.id, p.id AS owner, p.zone, CASE o.state_code WHEN 1 THEN 'won' ELSE 'lost' END AS status, o.amount, o.created_at,
       substr(o.actual_close_date, 1, 10) AS close_date
FROM opportunities o JOIN person p ON p.id = o.owner_id WHERE o.state_code <> 0;`;

const account = `
CREATE TABLE account AS
SELECT a.id, p.id AS owner, p.zone, p.today, a.name, a.created_at, CASE WHEN a.state_code = 0 THEN 'open' ELSE 'closed' END AS status,
       NULL AS inherited_at,
       (SELECT COUNT(*) FROM opportunities o WHERE o.account_id = a.id AND o.state_code = 0) AS open_deals,
       (SELECT MAX(o.actual_close_date) FROM opportunities o WHERE o.account_id = a.id AND o.state_code = 1) AS last_won_on,
       a.industry_code AS industry, NULL AS default_industry, a.employees, a.billing_country AS country, a.phone, a.website
FROM accounts a JOIN person p ON p.id = a.owner_id WHERE a.state_code = 0 OR a.modified_at >= ${RECENT};
CREATE UNIQUE INDEX account_id ON account (id);
CREATE TABLE account_key AS SELECT id, guid AS key FROM accounts;`;

const contact = `
CREATE TABLE contact AS
SELECT c.id, p.id AS owner, p.zone, p.today, c.name, c.created_at, CASE WHEN c.state_code = 0 THEN 'open' ELSE 'closed' END AS status,
       NULL AS inherited_at, c.email, c.phone, c.mobile_phone AS mobile, c.title, c.account_id
FROM contacts c JOIN person p ON p.id = c.owner_id WHERE c.state_code = 0 OR c.modified_at >= ${RECENT};
CREATE UNIQUE INDEX contact_id ON contact (id);`;

const lead = `
CREATE TABLE lead AS
SELECT l.id, p.id AS owner, p.zone, p.today, l.name, l.created_at, CASE WHEN l.state_code = 0 THEN 'open' ELSE 'closed' END AS status,
       NULL AS inherited_at, l.company, l.email, l.phone, l.lead_source_code AS source, NULL AS default_source, NULL AS moved_at
FROM leads l JOIN person p ON p.id = l.owner_id WHERE l.state_code = 0 OR l.modified_at >= ${RECENT};
CREATE UNIQUE INDEX lead_id ON lead (id);`;

/** States: 0 open, 1 completed, 2 cancelled, 3 scheduled. E-mails are work of their owner too. */
const activity = `
CREATE TABLE any_activity AS
SELECT a.id, a.owner_id, a.kind, a.regarding_id AS about, a.subject, a.description, a.created_at, a.modified_at,
       a.state_code = 1 AS done,
       CASE WHEN a.state_code = 1 THEN a.completed_at END AS done_at,
       CASE WHEN a.kind = 'appointment' THEN a.starts_at END AS starts_at,
       NULL AS due_on,
       COALESCE(CASE WHEN a.kind = 'appointment' THEN a.starts_at END, a.ends_at, a.completed_at) AS due_at
FROM activities a WHERE a.state_code <> 2
UNION ALL
SELECT n.id, n.owner_id, 'note', n.parent_id, n.title, n.body, n.created_at, n.modified_at, 1, n.created_at, NULL, NULL, n.created_at
FROM notes n WHERE n.title IS NOT NULL OR n.body IS NOT NULL;
CREATE INDEX any_activity_about ON any_activity (about, done);
CREATE TABLE activity AS
SELECT a.*, p.id AS owner, p.zone, p.today, a.about IS NOT NULL AND substr(a.about, 1, 3) <> '701' AS attached, a.modified_at >= ${RECENT} AS still_read, a.modified_at >= ${RECENT} AS was_read, 'closed' AS status
FROM any_activity a JOIN person p ON p.id = a.owner_id
WHERE a.kind <> 'note';
CREATE UNIQUE INDEX activity_id ON activity (id);`;

/** `around`: what is done with an account's deals is done with the account. */
const around = `
CREATE TABLE around AS
SELECT d.id AS record, d.zone, a.id AS activity, NULL AS rolled_on FROM deal d JOIN any_activity a ON a.about = d.id
UNION ALL SELECT l.id, l.zone, a.id, NULL FROM lead l JOIN any_activity a ON a.about = l.id
UNION ALL SELECT c.id, c.zone, a.id, NULL FROM account c JOIN any_activity a ON a.about = c.id
UNION ALL SELECT c.id, c.zone, a.id, NULL FROM account c JOIN opportunities o ON o.account_id = c.id JOIN any_activity a ON a.about = o.id AND a.kind <> 'note';`;

/** An account's last activity is that of what is around it. */
const lastOn = `
CREATE TABLE last_on AS
SELECT r.record, MAX(COALESCE(${localDay('a.done_at', 'r.zone')}, ${localDay('a.due_at', 'r.zone')})) AS day
FROM around r JOIN any_activity a ON a.id = r.activity WHERE a.done = 1 GROUP BY r.record;
CREATE UNIQUE INDEX last_on_record ON last_on (record);
CREATE TABLE made_activity AS SELECT * FROM activity WHERE was_read = 1;`;

export const dynamicsFacts = [person, step, deal, account, contact, lead, activity, around, lastOn] as const;
