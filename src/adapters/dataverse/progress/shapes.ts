import { PREFIX } from '../columns';
import { type Shape, shape } from '../shape';

function own(name: string, columns: string, lookups: string, more = ''): Shape {
  const named = columns.split(' ').map((column) => `${PREFIX}_${column}`);
  return shape(`${PREFIX}_${name}`, `${PREFIX}_${name}s`, `${PREFIX}_${name}id`, `${named.join(' ')} ${more}`, lookups);
}

/** What My progress reads beside records: own rows, boards, and the person's manager. */
export const OWN = {
  snapshot: own('snapshot', 'week score records measures tally', 'ownerid createdby'),
  board: own('board', 'cohort week size text', ''),
  optIn: own('optin', 'kind active text', 'ownerid', 'modifiedon'),
  look: own('look', 'viewer week text at', 'ownerid'),
  response: own('response', 'rule record entity kind reason note phase fingerprint until seconds gain at', 'ownerid'),
  user: shape('systemuser', 'systemusers', 'systemuserid', 'fullname', 'parentsystemuserid businessunitid'),
  activity: shape(
    'activitypointer',
    'activitypointers',
    'activityid',
    'activitytypecode subject statecode createdon',
    'regardingobjectid ownerid',
  ),
  note: shape('annotation', 'annotations', 'annotationid', 'createdon', 'objectid ownerid'),
  deal: shape('opportunity', 'opportunities', 'opportunityid', 'name statecode createdon modifiedon', 'parentaccountid ownerid'),
  account: shape('account', 'accounts', 'accountid', 'name createdon', 'ownerid'),
  contact: shape('contact', 'contacts', 'contactid', 'fullname createdon', 'ownerid createdby'),
  lead: shape('lead', 'leads', 'leadid', 'createdon', 'createdby'),
  case: shape('incident', 'incidents', 'incidentid', 'title ticketnumber createdon', 'customerid primarycontactid ownerid'),
} as const;
