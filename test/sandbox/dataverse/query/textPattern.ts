/**
 * A pattern of SQL Server's LIKE (`%`, `_`, `[a-f]`, `[^x]`) as a pattern of SQLite's GLOB. Dataverse leaves these
 * characters their meaning in `contains` too; `[%]` is a literal per cent sign ("Use wildcard characters in conditions
 * for string values", Microsoft's documents). Both sides are to be compared in lower case.
 * @example globOfLike('%50[%]%') // '*50%*'
 */
export function globOfLike(pattern: string): string {
  let glob = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === '%') glob += '*';
    else if (character === '_') glob += '?';
    else if (character === '*' || character === '?') glob += `[${character}]`;
    else if (character === '[') {
      const close = pattern.indexOf(']', at + 2);
      if (close < 0) glob += '[[]';
      else {
        glob += setOf(pattern.slice(at + 1, close));
        at = close;
      }
    } else glob += eitherCase(character);
  }
  return glob;
}

/** A text without wildcards, for comparing whole values whatever their case. */
export function globOfText(text: string): string {
  return [...text].map((letter) => ('*?['.includes(letter) ? `[${letter}]` : eitherCase(letter))).join('');
}

/** SQLite's own folding knows ASCII only: other letters stand for both their cases. */
function eitherCase(letter: string): string {
  const lower = letter.toLowerCase();
  const upper = letter.toUpperCase();
  return letter > '\u007f' && lower !== upper && lower.length === 1 && upper.length === 1 ? `[${lower}${upper}]` : letter;
}

function setOf(inside: string): string {
  if (inside.length > 1) return `[${inside}]`;
  return inside === '*' || inside === '?' || inside === '[' ? `[${inside}]` : inside;
}
