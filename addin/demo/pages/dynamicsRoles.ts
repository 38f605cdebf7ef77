import type { DynamicsCalls } from './dynamicsActivities';
import type { PageChoice, PageRole } from './pageClient';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

type Row = Readonly<Record<string, unknown>>;

/** The stakeholders of a deal: its connections. */
export async function stakeholders({ get }: DynamicsCalls, id: string): Promise<readonly PageRole[]> {
  const body = await get(
    `connections?$select=connectionid,_record2id_value,_record2roleid_value&$filter=_record1id_value eq ${id}&$top=20`,
  );
  return (body.value as Row[]).map((row) => ({
    id: String(row.connectionid),
    name: String(row[`_record2id_value${FORMATTED}`] ?? ''),
    role: String(row[`_record2roleid_value${FORMATTED}`] ?? ''),
  }));
}

/** The deal's customer's contacts, and the roles of stakeholders. */
export async function stakeholderChoices({ get }: DynamicsCalls, id: string) {
  const deal = await get(`opportunities(${id})?$select=_parentaccountid_value`);
  const account = deal._parentaccountid_value;
  const [contacts, roles] = await Promise.all([
    account
      ? get(`contacts?$select=fullname&$filter=_parentcustomerid_value eq ${String(account)}&$orderby=fullname asc&$top=50`)
      : { value: [] },
    get('connectionroles?$select=name&$orderby=name asc'),
  ]);
  const choices = (body: Row, key: string, name: string): readonly PageChoice[] =>
    (body.value as Row[]).map((row) => ({ id: String(row[key]), name: String(row[name] ?? '') }));
  return { contacts: choices(contacts, 'contactid', 'fullname'), roles: choices(roles, 'connectionroleid', 'name') };
}

/** A new connection from the deal to a contact, in a role. */
export function addStakeholder({ send }: DynamicsCalls, id: string, contactId: string, roleId: string): Promise<void> {
  return send('POST', 'connections', {
    'record1id_opportunity@odata.bind': `/opportunities(${id})`,
    'record2id_contact@odata.bind': `/contacts(${contactId})`,
    'record2roleid@odata.bind': `/connectionroles(${roleId})`,
  });
}
