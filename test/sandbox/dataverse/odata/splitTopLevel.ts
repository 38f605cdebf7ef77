/**
 * Splits at a separator that stands outside quotes and brackets; blank pieces are kept, ends are trimmed.
 * @example splitTopLevel("a($select=b,c),d", ',') // ['a($select=b,c)', 'd']
 */
export function splitTopLevel(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === separator && depth === 0) {
      pieces.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  pieces.push(text.slice(start).trim());
  return pieces;
}

/** `name(inside)` -> both parts; `inside` is `null` without brackets. */
export function bracketed(text: string): { readonly name: string; readonly inside: string | null } {
  const open = text.indexOf('(');
  if (open < 0 || !text.endsWith(')')) return { name: text, inside: null };
  return { name: text.slice(0, open), inside: text.slice(open + 1, -1) };
}
