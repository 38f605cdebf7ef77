import { longId } from '../../store/recordId';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Ids of seeded rows, in order of making: key prefix, a mark that the store's own new ids do not carry, a number.
 * @example newId('006') // '006Fd0000000001IAA', then '006Fd0000000002IAA'
 */
export function createIdentifiers(): (keyPrefix: string) => string {
  const last = new Map<string, number>();
  return (keyPrefix) => {
    const number = (last.get(keyPrefix) ?? 0) + 1;
    last.set(keyPrefix, number);
    let digits = '';
    for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = DIGITS.charAt(rest % 62) + digits;
    return longId(`${keyPrefix}Fd00000${digits.padStart(5, '0')}`);
  };
}
