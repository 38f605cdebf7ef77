import type { Finding } from '../../finding';
import { kindOf } from '../../kinds';
import { parseXml } from '../../xml';
import type { Pack } from '../pack';

/** Check `wellFormed`: every file of metadata is one XML document in UTF-8. */
export function wellFormed(pack: Pack): Finding[] {
  return [...pack.files].flatMap(([file, bytes]) => {
    if (!kindOf(file)?.type) return [];
    const text = bytes.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) return [{ file, message: 'is not UTF-8' }];
    try {
      parseXml(text);
      return [];
    } catch (cause) {
      return [{ file, message: `is not well-formed XML: ${cause instanceof Error ? cause.message : String(cause)}` }];
    }
  });
}
