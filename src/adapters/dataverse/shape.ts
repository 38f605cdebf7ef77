import { PREFIX } from './columns';

/** What query text may name: a table and its attributes. Nothing else ever gets into a URL. */
export interface Shape {
  readonly table: string;
  readonly set: string;
  readonly primaryId: string;
  /** Logical name -> is it a lookup (read as `_name_value`)? */
  readonly attributes: ReadonlyMap<string, 'plain' | 'lookup'>;
}

/** A table as query text may name it. */
export function shape(table: string, set: string, primaryId: string, plain: string, lookups = ''): Shape {
  const names = (list: string) => list.split(' ').filter(Boolean);
  const attributes = new Map<string, 'plain' | 'lookup'>();
  for (const name of [primaryId, ...names(plain)]) attributes.set(name, 'plain');
  for (const name of names(lookups)) attributes.set(name, 'lookup');
  return { table, set, primaryId, attributes };
}

const ACTIVITY =
  'activitytypecode subject description statecode statuscode scheduledstart scheduledend actualend createdon modifiedon';

/**
 * Tables that are read as they are in every Dataverse environment, or that the solution brings. The record tables are
 * described by the environment's own metadata instead.
 */
export const SHAPES = {
  activity: shape('activitypointer', 'activitypointers', 'activityid', ACTIVITY, 'regardingobjectid ownerid'),
  note: shape('annotation', 'annotations', 'annotationid', 'subject notetext isdocument createdon', 'objectid ownerid'),
  party: shape('activityparty', 'activityparties', 'activitypartyid', 'participationtypemask', 'partyid activityid'),
  account: shape('account', 'accounts', 'accountid', 'name websiteurl address1_country address1_city statecode createdon'),
  contact: shape(
    'contact',
    'contacts',
    'contactid',
    'fullname emailaddress1 telephone1 mobilephone statecode createdon',
    'parentcustomerid',
  ),
  case: shape('incident', 'incidents', 'incidentid', 'title ticketnumber statecode createdon', 'customerid ownerid'),
  opportunity: shape(
    'opportunity',
    'opportunities',
    'opportunityid',
    'name statecode estimatedvalue actualclosedate createdon',
    'parentaccountid ownerid parentcontactid',
  ),
  lead: shape('lead', 'leads', 'leadid', 'fullname statecode createdon', 'parentaccountid ownerid'),
  connection: shape('connection', 'connections', 'connectionid', 'statecode createdon', 'record1id record2id record2roleid'),
  connectionRole: shape('connectionrole', 'connectionroles', 'connectionroleid', 'name category statecode'),
  process: shape(
    'opportunitysalesprocess',
    'opportunitysalesprocesses',
    'businessprocessflowinstanceid',
    'traversedpath activestagestartedon createdon statecode',
    'opportunityid activestageid',
  ),
  processStage: shape('processstage', 'processstages', 'processstageid', 'stagename stagecategory primaryentitytypecode'),
  close: shape('opportunityclose', 'opportunitycloses', 'activityid', 'actualend createdon statecode', 'opportunityid'),
  user: shape(
    'systemuser',
    'systemusers',
    'systemuserid',
    'fullname firstname internalemailaddress title createdon',
    'businessunitid positionid',
  ),
  settings: shape('usersettings', 'usersettingscollection', 'systemuserid', 'timezonecode localeid uilanguageid'),
  organisation: shape('organization', 'organizations', 'organizationid', 'name', 'basecurrencyid'),
  currency: shape('transactioncurrency', 'transactioncurrencies', 'transactioncurrencyid', 'isocurrencycode'),
  response: shape(
    `${PREFIX}_response`,
    `${PREFIX}_responses`,
    `${PREFIX}_responseid`,
    'key rule record entity kind reason note phase fingerprint until seconds gain at'
      .split(' ')
      .map((name) => `${PREFIX}_${name}`)
      .join(' '),
    'ownerid',
  ),
  snapshot: shape(
    `${PREFIX}_snapshot`,
    `${PREFIX}_snapshots`,
    `${PREFIX}_snapshotid`,
    `${PREFIX}_key ${PREFIX}_week ${PREFIX}_score ${PREFIX}_records ${PREFIX}_measures`,
    'ownerid',
  ),
  decision: shape(
    `${PREFIX}_barrierdecision`,
    `${PREFIX}_barrierdecisions`,
    `${PREFIX}_barrierdecisionid`,
    `${PREFIX}_rule ${PREFIX}_reason ${PREFIX}_phase ${PREFIX}_decision ${PREFIX}_text ${PREFIX}_at createdon`,
    'createdby',
  ),
  programme: shape(
    `${PREFIX}_programme`,
    `${PREFIX}_programmes`,
    `${PREFIX}_programmeid`,
    `${PREFIX}_version ${PREFIX}_text createdon`,
  ),
} as const;
