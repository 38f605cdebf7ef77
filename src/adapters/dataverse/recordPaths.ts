import { ACCOUNT_FACTS } from '../../model/customer';
import type { EntityName, RecordRef } from '../../model/record';
import { columnOf, PREFIX } from './columns';
import { contextColumns } from './contextColumns';
import { type FetchQuery, fetchPath } from './fetchXml';
import { guid } from './guid';
import type { TableMetadata } from './metadata';
import { accessPath, type Condition, listPath, rowPath } from './odata';
import type { Session } from './session';
import { SHAPES, type Shape } from './shape';

export const ACTIVITY_COLUMNS = [
  'activityid',
  'activitytypecode',
  'subject',
  'description',
  'statecode',
  'scheduledstart',
  'scheduledend',
  'actualend',
  'createdon',
  'regardingobjectid',
  'ownerid',
];
export const NOTE_COLUMNS = ['annotationid', 'subject', 'notetext', 'createdon', 'objectid', 'ownerid'];
export const RESPONSE_COLUMNS = [...SHAPES.response.attributes.keys()].filter((name) => name.startsWith(`${PREFIX}_`));
const CONTACT_COLUMNS = ['contactid', 'fullname', 'emailaddress1', 'telephone1', 'mobilephone'];
const CASE_COLUMNS = ['incidentid', 'ticketnumber', 'title', 'statecode', 'createdon'];
const PARTY_COLUMNS = ['activityid', 'partyid', 'participationtypemask'];

/** Enough for every rule; older rows are not read for a panel. */
const ACTIVITIES = 100;
const SMALL = 50;

/** How a record names its account. */
const ACCOUNT_LINK: Readonly<Partial<Record<EntityName, { readonly shape: Shape; readonly attribute: string }>>> = {
  Opportunity: { shape: SHAPES.opportunity, attribute: 'parentaccountid' },
  Contact: { shape: SHAPES.contact, attribute: 'parentcustomerid' },
  Case: { shape: SHAPES.case, attribute: 'customerid' },
  Lead: { shape: SHAPES.lead, attribute: 'parentaccountid' },
};

const newest = { attribute: 'createdon', descending: true } as const;

/** Rows that belong to the record's account, whether or not its id is known yet: the join finds it in the same round trip. */
function ofAccount(ref: RecordRef, shape: Shape, attribute: string, rest: Partial<FetchQuery>): string | null {
  const base: FetchQuery = { shape, attributes: [], ...rest };
  if (ref.entity === 'Account') {
    return fetchPath({ ...base, where: [...(rest.where ?? []), { attribute, values: [ref.id] }] });
  }
  const from = ACCOUNT_LINK[ref.entity];
  if (!from) return null;
  const where = [{ attribute: from.shape.primaryId, values: [ref.id] }];
  return fetchPath({ ...base, link: { shape: from.shape, from: from.attribute, to: attribute, where } });
}

/** The customer around a record. */
function accountPaths(ref: RecordRef) {
  const { contact, case: incident, opportunity } = SHAPES;
  const open = [{ attribute: 'statecode', values: [0] }];
  const won = [{ attribute: 'statecode', values: [1] }];
  const closed = { attribute: 'actualclosedate', descending: true };
  const deals = { where: open, count: { alias: 'deals' } };
  return {
    contacts: ofAccount(ref, contact, 'parentcustomerid', { attributes: CONTACT_COLUMNS, orderBy: newest, top: SMALL }),
    cases: ofAccount(ref, incident, 'customerid', { attributes: CASE_COLUMNS, orderBy: newest, top: SMALL }),
    openDeals: ofAccount(ref, opportunity, 'parentaccountid', deals),
    lastWon: ofAccount(ref, opportunity, 'parentaccountid', {
      attributes: ['actualclosedate'],
      where: won,
      orderBy: closed,
      top: 1,
    }),
  };
}

/**
 * Facts of the account around a record, as far as this environment has them. Their age is the row's: a column's own would
 * be in the audit log, which people who sell may not read.
 */
function factsPath(ref: RecordRef, session: Session): string | null {
  const account = session.tables.get('Account');
  if (!account || ref.entity === 'Account') return null;
  const columns = [...ACCOUNT_FACTS.map((fact) => columnOf('Account', fact).name), 'modifiedon'];
  const attributes = columns.filter((column) => account.attributes.has(column) && account.shape.attributes.has(column));
  return ofAccount(ref, account.shape, account.shape.primaryId, { attributes, top: 1 });
}

