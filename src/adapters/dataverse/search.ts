import type { EntityName } from '../../model/record';
import type { LookupHit } from '../../ports/crm';
import type { Client } from './client';
import { array, object, string } from './json';
import { formatted, propertyOf } from './mapValue';
import { listPath } from './odata';
import type { Session } from './session';
import { tableOf } from './tableOf';

/** The column that tells equal names apart. */
const DETAIL: Readonly<Record<EntityName, string>> = {
  Account: 'address1_city',
  Contact: 'parentcustomerid',
  Lead: 'companyname',
  Opportunity: 'parentaccountid',
  Case: 'ticketnumber',
  Activity: 'activitytypecode',
};

const HITS = 10;
/** Dataverse may take % _ [ as wildcards: then more rows are asked for, and the wrong ones dropped here. */
const HITS_WITH_WILDCARDS = 200;

/** Records whose name contains the text, most recent first. */
export async function search(
  client: Client,
  session: Session,
  entity: EntityName,
  text: string,
  signal?: AbortSignal,
): Promise<readonly LookupHit[]> {
  const table = tableOf(session, entity);
  const detail = table.attributes.get(DETAIL[entity]);
  const wild = /[%_[\]]/.test(text);
  const path = listPath(table.shape, {
    select: [table.shape.primaryId, table.primaryName, ...(detail ? [detail.name] : [])],
    where: [{ attribute: table.primaryName, contains: text }],
    orderBy: { attribute: 'modifiedon', descending: true },
    top: wild ? HITS_WITH_WILDCARDS : HITS,
  });
  const rows = array(object(await client.read(path, {}, signal)).value).map(object);
  const hits = rows.flatMap((row): LookupHit[] => {
    const id = string(row[table.shape.primaryId]);
    const name = string(row[table.primaryName]);
    if (!id || !name || (wild && !name.toLowerCase().includes(text.toLowerCase()))) return [];
    const property = detail ? propertyOf(detail) : '';
    return [{ ref: { entity, id }, name, detail: formatted(row, property) ?? string(row[property]) }];
  });
  return hits.slice(0, HITS);
}
