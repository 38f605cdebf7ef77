import type { Finding } from './finding';

/** One line of `npm run check:packages`. It passes where it finds nothing, and fails where it throws. */
export interface PackageCheck {
  /** As `--only` takes it, such as `salesforce.schema`. */
  readonly name: string;
  /** What must be on the machine, where that is more than Node. */
  readonly needs?: 'java';
  readonly run: () => readonly Finding[] | Promise<readonly Finding[]>;
}
