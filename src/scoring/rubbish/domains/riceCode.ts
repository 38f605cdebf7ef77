/** 64 signs of six bits each. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of a difference that are written as they are; what is above them is counted in ones. */
const LOW = 18;

/** Sorted whole numbers under 2^32 as a text: the differences in Golomb-Rice code, about 20 bits each for 8,000 of them. */
export function writeSorted(sorted: readonly number[]): string {
  let text = '';
  let sign = 0;
  let filled = 0;
  const put = (bit: number) => {
    sign = sign * 2 + bit;
    filled += 1;
    if (filled < 6) return;
    text += SIGNS[sign];
    sign = 0;
    filled = 0;
  };
  let last = 0;
  for (const value of sorted) {
    const difference = value - last;
    last = value;
    for (let ones = Math.floor(difference / 2 ** LOW); ones > 0; ones -= 1) put(1);
    put(0);
    for (let bit = LOW - 1; bit >= 0; bit -= 1) put((difference >>> bit) & 1);
  }
  while (filled > 0) put(1);
  return text;
}

/** The numbers of a text of `writeSorted`; other signs than its own, such as the ends of lines, are passed over. */
export function readSorted(text: string): Uint32Array {
  const values: number[] = [];
  let last = 0;
  let ones = 0;
  let low = 0;
  let left = -1;
  for (const character of text) {
    const sign = SIGNS.indexOf(character);
    if (sign < 0) continue;
    for (let bit = 5; bit >= 0; bit -= 1) {
      const one = (sign >>> bit) & 1;
      if (left < 0) {
        if (one) ones += 1;
        else [left, low] = [LOW, 0];
        continue;
      }
      low = low * 2 + one;
      left -= 1;
      if (left > 0) continue;
      last += ones * 2 ** LOW + low;
      values.push(last);
      [left, ones] = [-1, 0];
    }
  }
  return Uint32Array.from(values);
}
