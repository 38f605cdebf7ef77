import { type Assignments, call, type Named, pairOf } from './setupClient';

const DATA = '/services/data/v67.0';

interface Rows {
  readonly records: readonly Readonly<Record<string, string>>[];
}

const query = (soql: string) => call<Rows>(`${DATA}/query?q=${encodeURIComponent(soql)}`);
const named = ({ records }: Rows, name: string): Named[] => records.map((row) => ({ id: row.Id ?? '', name: row[name] ?? '' }));

/** The package's permission sets and who holds them, over the REST API. */
export async function readSalesforceRights(): Promise<Assignments> {
  const sets = await query("SELECT Id, Label FROM PermissionSet WHERE NamespacePrefix = 'fthd' ORDER BY Label");
  const people = await query('SELECT Id, Name FROM User WHERE IsActive = true ORDER BY Name');
  const held = await query('SELECT Id, AssigneeId, PermissionSetId FROM PermissionSetAssignment');
  return {
    people: named(people, 'Name'),
    rights: named(sets, 'Label'),
    held: new Map(held.records.map((row) => [pairOf(row.AssigneeId ?? '', row.PermissionSetId ?? ''), row.Id ?? ''])),
  };
}

export const giveSalesforceRight = (person: string, right: string) =>
  call(`${DATA}/sobjects/PermissionSetAssignment`, 'POST', { AssigneeId: person, PermissionSetId: right });

export const takeSalesforceRight = (_person: string, _right: string, assignment: string) =>
  call(`${DATA}/sobjects/PermissionSetAssignment/${assignment}`, 'DELETE');
