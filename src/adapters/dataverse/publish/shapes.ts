import type { PublishedKind } from '../../../model/published';
import { PREFIX } from '../columns';
import { type Shape, shape } from '../shape';

/** A table of the solution with its own columns, named without the prefix. */
function own(name: string, set: string, columns: string, lookups: string): Shape {
  const named = columns.split(' ').map((column) => `${PREFIX}_${column}`);
  return shape(
    `${PREFIX}_${name}`,
    `${PREFIX}_${set}`,
    `${PREFIX}_${name}id`,
    [...named, 'createdon', 'modifiedon'].join(' '),
    lookups,
  );
}

/** Rows that the publisher writes. A board belongs to the organisation, so it has no owner. */
export const PUBLISHED: Readonly<Record<PublishedKind, Shape>> = {
  snapshot: own('snapshot', 'snapshots', 'key week score records measures tally', 'ownerid'),
  groupSheet: own('groupsheet', 'groupsheets', 'key unit week people text', 'ownerid'),
  teamSheet: own('teamsheet', 'teamsheets', 'key week page text', 'ownerid'),
  board: own('board', 'boards', 'key cohort week size text', ''),
  run: own('publishrun', 'publishruns', 'key state startedat finishedat counts errors', 'ownerid'),
};

/** Other tables that only the publisher reads. */
export const OTHERS = {
  optIn: own('optin', 'optins', 'kind active', 'ownerid createdby'),
  request: own('publishrequest', 'publishrequests', 'kind at', 'createdby'),
  look: own('look', 'looks', 'at', 'ownerid'),
  response: own('response', 'responses', 'at', 'ownerid'),
  digestClaim: own('digestclaim', 'digestclaims', 'key reader week kind at', ''),
  actionLog: own('actionlog', 'actionlogs', 'clientkey', 'ownerid'),
  user: shape(
    'systemuser',
    'systemusers',
    'systemuserid',
    'fullname firstname internalemailaddress title createdon isdisabled accessmode',
    'businessunitid parentsystemuserid positionid',
  ),
  settings: shape('usersettings', 'usersettingscollection', 'systemuserid', 'timezonecode localeid uilanguageid'),
  account: shape('account', 'accounts', 'accountid', 'name websiteurl address1_country statecode modifiedon', 'ownerid'),
  contact: shape('contact', 'contacts', 'contactid', 'statecode modifiedon', 'ownerid'),
  lead: shape('lead', 'leads', 'leadid', 'statecode modifiedon', 'ownerid'),
  activity: shape('activitypointer', 'activitypointers', 'activityid', 'statecode modifiedon', 'ownerid'),
  deal: shape(
    'opportunity',
    'opportunities',
    'opportunityid',
    'statecode createdon modifiedon actualclosedate estimatedvalue',
    'ownerid transactioncurrencyid',
  ),
  rate: shape('transactioncurrency', 'transactioncurrencies', 'transactioncurrencyid', 'isocurrencycode exchangerate'),
  columnPermission: shape(
    'fieldpermission',
    'fieldpermissions',
    'fieldpermissionid',
    'entityname attributelogicalname canread canupdate',
    'fieldsecurityprofileid',
  ),
  userProfile: shape(
    'systemuserprofiles',
    'systemuserprofilescollection',
    'systemuserprofileid',
    'systemuserid fieldsecurityprofileid',
  ),
  teamProfile: shape('teamprofiles', 'teamprofilescollection', 'teamprofileid', 'teamid fieldsecurityprofileid'),
  teamMember: shape('teammembership', 'teammemberships', 'teammembershipid', 'systemuserid teamid'),
  unit: shape('businessunit', 'businessunits', 'businessunitid', 'name', 'parentbusinessunitid'),
} as const;
