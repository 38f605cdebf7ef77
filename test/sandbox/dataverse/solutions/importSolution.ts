import type { Packages } from '../../packages/createPackages';
import { InstallError } from '../../packages/InstallError';
import type { Caller } from '../caller';
import { accessDenied, badRequest, unsupported } from '../http/DataverseError';
import { type Call, emptyReply, type Reply } from '../http/message';

/** Parameters of the action; those that are named here and not read change nothing in the local CRM. */
const PARAMETERS = new Set([
  'CustomizationFile',
  'OverwriteUnmanagedCustomizations',
  'PublishWorkflows',
  'ImportJobId',
  'SkipProductUpdateDependencies',
]);

function installed(caller: Caller): Packages {
  if (!caller.packages) throw unsupported('Solutions');
  return caller.packages;
}

function adminOnly(caller: Caller, privilege: string): void {
  if (!caller.user.isAdmin)
    throw accessDenied(`Principal user (Id=${caller.user.guid}, type=8, accessMode=0) is missing ${privilege} privilege.`);
}

function asPlatform<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InstallError) throw badRequest(error.message, error.code ?? '0x80048033');
    throw error;
  }
}

/**
 * The unbound action `ImportSolution` with the zip as base64 in `CustomizationFile`: installs a solution, or upgrades the one
 * of the same name. Answers 204, as the platform does. Source: Web API action reference, "ImportSolution".
 */
export function importSolution(caller: Caller, call: Call): Reply {
  adminOnly(caller, 'prvImportCustomization');
  const body = readBody(call.body);
  const strange = Object.keys(body).find((name) => !PARAMETERS.has(name));
  if (strange !== undefined) throw badRequest(`The parameter '${strange}' does not exist on the action 'ImportSolution'.`);
  const { CustomizationFile: file } = body;
  if (typeof file !== 'string') throw badRequest("ImportSolution needs the parameter 'CustomizationFile'.");
  asPlatform(() => installed(caller).install({ dynamics: new Uint8Array(Buffer.from(file, 'base64')) }));
  return emptyReply(204);
}

/** `DELETE /solutions(…)`: a managed solution takes all that it brought with it. */
export function deleteSolution(caller: Caller, id: string): Reply {
  adminOnly(caller, 'prvDeleteSolution');
  const packages = installed(caller);
  const row = caller.store.get({ text: 'SELECT unique_name FROM solutions WHERE id = ?', params: [id] });
  if (row?.unique_name !== packages.dynamics?.uniqueName) throw unsupported('Deleting this solution');
  if (!packages.dynamics?.managed) throw unsupported('Deleting an unmanaged solution, which leaves its components behind,');
  asPlatform(() => packages.uninstall('dynamics'));
  return emptyReply(204);
}

function readBody(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest('The body of ImportSolution must be a JSON object.');
}
