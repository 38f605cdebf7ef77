import type { Instant } from '../../model/dates';
import type { Activity } from '../../model/record';
import type { RecordBundle } from '../../ports/crm';
import { mapFacts } from './accountFacts';
import type { Known } from './context';
import { inheritedAt } from './inheritedAt';
import { mapAccount } from './mapAccount';
import { mapActivities } from './mapActivities';
import { mapEvent, mapTask } from './mapActivity';
import { mapHistory, mapRoles, pushesOf, stageOf, stageSinceOf, statusOf } from './mapOpportunity';
import { mapResponse, mapSnapshot } from './mapOwn';
import { mapRecord } from './mapRecord';
import { CONTACT_ROLE, STAGE_HISTORY } from './objects';
import { childOf, type ObjectInfo } from './readDescribe';
import { children, flag, instant, number, type Row, text } from './row';
import type { ChildSelect } from './soql';

/** Rows of the parts of one bundle; `children` and `accountParts` are the subqueries that were asked for. */
export interface BundleRows {
  readonly record: Row;
  readonly children: readonly ChildSelect[];
  readonly account: Row | null;
  /** Describe of accounts, where the facts of one were asked for. */
  readonly accountInfo?: ObjectInfo | null;
  readonly accountParts: readonly ChildSelect[];
  readonly responses: readonly Row[];
  readonly snapshot: Row | null;
  readonly access: Row | null;
}

/** Rows of a subquery, `null` where it was not asked for. */
function rowsOf(info: ObjectInfo, rows: BundleRows, object: string): readonly Row[] | null {
  const select = rows.children.find((child) => child.from.name === object);
  const name = select && childOf(info, object, ...select.through)?.name;
  return name ? children(rows.record, name) : null;
}

function activitiesOf(info: ObjectInfo, rows: BundleRows, now: Instant): readonly Activity[] | null {
  if (info.name === 'Task') return [mapTask(rows.record)];
  if (info.name === 'Event') return [mapEvent(rows.record, now)];
  return mapActivities((object) => rowsOf(info, rows, object), now);
}

/** The state of any record: deals by their stage, leads, cases and tasks by being through with. */
function stateOf(info: ObjectInfo, row: Row): RecordBundle['status'] {
  if (info.name === 'Opportunity') return statusOf(row);
  // A lead that came to nothing has no flag of its own: the standard statuses say it in their name.
  const endedLead = info.name === 'Lead' && (text(row, 'Status') ?? '').startsWith('Closed');
  return endedLead || flag(row, 'IsConverted') || flag(row, 'IsClosed') ? 'closed' : 'open';
}

/** One record's rows as a bundle. `null` where the org or the person's rights have no such part. */
export function mapBundle(
  info: ObjectInfo,
  rows: BundleRows,
  names: readonly string[],
  known: Known,
  now: Instant,
): Omit<RecordBundle, 'partial' | 'serverTime'> {
  const { record: row } = rows;
  const historyRows = rowsOf(info, rows, STAGE_HISTORY);
  const history = historyRows && mapHistory(historyRows, known.stages);
  const roles = rowsOf(info, rows, CONTACT_ROLE);
  const status = stateOf(info, row);
  const isDeal = info.name === 'Opportunity';
  const since = isDeal ? stageSinceOf(row, history) : null;
  const parts = (object: string) => rows.accountParts.some((child) => child.from.name === object);
  return {
    record: mapRecord(info, row, names),
    status,
    closedAt: status === 'open' ? null : isDeal ? since : (instant(row, 'ClosedDate') ?? instant(row, 'CompletedDateTime')),
    inheritedAt: inheritedAt(children(row, 'Histories'), text(row, 'OwnerId')),
    mayEdit: info.updateable && (rows.access === null || flag(rows.access, 'HasEditAccess')),
    stage: isDeal ? stageOf(text(row, 'StageName'), number(row, 'Probability'), known.stages) : null,
    stageSince: since,
    stageHistory: history,
    pushes: isDeal ? pushesOf(row, history, now) : null,
    activities: activitiesOf(info, rows, now),
    contactRoles: roles && mapRoles(roles),
    account: rows.account && {
      ...mapAccount(rows.account, { cases: parts('Case'), contacts: parts('Contact'), deals: parts('Opportunity') }),
      facts: rows.accountInfo ? mapFacts(rows.accountInfo, rows.account) : null,
    },
    responses: rows.responses.map(mapResponse).filter((response) => response !== null),
    snapshot: rows.snapshot && mapSnapshot(rows.snapshot),
  };
}
