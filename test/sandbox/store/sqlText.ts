import type { Sql, Value } from './types';

/** SQL text without parameters: names and keywords that this code chose itself, never a client's text. */
export function raw(text: string): Sql {
  return { text, params: [] };
}

/**
 * Composes SQL: an interpolated piece is spliced in, any other value becomes a bound parameter.
 * @example sql`${raw('t.name')} = ${'Nordkai'}` is `t.name = ?` with one parameter
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Value)[]): Sql {
  let text = strings[0] ?? '';
  const params: Value[] = [];
  parts.forEach((part, index) => {
    if (part !== null && typeof part === 'object') {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params };
}

/** Pieces side by side with a separator of SQL between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), params: pieces.flatMap((piece) => piece.params) };
}

/** All of these; `1` for none. */
export function allOf(pieces: readonly Sql[]): Sql {
  return pieces.length === 0
    ? raw('1')
    : join(
        pieces.map((piece) => sql`(${piece})`),
        ' AND ',
      );
}
