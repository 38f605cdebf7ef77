import { type Assignments, call, pairOf } from './setupClient';

const API = '/api/data/v9.2';

interface Rows {
  readonly value: readonly Readonly<Record<string, string>>[];
}

/** The solution's security roles and who holds them, over the Web API. */
export async function readDynamicsRights(): Promise<Assignments> {
  const roles = await call<Rows>(`${API}/roles?$select=name&$filter=startswith(name,'Foothold')&$orderby=name`);
  const people = await call<Rows>(`${API}/systemusers?$select=fullname&$filter=isdisabled eq false&$orderby=fullname`);
  const held = await Promise.all(
    roles.value.map(async ({ roleid = '' }) => {
      const { value } = await call<Rows>(`${API}/roles(${roleid})/systemuserroles_association?$select=systemuserid`);
      return value.map(({ systemuserid = '' }) => [pairOf(systemuserid, roleid), ''] as const);
    }),
  );
  return {
    people: people.value.map(({ systemuserid = '', fullname = '' }) => ({ id: systemuserid, name: fullname })),
    rights: roles.value.map(({ roleid = '', name = '' }) => ({ id: roleid, name })),
    held: new Map(held.flat()),
  };
}

export const giveDynamicsRight = (person: string, right: string) =>
  call(`${API}/systemusers(${person})/systemuserroles_association/$ref`, 'POST', {
    '@odata.id': `${window.location.origin}${API}/roles(${right})`,
  });

export const takeDynamicsRight = (person: string, right: string) =>
  call(`${API}/systemusers(${person})/systemuserroles_association(${right})/$ref`, 'DELETE');

/** What the maker portal does with a chosen file. */
export async function importSolution(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('/demo/setup/foothold_managed.zip')).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  await call(`${API}/ImportSolution`, 'POST', {
    CustomizationFile: btoa(text),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: true,
    ImportJobId: crypto.randomUUID(),
  });
}

export async function deleteSolution(): Promise<void> {
  const { value } = await call<Rows>(`${API}/solutions?$select=solutionid,uniquename&$filter=ismanaged eq true`);
  const [found] = value;
  if (!found) throw new Error('There is no managed solution.');
  await call(`${API}/solutions(${found.solutionid})`, 'DELETE');
}
