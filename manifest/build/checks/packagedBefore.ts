import { resolve } from 'node:path';

/**
 * Where `npm run package` has just left both packages, for a run that says so with `FOOTHOLD_PACKAGED=yes`: they are checked as they are
 * instead of being built once more. `null` = build.
 */
export function packagedBefore(): string | null {
  return process.env.FOOTHOLD_PACKAGED === 'yes' ? resolve(import.meta.dirname, '../../../dist') : null;
}
