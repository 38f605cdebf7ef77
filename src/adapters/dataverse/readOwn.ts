import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { EntityName } from '../../model/record';
import type { OwnPage, RecordBundle } from '../../ports/crm';
import type { Client, Part } from './client';
import { PREFIX } from './columns';
import { contextColumns } from './contextColumns';
import { fetchPath } from './fetchXml';
import { followUpsPath, withFollowUps } from './followUps';
import { groupRows } from './groupRows';
import { array, object, string } from './json';
import { mapBundle } from './mapBundle';
import type { Row } from './mapValue';
import { type Condition, listPath } from './odata';
import { ACTIVITY_COLUMNS, NOTE_COLUMNS, RESPONSE_COLUMNS } from './recordPaths';
import { nextPath } from './resolveUrl';
import type { Session } from './session';
import { SHAPES } from './shape';
import { tableOf } from './tableOf';

const PAGE = 50;
/** Around activities stand own answers alone: more of them fit one answer. */
const ACTIVITIES = 200;
const WEEKS_13_MS = 91 * 86_400_000;

/** Own records that count: open ones, and those changed in the last 13 weeks. */
function firstPage(entity: EntityName, fields: readonly string[], session: Session, now: Instant): string {
  const table = tableOf(session, entity);
  const since = new Date(Date.parse(now) - WEEKS_13_MS).toISOString();
  const recent: Condition = { attribute: 'modifiedon', op: 'ge', value: { instant: since } };
  const open: Condition = { attribute: 'statecode', op: 'eq', value: { number: 0 } };
  const mine: Condition = { attribute: 'ownerid', op: 'eq', value: { guid: session.userId } };
  return listPath(table.shape, {
    select: contextColumns(entity, table, fields),
    where: entity === 'Activity' ? [mine, recent] : [mine, { any: [open, recent] }],
    orderBy: { attribute: table.shape.primaryId },
  });
}

/** The newest own week; `null` where there are none. */
function weekPath({ userId, capabilities }: Session): string | null {
  const week = `${PREFIX}_week`;
  if (!capabilities.snapshots) return null;
  return listPath(SHAPES.snapshot, {
    select: [week, ...['score', 'records', 'measures'].map((name) => `${PREFIX}_${name}`)],
    where: [{ attribute: 'ownerid', op: 'eq', value: { guid: userId } }],
    orderBy: { attribute: week, descending: true },
    top: 1,
  });
}

/** What surrounds the records of one page, in one round trip. */
function pagePaths(entity: EntityName, ids: readonly string[], session: Session, withWeek: boolean) {
  const { activity, note, party, connection, process, close, contact, opportunity, response } = SHAPES;
  const of = (attribute: string) => ({ where: [{ attribute, values: ids }] });
  const isDeal = entity === 'Opportunity';
  const isAccount = entity === 'Account';
  const worksWithActivities = entity !== 'Activity';
  const link = { shape: activity, from: 'activityid', to: 'activityid', ...of('regardingobjectid') };
  const ofDeals = { shape: opportunity, from: 'opportunityid', to: 'regardingobjectid', ...of('parentaccountid') };
  const { capabilities, parties } = session;
  return {
    activities: worksWithActivities
      ? fetchPath({ shape: activity, attributes: ACTIVITY_COLUMNS, ...of('regardingobjectid') })
      : null,
    notes: worksWithActivities ? fetchPath({ shape: note, attributes: NOTE_COLUMNS, ...of('objectid') }) : null,
    // With whom: of activities around a record by what they are about, of own activities by themselves.
    parties: parties
      ? fetchPath({
          shape: party,
          attributes: ['activityid', 'partyid', 'participationtypemask'],
          ...(worksWithActivities ? { link } : of('activityid')),
        })
      : null,
    roles:
      isDeal && capabilities.contactRoles
        ? fetchPath({ shape: connection, attributes: ['record1id', 'record2id', 'record2roleid'], ...of('record1id') })
        : null,
    process:
      isDeal && capabilities.stageHistory
        ? fetchPath({
            shape: process,
            attributes: ['traversedpath', 'activestagestartedon', 'createdon', 'activestageid', 'opportunityid'],
            ...of('opportunityid'),
          })
        : null,
    // When a deal was closed by the platform's stamp: its own close date is typed.
    closes: isDeal
      ? fetchPath({
          shape: close,
          attributes: ['activityid', 'actualend', 'createdon', 'opportunityid'],
          ...of('opportunityid'),
          orderBy: { attribute: 'createdon', descending: true },
        })
      : null,
    contacts: isAccount
      ? fetchPath({
          shape: contact,
          attributes: ['contactid', 'fullname', 'emailaddress1', 'telephone1', 'mobilephone', 'parentcustomerid'],
          ...of('parentcustomerid'),
        })
      : null,
    deals: isAccount
      ? fetchPath({
          shape: opportunity,
          attributes: ['opportunityid', 'statecode', 'actualclosedate', 'parentaccountid'],
          ...of('parentaccountid'),
        })
      : null,
    dealActivities: isAccount ? fetchPath({ shape: activity, attributes: ACTIVITY_COLUMNS, link: ofDeals }) : null,
    responses: capabilities.responses
      ? listPath(response, {
          select: RESPONSE_COLUMNS,
          where: [{ attribute: 'ownerid', op: 'eq', value: { guid: session.userId } }],
          top: 5000,
        })
      : null,
    snapshot: isDeal && withWeek ? weekPath(session) : null,
  };
}

