/**
 * One character again and again (three and more): `xxxx`, `0000`, `aaaaaaa`.
 * @example isOneCharacter('xxx') // true
 */
export function isOneCharacter(token: string): boolean {
  if (token.length < 3) return false;
  for (let index = 1; index < token.length; index += 1) if (token[index] !== token[0]) return false;
  return true;
}

/** A short piece (at most `longest`) repeated `times` and more, and nothing else: `lalala`, `asdasdasd`, `010101`. */
export function isRepeatedPiece(token: string, longest: number, times: number): boolean {
  for (let size = 2; size <= longest && size * times <= token.length; size += 1) {
    if (token.length % size !== 0) continue;
    let same = true;
    for (let index = size; index < token.length && same; index += 1) same = token[index] === token[index - size];
    if (same) return true;
  }
  return false;
}

/** One word three times and more: `call call call`. Twice is a name (Baden Baden) or a stress ("very very"). */
export function isOneWord(tokens: readonly string[]): boolean {
  return tokens.length >= 3 && tokens.every((token) => token === tokens[0]);
}
