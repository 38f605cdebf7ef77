import { localDay } from './calendar';

/*
 * What the rules of rules.md look at, out of the objects of Salesforce. One table a thing; the rules read nothing else.
 * Whoever may sign in and is a person owns a score; the publisher never does.
 */

/** `person`: one row a scored person, with the day it is for them. */
const person = `
CREATE TABLE person AS
SELECT u.id, u.name, u.time_zone AS zone,
       ${localDay('m.now', 'u.time_zone')} AS today,
       COALESCE(r.name, u.title, '') AS role,
       COALESCE(u.division, u.department, '') AS segment,
       julianday(${localDay('m.now', 'g.time_zone')}) - julianday(substr(u.created_at, 1, 10)) AS tenure_days,
       u.manager_id, u.role_id AS unit_id, r.name AS unit_name, r.parent_id AS region_id,
       u.division, u.department
FROM users u JOIN moment m JOIN organizations g LEFT JOIN roles r ON r.id = u.role_id
WHERE u.is_active = 1 AND u.user_type = 'Standard' AND u.id <> (SELECT id FROM publisher);
CREATE UNIQUE INDEX person_id ON person (id);
CREATE TABLE unit AS SELECT id, parent_id FROM roles;`;

/** Phases 0 qualify, 1 develop, 2 propose, 3 close; other names by the stage's default probability, ends have none. */
const stagePhase = `
CREATE TABLE stage_phase (stage PRIMARY KEY, phase);
INSERT INTO stage_phase VALUES
  ('Prospecting', 0), ('Qualification', 0),
  ('Needs Analysis', 1), ('Value Proposition', 1), ('Id. Decision Makers', 1), ('Perception Analysis', 1),
  ('Proposal/Price Quote', 2), ('Negotiation/Review', 3);
INSERT OR IGNORE INTO stage_phase
SELECT label, CASE WHEN probability < 25 THEN 0 WHEN probability < 50 THEN 1 WHEN probability < 75 THEN 2 ELSE 3 END
FROM opportunity_stages WHERE is_closed = 0 AND probability < 100;`;

/** `step`: the way of a deal through the phases; several stages of one phase are one step. */
const step = `
CREATE TABLE step AS
WITH moved AS (
  SELECT h.opportunity_id AS deal, h.created_at AS at, s.phase,
         LAG(s.phase) OVER (PARTITION BY h.opportunity_id ORDER BY h.created_at, h.id) AS before
  FROM stage_histories h JOIN stage_phase s ON s.stage = h.stage_name
)
SELECT deal, at, phase, ROW_NUMBER() OVER (PARTITION BY deal ORDER BY at) AS n FROM moved WHERE before IS NULL OR before <> phase;
CREATE INDEX step_deal ON step (deal);`;

/** When the present stage began: the platform's own column, else the history; where none was kept it is not known. */
const SINCE = `COALESCE(o.last_stage_change_at, (
         SELECT MIN(h.created_at) FROM stage_histories h WHERE h.opportunity_id = o.id AND h.created_at > COALESCE(
           (SELECT MAX(b.created_at) FROM stage_histories b WHERE b.opportunity_id = o.id AND b.stage_name <> o.stage_name), '')))`;