type PageParts = Readonly<Record<keyof ReturnType<typeof pagePaths>, Part | undefined>>;

/** Rows of an answer that belong to one record, in the shape of an answer about it alone. */
function partFor(part: Part | undefined, attribute: string, id: string): Part | undefined {
  if (!part?.ok) return part;
  return { ok: true, json: { value: groupRows(part.json, attribute).get(id) ?? [] } };
}

/** Of the activities on deals those on these deals. */
function activitiesOfDeals(part: Part | undefined, deals: readonly Row[] | null): Part | undefined {
  if (!part?.ok) return part;
  const ids = new Set((deals ?? []).map((deal) => string(deal.opportunityid)));
  const rows = array(object(part.json).value).map(object);
  return { ok: true, json: { value: rows.filter((row) => ids.has(string(row._regardingobjectid_value))) } };
}

/** The answers on one record, and the mutes, which have none. */
function responsesFor(part: Part | undefined, id: string): Part | undefined {
  if (!part?.ok) return part;
  const record = (row: Row) => string(row[`${PREFIX}_record`]);
  const rows = array(object(part.json).value).map(object);
  return { ok: true, json: { value: rows.filter((row) => record(row) === null || record(row) === id) } };
}

function bundleOf(
  row: Row,
  entity: EntityName,
  fields: readonly string[],
  parts: PageParts,
  session: Session,
): RecordBundle | null {
  const table = tableOf(session, entity);
  const id = string(row[table.shape.primaryId]);
  if (!id) return null;
  const deals = partFor(parts.deals, '_parentaccountid_value', id);
  const rows = deals?.ok ? array(object(deals.json).value).map(object) : null;
  const won = (rows ?? [])
    .map((deal) => (deal.statecode === 1 ? string(deal.actualclosedate) : null))
    .filter((day) => day !== null);
  const counted = rows && { value: [{ deals: rows.filter((deal) => deal.statecode === 0).length }] };
  const own = {
    record: undefined,
    access: undefined,
    activities: partFor(parts.activities, '_regardingobjectid_value', id),
    moreActivities: activitiesOfDeals(parts.dealActivities, rows),
    notes: partFor(parts.notes, '_objectid_value', id),
    parties: parts.parties,
    roles: partFor(parts.roles, '_record1id_value', id),
    process: partFor(parts.process, '_opportunityid_value', id),
    closes: partFor(parts.closes, '_opportunityid_value', id),
    contacts: partFor(parts.contacts, '_parentcustomerid_value', id),
    cases: undefined,
    facts: undefined,
    openDeals: counted ? ({ ok: true, json: counted } as const) : deals,
    lastWon: rows ? ({ ok: true, json: { value: [{ actualclosedate: won.sort().at(-1) ?? null }] } } as const) : deals,
    responses: responsesFor(parts.responses, id),
    snapshot: parts.snapshot,
  };
  return mapBundle(row, { entity, id }, fields, own, session, table, null);
}

/** A page of own records with what their rules need: two round trips a page. */
export async function readOwn(
  client: Client,
  session: Session,
  request: {
    readonly entity: EntityName;
    readonly fields: readonly string[];
    readonly cursor: string | null;
    readonly now: Instant;
    /** Records a page; 50 (of activities 200) unless there is more around each than one answer holds. */
    readonly page?: number;
    /** Activities with the newest open ones about the same thing (`withFollowUps`), in the same round trip. */
    readonly followed?: boolean;
    /** With the newest own week, which deals are judged by. */
    readonly withWeek?: boolean;
  },
  signal?: AbortSignal,
): Promise<OwnPage> {
  const {
    entity,
    fields,
    cursor,
    now,
    page: most = entity === 'Activity' ? ACTIVITIES : PAGE,
    withWeek = false,
    followed = false,
  } = request;
  const path = cursor ?? firstPage(entity, fields, session, now);
  const page = object(await client.read(path, { Prefer: `odata.maxpagesize=${most}` }, signal));
  const rows = array(page.value).map(object);
  const { primaryId } = tableOf(session, entity).shape;
  const ids = rows.flatMap((row) => string(row[primaryId]) ?? []);
  const link = string(page['@odata.nextLink']);
  const next = link === null ? null : nextPath(link, string(page['@odata.context']) ?? '');
  if (next === path) throw new CrmError('unexpected', 'the next page is this page', { code: 'LOOPING_PAGE', retryable: true });
  if (ids.length === 0) return { bundles: [], next };
  const following = followed ? followUpsPath(rows.flatMap((row) => string(row._regardingobjectid_value) ?? [])) : null;
  const { parts } = await client.reads({ ...pagePaths(entity, ids, session, withWeek), following }, signal);
  const bundles = rows.flatMap((row) => bundleOf(row, entity, fields, parts, session) ?? []);
  if (following === null) return { bundles, next };
  // What did not come with the others, or is more than one answer holds, is asked for alone.
  const found = parts.following;
  return withFollowUps({ bundles, next }, session, async (about) => (found?.ok ? found.json : client.read(about, {}, signal)));
}
