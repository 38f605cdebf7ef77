import { resolve } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { solutionFiles } from '../../manifest/build/dynamics/solutionFiles';
import { footholdPackages } from '../fixtures/footholdPackages';
import { type PackageFiles, readFolder } from '../sandbox/packages/files';
import type { InstallRequest } from '../sandbox/packages/types';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every shape -- answers of two protocols
  readonly body: any;
}

/** The tiny company with its raw APIs, called as anybody in it. */
export interface InstallWorld {
  readonly sandbox: Sandbox;
  call(
    who: keyof typeof tiny.users,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Rows of a query in the Salesforce API. */
  query(who: keyof typeof tiny.users, soql: string): Promise<Answer>;
  guid(id: string): string;
}

export const SALESFORCE = '/services/data/v67.0';
export const DATAVERSE = '/api/data/v9.2';
const NOW = '2026-11-22T09:30:00.000Z';

/** `packages` absent = installed and assigned as the guides say; `null` = nothing is installed. */
export async function installWorld(packages?: InstallRequest | null): Promise<InstallWorld> {
  const sandbox = await createSandbox({ now: NOW, ...(packages === undefined ? {} : { packages }) });
  tinyCompany(sandbox.store);
  const tokens = new Map<string, string>();
  const token = (who: keyof typeof tiny.users) => {
    const user = sandbox.store.user(tiny.users[who]);
    if (!user) throw new Error(`no user ${who}`);
    const known = tokens.get(who) ?? sandbox.sessions.issue(user);
    tokens.set(who, known);
    return known;
  };
  const call: InstallWorld['call'] = async (who, method, path, body, headers = {}) => {
    const response = await sandbox.handle(
      new Request(`http://crm.test${path}`, {
        method,
        headers: { authorization: `Bearer ${token(who)}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
  };
  return {
    sandbox,
    call,
    query: (who, soql) => call(who, 'GET', `${SALESFORCE}/query?q=${encodeURIComponent(soql)}`),
    guid: (id) => sandbox.store.guidOf(id) ?? id,
  };
}

/** The package's sources with some files changed: `null` deletes one. */
export function salesforceFiles(change: Readonly<Record<string, (text: string) => string>> = {}): PackageFiles {
  const files = new Map(readFolder(resolve(import.meta.dirname, '../../manifest/salesforce')));
  for (const [path, edit] of Object.entries(change))
    files.set(path, strToU8(edit(strFromU8(files.get(path) ?? new Uint8Array()))));
  return files;
}

/** The solution as a zip in base64, as `ImportSolution` takes it. */
export function solutionBase64(version?: string, change: (customizations: string) => string = (text) => text): string {
  const files = new Map(solutionFiles({ managed: true, ...(version === undefined ? {} : { version }) }));
  files.set('customizations.xml', strToU8(change(strFromU8(files.get('customizations.xml') ?? new Uint8Array()))));
  return Buffer.from(zipSync(Object.fromEntries(files))).toString('base64');
}

export function zipped(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(files));
}

/** Everything that the database and the catalogue hold, to be compared before and after. */
export function inventory({ store }: Sandbox): unknown {
  const all = (text: string) => store.all({ text, params: [] });
  return {
    schema: all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'),
    concepts: store.concepts.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
    rows: ['permission_sets', 'permission_set_assignments', 'security_roles', 'security_role_assignments', 'solutions'].map(
      (table) => all(`SELECT * FROM ${table}`),
    ),
    ids: all('SELECT id FROM ids ORDER BY id'),
  };
}

export const CLOSED = footholdPackages().closedHierarchies ?? [];