/** `deal`: deals of scored people. Closed = the moment at which the stage last changed; the platform sets it. */
const deal = `
CREATE TABLE deal AS
SELECT o.id, p.id AS owner, p.zone, p.today, o.name, o.created_at,
       CASE WHEN o.is_won = 1 THEN 'won' WHEN o.is_closed = 1 THEN 'lost' ELSE 'open' END AS status,
       ${SINCE} AS since,
       CASE WHEN o.is_closed = 1 THEN ${SINCE} END AS closed_at,
       s.phase,
       MAX(COALESCE(s.phase, -1), COALESCE((SELECT MAX(st.phase) FROM step st WHERE st.deal = o.id), -1)) AS reached,
       COALESCE(o.push_count, (SELECT SUM(h.close_date > h.previous_close_date AND h.created_at >= strftime('%Y-%m-%dT%H:%M:%fZ', m.now, '-1 year'))
                               FROM stage_histories h WHERE h.opportunity_id = o.id)) AS pushes,
       (SELECT MAX(${localDay('h.created_at', 'p.zone')}) FROM stage_histories h
        WHERE h.opportunity_id = o.id AND h.close_date > h.previous_close_date) AS last_push_on,
       (SELECT MAX(f.created_at) FROM field_histories f WHERE f.opportunity_id = o.id AND f.field_name = 'Owner') AS inherited_at,
       o.account_id, o.amount, o.close_date, o.close_date AS typed_close, o.lead_source AS source, NULL AS default_source,
       o.next_step, 1 AS has_next_step,
       EXISTS (SELECT 1 FROM contact_roles c WHERE c.opportunity_id = o.id AND c.role IN ('Decision Maker', 'Economic Decision Maker')) AS decision_maker,
       EXISTS (SELECT 1 FROM contact_roles c WHERE c.opportunity_id = o.id AND c.is_primary = 1) AS primary_contact,
       1 AS knows_way
FROM opportunities o JOIN person p ON p.id = o.owner_id JOIN moment m LEFT JOIN stage_phase s ON s.stage = o.stage_name;
CREATE UNIQUE INDEX deal_id ON deal (id);
CREATE TABLE read_deal AS SELECT * FROM deal WHERE status = 'open' OR close_date BETWEEN date(today, '-91 days') AND today;
CREATE TABLE result AS SELECT id, owner, zone, status, amount, created_at, close_date FROM deal WHERE status <> 'open';`;

/** Tasks and calls are done when they are closed, meetings when they have ended, e-mails and notes at once. */
const ANY_ACTIVITY = `
SELECT a.id, a.owner_id, a.kind, a.what_id, a.who_id, a.what_id AS about, a.subject, a.description, a.created_at, a.modified_at,
       CASE WHEN a.kind = 'email' THEN 1
            WHEN a.kind = 'appointment' THEN COALESCE(a.ends_at, a.starts_at, a.activity_on) <= (SELECT now FROM moment)
            ELSE a.is_closed END AS done,
       CASE WHEN a.kind = 'email' THEN COALESCE(a.message_at, a.created_at)
            WHEN a.kind = 'appointment' THEN CASE WHEN COALESCE(a.ends_at, a.starts_at) <= (SELECT now FROM moment) THEN COALESCE(a.ends_at, a.starts_at) END
            ELSE a.completed_at END AS done_at,
       CASE WHEN a.kind = 'appointment' AND a.is_all_day = 0 THEN a.starts_at END AS starts_at,
       CASE WHEN a.kind = 'email' THEN substr(COALESCE(a.message_at, a.created_at), 1, 10) ELSE a.activity_on END AS due_on, NULL AS due_at
FROM activities a
UNION ALL
SELECT n.id, n.owner_id, 'note', n.parent_id, NULL, n.parent_id, n.title, n.body, n.created_at, n.modified_at, 1, n.created_at, NULL, substr(n.created_at, 1, 10), NULL
FROM notes n`;

/** `activity`: what somebody owns as work of the own (tasks, calls, meetings). */
const activity = `
CREATE TABLE any_activity AS ${ANY_ACTIVITY};
CREATE INDEX any_activity_what ON any_activity (what_id);
CREATE INDEX any_activity_about ON any_activity (about, done);
CREATE INDEX any_activity_who ON any_activity (who_id);
CREATE TABLE activity AS
SELECT a.*, p.id AS owner, p.zone, p.today,
       ((substr(COALESCE(a.what_id, '701'), 1, 3) <> '701') OR a.who_id IS NOT NULL) AS attached, 1 AS still_read,
       CASE WHEN a.kind = 'appointment' THEN a.due_on ELSE ${localDay('a.modified_at', 'p.zone')} END BETWEEN date(p.today, '-91 days') AND p.today AS was_read,
       CASE WHEN a.kind = 'appointment' THEN 'open' ELSE 'closed' END AS status
FROM any_activity a JOIN person p ON p.id = a.owner_id
WHERE a.kind IN ('task', 'phonecall', 'appointment');
CREATE UNIQUE INDEX activity_id ON activity (id);`;

