import type { ProductTable } from './productTables';
import { ODATA, type RawAnswer, type RawCrm } from './rawCrm';

type Rows = readonly Readonly<Record<string, unknown>>[];

const rowsOf = ({ status, json }: RawAnswer): Rows => (status === 200 ? ((json as { value?: Rows } | null)?.value ?? []) : []);
const counted = (answer: RawAnswer, alias: string) => rowsOf(answer).reduce((sum, row) => sum + Number(row[alias] ?? 0), 0);

/** Columns as a reader of metadata would know them. */
const columnsOf = ({ concept }: ProductTable) => concept.dataverse[0]?.attributes.map(({ name, type }) => ({ name, type })) ?? [];

/** The same of OData, its aggregates, FetchXML with links from people's side, alternate keys and `$batch`. */
export async function probeDataverse(crm: RawCrm, found: ProductTable): Promise<number> {
  const table = found.concept.dataverse[0];
  if (!table) return 0;
  const { name, set, primaryId } = table;
  const columns = columnsOf(found);
  const read = columns.map((column) =>
    ['Lookup', 'Owner', 'Customer'].includes(column.type) ? `_${column.name}_value` : column.name,
  );
  // Of a table without rows there is nothing to be sorted or counted by.
  const probed = found.rows.length === 0 ? [] : read;
  const counts: number[] = [];
  const list = async (path: string) => counts.push(rowsOf(await crm.get(`${ODATA}/${path}`)).length);
  await crm.get(`${ODATA}/EntityDefinitions(LogicalName='${name}')?$expand=Attributes`);
  await list(set);
  for (const column of probed) {
    await list(`${set}?$select=${primaryId}&$orderby=${column} desc`);
    await list(`${set}?$select=${primaryId}&$filter=${column} ne null`);
  }
  const plain = await crm.get(`${ODATA}/${set}/$count`);
  if (plain.status === 200) counts.push(Number(plain.text.replace(/\D/g, '')));
  const total = await crm.get(`${ODATA}/${set}?$select=${primaryId}&$count=true&$top=1`);
  if (total.status === 200) counts.push(Number((total.json as Readonly<Record<string, unknown>>)['@odata.count'] ?? 0));
  counts.push(counted(await crm.get(`${ODATA}/${set}?$apply=aggregate($count as n)`), 'n'));
  for (const column of probed)
    counts.push(counted(await crm.get(`${ODATA}/${set}?$apply=groupby((${column}),aggregate($count as n))`), 'n'));
  const attributes = columns.map((column) => `<attribute name="${column.name}"/>`).join('');
  counts.push(rowsOf(await crm.fetchXml(set, `<fetch><entity name="${name}">${attributes}</entity></fetch>`)).length);
  const aggregate = `<fetch aggregate="true"><entity name="${name}"><attribute name="${primaryId}" alias="n" aggregate="count"/></entity></fetch>`;
  counts.push(counted(await crm.fetchXml(set, aggregate), 'n'));
  // People joined with their rows: who has one, and how many of which score.
  for (const filter of ['', '<filter><condition attribute="fthd_score" operator="gt" value="0"/></filter>']) {
    const joined = `<fetch distinct="true"><entity name="systemuser"><attribute name="fullname"/><link-entity name="${name}" from="owninguser" to="systemuserid" link-type="inner">${filter}</link-entity></entity></fetch>`;
    const people = rowsOf(await crm.fetchXml('systemusers', joined));
    if (name.includes('snapshot') && people.length > 1) counts.push(Number.POSITIVE_INFINITY);
  }
  const parts: string[] = [];
  for (const { guid, key } of found.rows.slice(0, 4)) {
    await crm.get(`${ODATA}/${set}(${String(guid)})`);
    await crm.get(`${ODATA}/${set}(fthd_key='${encodeURIComponent(String(key))}')`);
    parts.push(`${ODATA}/${set}(${String(guid)})`);
  }
  const boundary = 'batch_by_hand';
  const inner = [...parts, `${ODATA}/${set}`].map(
    (path) =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${path} HTTP/1.1\r\nAccept: application/json\r\n\r\n`,
  );
  await crm.post(`${ODATA}/$batch`, `${inner.join('')}--${boundary}--\r\n`, `multipart/mixed; boundary=${boundary}`);
  return Math.max(0, ...counts);
}
