import type { Workbench } from './database';

/** `record (id, owner, entity, stratum, recent)`: entity and, for deals, the furthest phase or how it ended. */
const RECORD = `
CREATE TABLE record AS
SELECT id, owner, 'Opportunity' AS entity,
       'Opportunity.' || CASE WHEN status <> 'open' THEN status WHEN reached = 0 THEN 'qualify' WHEN reached = 1 THEN 'develop'
                              WHEN reached = 2 THEN 'propose' WHEN reached = 3 THEN 'close' ELSE 'open' END AS stratum,
       status = 'open' OR closed_on >= date(today, '-91 days') AS recent
FROM counted_deal
UNION ALL SELECT id, owner, 'Account', 'Account.' || status, status = 'open' FROM counted_account
UNION ALL SELECT id, owner, 'Contact', 'Contact.' || status, status = 'open' FROM counted_contact
UNION ALL SELECT id, owner, 'Lead', 'Lead.' || status, status = 'open' FROM counted_lead
UNION ALL SELECT id, owner, 'Activity', 'Activity.' || status, 0 FROM counted_activity;
CREATE UNIQUE INDEX record_id ON record (id);`;

/** A measure of a record: weight passed over weight applicable, 0..10000. Neutral (5) leaves both sums. */
const VALUE = `
CREATE TABLE value AS
WITH ruled AS (
  SELECT v.record, v.code, r.measure, r.weight, r.fair FROM verdict v JOIN rule r ON r.id = v.rule WHERE v.code <> 5 AND r.weight > 0
)
SELECT record, 'own' AS kind, measure,
       CAST(round(SUM(CASE WHEN code = 1 THEN weight ELSE 0 END) * 10000.0 / SUM(weight)) AS INTEGER) AS value
FROM ruled GROUP BY record, measure
UNION ALL
SELECT record, 'fair', measure,
       CAST(round(SUM(CASE WHEN code = 1 THEN weight ELSE 0 END) * 10000.0 / SUM(weight)) AS INTEGER)
FROM ruled WHERE fair = 1 GROUP BY record, measure;
INSERT INTO value
SELECT v.record, 'spread', '', CAST(round(SUM(m.weight * v.value) * 1.0 / SUM(m.weight)) AS INTEGER)
FROM value v JOIN measure m ON m.id = v.measure WHERE v.kind = 'fair' GROUP BY v.record;
CREATE INDEX value_record ON value (record);`;

/** \`cell\`: by person and stratum, how many records, the sum of their values and of the squares. */
const CELL = `
CREATE TABLE cell AS
SELECT r.owner, v.kind || '|' || v.measure || '|' || r.stratum AS key, v.kind, v.measure, r.entity, r.stratum,
       COUNT(*) AS n, SUM(v.value) AS sum, SUM(v.value * v.value) AS squares
FROM value v JOIN record r ON r.id = v.record GROUP BY r.owner, key;`;

/** \`verdicts\`: by person, rule and stratum, how often each verdict (0 not applicable .. 5 neutral). */
const VERDICTS = `
CREATE TABLE verdicts AS
SELECT r.owner, v.rule, r.stratum, SUM(v.code = 1) AS c1, SUM(v.code = 2) AS c2, SUM(v.code = 3) AS c3, SUM(v.code = 4) AS c4, SUM(v.code = 5) AS c5
FROM verdict v JOIN record r ON r.id = v.record GROUP BY r.owner, v.rule, r.stratum;`;

/** \`gate\`: records open at any time in 13 weeks of which a rule says anything; activities are left out. */
const GATE = `
CREATE TABLE gate AS
SELECT r.owner, COUNT(*) AS records FROM record r
WHERE r.recent = 1 AND EXISTS (SELECT 1 FROM verdict v WHERE v.record = r.id) GROUP BY r.owner;`;

/** \`finding\`: what a person still has to do: findings that have a fix and a weight. */
const FINDING = `
CREATE TABLE finding AS
SELECT r.owner, COUNT(*) AS open FROM verdict v JOIN rule u ON u.id = v.rule JOIN record r ON r.id = v.record
WHERE u.fix = 1 AND u.weight > 0 AND v.code IN (2, 3, 4) GROUP BY r.owner;`;

/** Everything that adds up: from verdicts to the sums of which scores are made. */
export function tally(bench: Workbench): void {
  for (const sql of [RECORD, VALUE, CELL, VERDICTS, GATE, FINDING]) bench.run(sql);
}