/**
 * `around`: activities by record. What is done with an account's people and deals reaches the account by the platform's own
 * LastActivityDate alone, which knows the day that an activity was for (`rolled_on`).
 */
const around = `
CREATE TABLE around AS
SELECT d.id AS record, d.zone, a.id AS activity, NULL AS rolled_on FROM deal d JOIN any_activity a ON a.what_id = d.id
UNION ALL SELECT l.id, l.zone, a.id, NULL FROM lead l JOIN any_activity a ON a.who_id = l.id AND a.kind <> 'email'
UNION ALL SELECT c.id, c.zone, a.id, NULL FROM account c JOIN any_activity a ON a.what_id = c.id AND a.kind <> 'email'
UNION ALL SELECT c.id, c.zone, x.id, x.activity_on FROM account c JOIN activities x ON x.account_id = c.id
          WHERE x.activity_on IS NOT NULL AND (x.is_closed = 1 OR (x.kind = 'appointment' AND x.activity_on < c.today));`;

/** What the platform itself says of an account's last activity. */
const lastOn = `
CREATE TABLE last_on AS SELECT record, MAX(rolled_on) AS day FROM around WHERE rolled_on IS NOT NULL GROUP BY record;
CREATE UNIQUE INDEX last_on_record ON last_on (record);
CREATE TABLE made_activity AS SELECT * FROM activity WHERE done = 1 OR (kind = 'appointment' AND due_on <= today);`;

/** `account`: an account counts while it is owned; what is done with its people and deals is done with it. */
const account = `
CREATE TABLE account AS
SELECT a.id, p.id AS owner, p.zone, p.today, a.name, a.created_at, 'open' AS status,
       (SELECT MAX(f.created_at) FROM account_histories f WHERE f.account_id = a.id AND f.field_name = 'Owner') AS inherited_at,
       (SELECT COUNT(*) FROM opportunities o WHERE o.account_id = a.id AND o.is_closed = 0) AS open_deals,
       (SELECT MAX(o.close_date) FROM opportunities o WHERE o.account_id = a.id AND o.is_won = 1) AS last_won_on,
       a.industry, NULL AS default_industry, a.employees, a.billing_country AS country, a.phone, a.website
FROM accounts a JOIN person p ON p.id = a.owner_id;
CREATE UNIQUE INDEX account_id ON account (id);
CREATE TABLE account_key AS SELECT id, id AS key FROM accounts;`;

const contact = `
CREATE TABLE contact AS
SELECT c.id, p.id AS owner, p.zone, p.today, c.name, c.created_at, 'open' AS status, NULL AS inherited_at,
       c.email, c.phone, c.mobile_phone AS mobile, c.title, c.account_id
FROM contacts c JOIN person p ON p.id = c.owner_id;
CREATE UNIQUE INDEX contact_id ON contact (id);`;

/** A converted lead lives on as contact and deal, and its activities with them: it is none any more. */
const lead = `
CREATE TABLE lead AS
SELECT l.id, p.id AS owner, p.zone, p.today, l.name, l.created_at,
       CASE WHEN l.status LIKE 'Closed%' THEN 'closed' ELSE 'open' END AS status, NULL AS inherited_at,
       l.company, l.email, l.phone, l.lead_source AS source, NULL AS default_source, NULL AS moved_at
FROM leads l JOIN person p ON p.id = l.owner_id WHERE l.is_converted = 0;
CREATE UNIQUE INDEX lead_id ON lead (id);`;

export const salesforceFacts = [person, stagePhase, step, deal, account, contact, lead, activity, around, lastOn] as const;