/** Activities of a record; of an account also those of its deals, of a person also those where they took part. */
function activityPaths(ref: RecordRef, session: Session) {
  const { activity, note, party, opportunity } = SHAPES;
  const about = [{ attribute: 'regardingobjectid', op: 'eq', value: { guid: ref.id } }] as const;
  const list = { shape: activity, attributes: ACTIVITY_COLUMNS, orderBy: newest, top: ACTIVITIES };
  const took = { shape: party, from: 'activityid', to: 'activityid', where: [{ attribute: 'partyid', values: [ref.id] }] };
  const ofDeals = {
    shape: opportunity,
    from: 'opportunityid',
    to: 'regardingobjectid',
    where: [{ attribute: 'parentaccountid', values: [ref.id] }],
  };
  const isPerson = ref.entity === 'Contact' || ref.entity === 'Lead';
  const regarding = {
    shape: activity,
    from: 'activityid',
    to: 'activityid',
    where: [{ attribute: 'regardingobjectid', values: [ref.id] }],
  };
  return {
    activities: listPath(activity, { select: ACTIVITY_COLUMNS, where: about, orderBy: newest, top: ACTIVITIES }),
    moreActivities:
      ref.entity === 'Account'
        ? fetchPath({ ...list, link: ofDeals })
        : isPerson && session.parties
          ? fetchPath({ ...list, link: took })
          : null,
    notes: listPath(note, {
      select: NOTE_COLUMNS,
      where: [{ attribute: 'objectid', op: 'eq', value: { guid: ref.id } }],
      orderBy: newest,
      top: SMALL,
    }),
    parties: session.parties ? fetchPath({ shape: party, attributes: PARTY_COLUMNS, link: regarding }) : null,
  };
}

/** What only a deal has. */
function dealPaths(ref: RecordRef, session: Session) {
  const { connection, process, close } = SHAPES;
  const of = (attribute: string): Condition[] => [{ attribute, op: 'eq', value: { guid: ref.id } }];
  const active: Condition = { attribute: 'statecode', op: 'eq', value: { number: 0 } };
  const { stageHistory, contactRoles } = session.capabilities;
  return {
    roles: contactRoles
      ? listPath(connection, {
          select: ['connectionid', 'record2id', 'record2roleid'],
          where: [...of('record1id'), active],
          top: SMALL,
        })
      : null,
    process: stageHistory
      ? listPath(process, {
          select: ['traversedpath', 'activestagestartedon', 'createdon', 'activestageid'],
          where: of('opportunityid'),
          orderBy: newest,
          top: 1,
        })
      : null,
    closes: listPath(close, { select: ['actualend', 'createdon'], where: of('opportunityid'), orderBy: newest, top: 1 }),
  };
}

/** The person's own answers on the record, and the own mutes. */
function ownPaths(ref: RecordRef, session: Session) {
  const { response, snapshot } = SHAPES;
  const mine: Condition = { attribute: 'ownerid', op: 'eq', value: { guid: session.userId } };
  const record = `${PREFIX}_record`;
  const here: Condition = {
    any: [
      { attribute: record, op: 'eq', value: { text: guid(ref.id) } },
      { attribute: record, op: 'eq', value: null },
    ],
  };
  const week = `${PREFIX}_week`;
  return {
    responses: session.capabilities.responses
      ? listPath(response, { select: RESPONSE_COLUMNS, where: [mine, here], top: 500 })
      : null,
    snapshot: session.capabilities.snapshots
      ? listPath(snapshot, {
          select: [week, `${PREFIX}_score`, `${PREFIX}_records`, `${PREFIX}_measures`],
          where: [mine],
          orderBy: { attribute: week, descending: true },
          top: 1,
        })
      : null,
  };
}

/** Everything that one record's own rules need, as the reads of one batch. */
export function recordPaths(ref: RecordRef, table: TableMetadata, fields: readonly string[], session: Session) {
  const nothing = { activities: null, moreActivities: null, notes: null, parties: null };
  const noDeal = { roles: null, process: null, closes: null };
  return {
    record: rowPath(table.shape, ref.id, contextColumns(ref.entity, table, fields)),
    access: accessPath(SHAPES.user, session.userId, table.shape, ref.id),
    ...(ref.entity === 'Activity' ? nothing : activityPaths(ref, session)),
    ...(ref.entity === 'Opportunity' ? dealPaths(ref, session) : noDeal),
    ...accountPaths(ref),
    facts: factsPath(ref, session),
    ...ownPaths(ref, session),
  };
}
