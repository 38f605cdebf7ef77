import type { AccountContext } from '../../model/customer';
import type { Instant } from '../../model/dates';
import type { Activity, RecordRef, Stage } from '../../model/record';
import type { BundlePart, RecordBundle } from '../../ports/crm';
import type { Part } from './client';
import { array, type Json, object, string } from './json';
import { dayOf } from './localTime';
import { mapAccount, mapFacts } from './mapAccount';
import { mapActivities } from './mapActivity';
import { mapProcess } from './mapProcess';
import { mapRecord, statusOf } from './mapRecord';
import { mapResponses } from './mapResponse';
import { mapRoles } from './mapRoles';
import { mapSnapshot } from './mapSnapshot';
import { formatted, lookupTable, type Row, toInstant } from './mapValue';
import type { TableMetadata } from './metadata';
import type { recordPaths } from './recordPaths';
import type { Session } from './session';

type Key = keyof ReturnType<typeof recordPaths>;
type BundleParts = Readonly<Record<Key, Part | undefined>>;

/** Which part of the bundle each read belongs to. */
const PART_OF: Readonly<Partial<Record<Key, BundlePart>>> = {
  access: 'access',
  activities: 'activities',
  moreActivities: 'activities',
  notes: 'activities',
  parties: 'activities',
  roles: 'contactRoles',
  process: 'stageHistory',
  contacts: 'account',
  cases: 'account',
  openDeals: 'account',
  lastWon: 'account',
  responses: 'responses',
  snapshot: 'snapshot',
};

function partialsOf(parts: BundleParts): readonly BundlePart[] {
  const failed = (Object.entries(PART_OF) as [Key, BundlePart][]).filter(([key]) => parts[key]?.ok === false);
  return [...new Set(failed.map(([, part]) => part))];
}

/** A part's body; `null` where it was not asked for or failed. */
function body(part: Part | undefined): Json | null {
  return part?.ok ? part.json : null;
}

function accountOf(row: Row, ref: RecordRef, name: string): { id: string; name: string } | null {
  if (ref.entity === 'Account') return { id: ref.id, name };
  const attribute = { Opportunity: 'parentaccountid', Lead: 'parentaccountid', Contact: 'parentcustomerid', Case: 'customerid' };
  const lookup = attribute[ref.entity as keyof typeof attribute];
  const id = lookup ? string(row[`_${lookup}_value`]) : null;
  const table = lookup ? lookupTable(row, lookup) : null;
  if (!id || (table !== null && table !== 'account')) return null;
  return { id, name: formatted(row, `_${lookup}_value`) ?? '' };
}

function contextOf(
  row: Row,
  ref: RecordRef,
  name: string,
  parts: BundleParts,
  last: string | null,
  session: Session,
): AccountContext | null {
  const account = accountOf(row, ref, name);
  if (!account) return null;
  const around = mapAccount({
    ...account,
    contacts: body(parts.contacts),
    cases: body(parts.cases),
    openDeals: body(parts.openDeals),
    lastWon: body(parts.lastWon),
    lastActivityOn: last,
  });
  return { ...around, facts: mapFacts(body(parts.facts), session.tables.get('Account')) };
}

function activitiesOf(row: Row, ref: RecordRef, parts: BundleParts, zone: string): readonly Activity[] | null {
  if (ref.entity === 'Activity') return mapActivities([{ value: [row] }], null, body(parts.parties), zone);
  const failed = [parts.activities, parts.moreActivities, parts.notes].some((part) => part?.ok === false);
  if (failed) return null;
  return mapActivities([body(parts.activities), body(parts.moreActivities)], body(parts.notes), body(parts.parties), zone);
}

function stageOf(row: Row, session: Session, inProcess: Stage | null): Stage | null {
  const raw = row.salesstage;
  if (raw === undefined || raw === null) return inProcess;
  const value = String(raw);
  const options = session.tables.get('Opportunity')?.attributes.get('salesstage')?.options ?? [];
  // A closed deal keeps the sales stage it was closed at: "Lost" says more than "Propose".
  const closed = row.statecode === 0 || row.statecode === undefined ? null : formatted(row, 'statecode');
  const label = closed ?? options.find((option) => option.value === value)?.label ?? formatted(row, 'salesstage') ?? value;
  return { value, label, probability: null };
}

/** When a deal was closed: the moment of its closing activity, else the day that the deal itself names. */
function closedAt(row: Row, closes: Json | null): Instant | null {
  const close = object(array(object(closes).value)[0]);
  return toInstant(close.createdon) ?? toInstant(close.actualend) ?? toInstant(row.actualclosedate);
}

/**
 * Won and lost deals, closed cases and leads are read-only. A completed task, call or appointment is so on its form alone: the
 * platform takes what is written to its columns, and the outcome is known no sooner. A mail that was sent stays as it was sent.
 */
function isFrozen(row: Row, ref: RecordRef): boolean {
  if (statusOf(row, ref.entity) === 'open') return false;
  return ref.entity !== 'Activity' || row.activitytypecode === 'email';
}

function mayEdit(row: Row, ref: RecordRef, table: TableMetadata, access: Json | null): boolean {
  if (!table.updatable || isFrozen(row, ref)) return false;
  const rights = string(object(access).AccessRights);
  return access === null || rights === null || rights.includes('WriteAccess');
}

function lastDay(activities: readonly Activity[] | null, zone: string): string | null {
  const days = (activities ?? []).filter((each) => each.done).map((each) => dayOf(each.doneAt, zone) ?? each.dueOn ?? '');
  return days.sort().at(-1) || null;
}

/** The answers about one record as a bundle. */
export function mapBundle(
  row: Row,
  ref: RecordRef,
  fields: readonly string[],
  parts: BundleParts,
  session: Session,
  table: TableMetadata,
  serverTime: Instant | null,
): RecordBundle {
  const { zone } = session.person;
  const isDeal = ref.entity === 'Opportunity';
  const record = mapRecord(row, ref.entity, table, fields, session.currencies);
  const status = statusOf(row, ref.entity);
  const activities = activitiesOf(row, ref, parts, zone);
  const process = mapProcess(body(parts.process), session.processStages);
  const contactId = string(row._parentcontactid_value);
  const primary = contactId === null ? null : { id: contactId, name: formatted(row, '_parentcontactid_value') };
  const roles = body(parts.roles);
  return {
    record,
    status,
    closedAt: status === 'open' || !isDeal ? null : closedAt(row, body(parts.closes)),
    inheritedAt: null,
    mayEdit: mayEdit(row, ref, table, body(parts.access)),
    stage: isDeal ? stageOf(row, session, process.stage) : null,
    stageSince: isDeal ? process.since : null,
    stageHistory: isDeal ? process.history : null,
    pushes: null,
    activities,
    contactRoles: isDeal && roles !== null ? mapRoles(roles, session.roles, primary) : null,
    account: contextOf(row, ref, record.name, parts, ref.entity === 'Account' ? lastDay(activities, zone) : null, session),
    responses: mapResponses(body(parts.responses)),
    snapshot: mapSnapshot(body(parts.snapshot)),
    partial: partialsOf(parts),
    serverTime,
  };
}
