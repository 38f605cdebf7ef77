import { join } from 'node:path';
import { filesBelow, SOURCES } from './parts';

/**
 * The marketplace package, laid out as Microsoft's "Create a Marketplace package for your app" wants it: the folder that
 * the Package Deployer reads with the managed solution in it, the project that makes its assembly, and the outer files.
 * The assembly needs .NET; the release pipeline makes it and closes both zips (README.md among these files says how).
 */
export function appSourceFiles(managedSolution: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map([...filesBelow(join(SOURCES, 'appsource')), ['package/PkgFolder/foothold_managed.zip', managedSolution]]);
}
