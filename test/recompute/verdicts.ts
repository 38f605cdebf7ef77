import { activityRules } from './activityRules';
import { localDay } from './calendar';
import { touchesNothing } from './copies';
import { customerRules } from './customerRules';
import type { Workbench } from './database';
import { dealRules } from './dealRules';

/** Days that rules speak of, worked out once: of the activities around a record, for the record's owner. */
const TOUCH = `
CREATE TABLE touch AS
SELECT r.record, a.id AS activity, a.kind, a.done, r.rolled_on IS NULL AS direct,
       (SELECT c.owner FROM copy c WHERE c.id = a.id) AS copied_by,
       ${localDay('a.created_at', 'r.zone')} AS created_on,
       CASE WHEN a.done = 1 THEN COALESCE(r.rolled_on, ${localDay('a.done_at', 'r.zone')}, ${localDay('a.starts_at', 'r.zone')}, ${localDay('a.due_at', 'r.zone')}, a.due_on) END AS done_on,
       CASE WHEN a.done = 1 THEN MAX(${localDay('COALESCE(a.done_at, a.created_at)', 'r.zone')}, ${localDay('a.created_at', 'r.zone')}) END AS stamped_on,
       CASE WHEN a.done = 0 THEN COALESCE(${localDay('a.due_at', 'r.zone')}, a.due_on, ${localDay('a.starts_at', 'r.zone')}) END AS planned_on
FROM around r JOIN any_activity a ON a.id = r.activity;
CREATE INDEX touch_record ON touch (record);`;

/**
 * Grace: two working days for a new record, 30 days for an inherited one. Whose making is not known is not new.
 */
function counted(table: string, days: string): string {
  return `
CREATE TABLE counted_${table} AS
SELECT * FROM (
  SELECT x.*, ${localDay('x.created_at', 'x.zone')} AS created_on, ${days}
  FROM ${table} x
) WHERE (created_on IS NULL OR (SELECT n FROM working_day WHERE day = today) - (SELECT n FROM working_day WHERE day = created_on) >= 2)
    AND (inherited_on IS NULL OR inherited_on <= date(today, '-30 days'));
CREATE UNIQUE INDEX counted_${table}_id ON counted_${table} (id);`;
}

const INHERITED = `${localDay('x.inherited_at', 'x.zone')} AS inherited_on`;

/** "Active": an open deal, or an activity or a won deal in 12 months. */
const ACTIVE = `
DELETE FROM counted_account WHERE open_deals = 0 AND COALESCE(last_won_on, '') < date(today, '-365 days')
  AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.record = counted_account.id AND t.done_on BETWEEN date(today, '-365 days') AND today);`;

/** Work of the own that is done, whenever; and of it what counts: completed in 13 weeks, and not in grace. */
const OWN_ACTIVITY = `
CREATE TABLE own_activity AS
SELECT x.*, NULL AS inherited_at,
       COALESCE((SELECT t.plain FROM plain_text t WHERE t.value = x.subject), '') || char(10)
         || COALESCE((SELECT t.plain FROM plain_text t WHERE t.value = x.description), '') AS words,
       COALESCE(${localDay('x.done_at', 'x.zone')}, ${localDay('x.starts_at', 'x.zone')}, ${localDay('x.due_at', 'x.zone')}, x.due_on) AS done_on,
       COALESCE(${localDay('x.starts_at', 'x.zone')}, ${localDay('x.due_at', 'x.zone')}, x.due_on, ${localDay('x.done_at', 'x.zone')}) AS took_place_on
FROM activity x WHERE x.done = 1 AND x.still_read = 1;
CREATE INDEX own_activity_words ON own_activity (owner, words);
CREATE INDEX own_activity_owner ON own_activity (owner, created_at);`;

const COPY = `
CREATE TABLE copy AS SELECT a.id, a.owner FROM own_activity a WHERE a.was_read = 1 AND ${touchesNothing('a')};
CREATE UNIQUE INDEX copy_id ON copy (id);`;

/** `verdict (record, rule, code)`: what each rule says of each record; no row = not applicable. */
export function judge(bench: Workbench): void {
  bench.run(OWN_ACTIVITY);
  bench.run(COPY);
  bench.run(TOUCH);
  const closed = localDay('x.closed_at', 'x.zone');
  const since = localDay('x.since', 'x.zone');
  bench.run(counted('deal', `${closed} AS closed_on, ${since} AS since_on, ${INHERITED}`));
  bench.run(counted('account', INHERITED));
  bench.run(ACTIVE);
  bench.run(counted('contact', INHERITED));
  bench.run(counted('lead', `${localDay('x.moved_at', 'x.zone')} AS moved_on, ${INHERITED}`));
  bench.run(counted('own_activity', INHERITED));
  bench.run(
    `CREATE TABLE counted_activity AS SELECT * FROM counted_own_activity WHERE done_on BETWEEN date(today, '-91 days') AND today;`,
  );
  bench.run('CREATE TABLE verdict (record, rule, code)');
  for (const rule of [...dealRules, ...customerRules, ...activityRules]) {
    // A common table expression goes in front of the INSERT's SELECT as it stands.
    bench.run(`INSERT INTO verdict ${rule}`);
  }
  bench.run('DELETE FROM verdict WHERE code = 0');
  bench.run('CREATE INDEX verdict_record ON verdict (record)');
}
