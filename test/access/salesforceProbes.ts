import type { ProductTable } from './productTables';
import { type RawAnswer, type RawCrm, SOQL } from './rawCrm';

interface Body {
  readonly totalSize?: number;
  readonly done?: boolean;
  readonly records?: readonly Readonly<Record<string, unknown>>[];
}

const bodyOf = ({ status, json }: RawAnswer): Body | null => (status === 200 ? (json as Body) : null);

/** How many rows an answer tells of: its own records, or the counts in them. `null` = refused. */
function told(answer: RawAnswer, count?: string): number | null {
  const body = bodyOf(answer);
  if (!body) return null;
  if (count === undefined) return body.totalSize ?? 0;
  return (body.records ?? []).reduce((sum, row) => sum + Number(row[count] ?? 0), 0);
}

const NUMBERS = ['double', 'int', 'currency', 'percent'];

/**
 * Everything that SOQL, rows, collections, composite and queries in bulk give of a table, and every way to count what one may not
 * read. Answers how many rows each told of at most.
 */
export async function probeSalesforce(crm: RawCrm, { concept, rows }: ProductTable): Promise<number> {
  const object = concept.salesforce[0];
  if (!object) return 0;
  const { name } = object;
  await crm.get(`${SOQL}/sobjects/${name}`);
  await crm.get(`${SOQL}/sobjects/${name}/describe`);
  await crm.get(`${SOQL}/ui-api/object-info/${name}`);
  const fields = object.fields.map((field) => field.name);
  // Of a table without rows there is nothing to be sorted or counted by.
  const filterable = (rows.length === 0 ? [] : object.fields)
    .filter((field) => field.filterable !== false && field.type !== 'textarea')
    .map((field) => field.name);
  const counts: (number | null)[] = [];
  for (const list of [fields, ...fields.map((field) => [field])])
    counts.push(told(await crm.soql(`SELECT ${list.join(', ')} FROM ${name}`)));
  // Deleted rows are still told of; what they said is looked for in the answer.
  await crm.soql(`SELECT ${fields.join(', ')} FROM ${name}`, true);
  counts.push(told(await crm.soql(`SELECT COUNT() FROM ${name}`)), told(await crm.soql(`SELECT COUNT(Id) n FROM ${name}`), 'n'));
  counts.push(told(await crm.soql(`SELECT Id, Owner.Name, CreatedBy.Name FROM ${name}`)));
  for (const field of filterable) {
    counts.push(told(await crm.soql(`SELECT ${field}, COUNT(Id) n FROM ${name} GROUP BY ${field}`), 'n'));
    counts.push(told(await crm.soql(`SELECT Id FROM ${name} ORDER BY ${field} DESC LIMIT 2000`)));
    counts.push(told(await crm.soql(`SELECT COUNT() FROM ${name} WHERE ${field} != null`)));
  }
  for (const { name: field, type } of object.fields.filter((each) => NUMBERS.includes(each.type))) {
    await crm.soql(`SELECT MIN(${field}), MAX(${field}), AVG(${field}), SUM(${field}) FROM ${name}`);
    counts.push(told(await crm.soql(`SELECT COUNT() FROM ${name} WHERE ${field} >= 0`)), type === '' ? null : 0);
  }
  // Who has a row: by semi-joins from the people's side.
  const owners = bodyOf(await crm.soql(`SELECT Id FROM User WHERE Id IN (SELECT OwnerId FROM ${name})`))?.records ?? [];
  const strangers = owners.filter(({ Id }) => Id !== crm.userId);
  if (name.includes('Snapshot') && strangers.length > 0) counts.push(Number.POSITIVE_INFINITY);
  for (const { id, key, owner_id } of rows.slice(0, 4)) {
    await crm.get(`${SOQL}/sobjects/${name}/${String(id)}`);
    await crm.get(`${SOQL}/sobjects/${name}/fthd__Key__c/${encodeURIComponent(String(key))}`);
    await crm.soql(`SELECT Id FROM ${name} WHERE Id = '${String(id)}'`);
    if (owner_id !== crm.userId)
      counts.push(told(await crm.soql(`SELECT COUNT() FROM ${name} WHERE OwnerId = '${String(owner_id)}'`)));
  }
  const ids = rows.slice(0, 20).map(({ id }) => String(id));
  await crm.post(`${SOQL}/composite/sobjects/${name}`, { ids, fields });
  await crm.post(`${SOQL}/composite`, {
    allOrNone: false,
    compositeRequest: [
      {
        method: 'GET',
        referenceId: 'list',
        url: `${SOQL}/query?q=${encodeURIComponent(`SELECT ${fields.join(', ')} FROM ${name}`)}`,
      },
      ...ids
        .slice(0, 5)
        .map((id, index) => ({ method: 'GET', referenceId: `row${index}`, url: `${SOQL}/sobjects/${name}/${id}` })),
    ],
  });
  const job = await crm.post(`${SOQL}/jobs/query`, { operation: 'queryAll', query: `SELECT ${fields.join(', ')} FROM ${name}` });
  const jobId = (job.json as { id?: string } | null)?.id;
  if (job.status === 200 && jobId) {
    await crm.get(`${SOQL}/jobs/query/${jobId}`);
    await crm.get(`${SOQL}/jobs/query/${jobId}`);
    await crm.get(`${SOQL}/jobs/query/${jobId}/results`);
  }
  return Math.max(0, ...counts.map((count) => count ?? 0));
}
