import type { Packages } from '../packages/createPackages';
import { unzip } from '../packages/files';
import { InstallError } from '../packages/InstallError';
import type { SandboxUser } from '../store/types';

/** Where the local CRM takes a Salesforce package. */
export const PACKAGE_PATH = '/sandbox/packages/salesforce';

/**
 * A door of the local CRM's own, which no platform has: `POST` with a zip of the sfdx project installs or upgrades it,
 * `DELETE` uninstalls it. The platform installs a package by opening the address of its version in Setup, which needs
 * Salesforce's own servers; Dataverse needs no such door, because `ImportSolution` is its own API. Administrators only.
 */
export async function answerPackageHook(request: Request, user: SandboxUser, packages: Packages): Promise<Response> {
  if (!user.isAdmin) return refusal(403, 'Only an administrator may install packages.');
  try {
    if (request.method === 'POST') packages.install({ salesforce: unzip(new Uint8Array(await request.arrayBuffer())) });
    else if (request.method === 'DELETE') packages.uninstall('salesforce');
    else return refusal(405, 'Use POST or DELETE.');
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof InstallError) return refusal(400, error.message);
    throw error;
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
