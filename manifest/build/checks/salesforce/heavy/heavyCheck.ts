import type { Finding } from '../../finding';
import type { Pack } from '../pack';

/**
 * A check by a heavy checker. `folder`: where the package's files stand on the disk, at paths as in the pack, in a place that has
 * the checkers' modules above it.
 */
export type HeavyPackCheck = (pack: Pack, folder: string) => readonly Finding[] | Promise<readonly Finding[]>;
