const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The 18-character form of a 15-character Salesforce id: each of the three added letters says which of five characters
 * are capitals, so that the id survives tools that ignore case. Longer input is cut to 15 first.
 * @example withChecksum('0060001RP70vVBy') // '0060001RP70vVByAMM'
 */
export function withChecksum(id: string): string {
  const base = id.slice(0, 15);
  let checksum = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let index = 0; index < 5; index += 1) if (/[A-Z]/.test(base.charAt(block + index))) bits |= 1 << index;
    checksum += SUFFIX.charAt(bits);
  }
  return base + checksum;
}

/** Ids of seeded rows, in order of making: key prefix, a mark that the store's own new ids do not carry, a number. */
export function createIdentifiers(): (keyPrefix: string) => string {
  const last = new Map<string, number>();
  return (keyPrefix) => {
    const number = (last.get(keyPrefix) ?? 0) + 1;
    last.set(keyPrefix, number);
    let digits = '';
    for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = DIGITS.charAt(rest % 62) + digits;
    return withChecksum(`${keyPrefix}Fd00000${digits.padStart(5, '0')}`);
  };
}
