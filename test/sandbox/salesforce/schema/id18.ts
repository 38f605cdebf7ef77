const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHAPE = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/**
 * The 18-character form of an id: each of the last three characters tells which of five are upper-case. `null` when the
 * text has no id's shape.
 * @example id18('001D000000IRFma') // '001D000000IRFmaIAH'
 */
export function id18(id: string): string | null {
  if (!SHAPE.test(id)) return null;
  const base = id.slice(0, 15);
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(base.charAt(chunk + i))) bits |= 1 << i;
    suffix += CHECKSUM.charAt(bits);
  }
  return base + suffix;
}
