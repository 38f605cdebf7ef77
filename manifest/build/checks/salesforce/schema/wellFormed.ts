import type { Finding } from '../../finding';
import { kindOf } from '../../kinds';
import { type Pack, xmlOf } from '../pack';

/** Check `wellFormed`: every file of metadata is one XML document in UTF-8. */
export function wellFormed(pack: Pack): Finding[] {
  return [...pack.files].flatMap(([file, bytes]) => {
    const root = kindOf(file)?.type ? xmlOf(bytes) : null;
    return root instanceof Error ? [{ file, message: `is not well-formed XML: ${root.message}` }] : [];
  });
}
