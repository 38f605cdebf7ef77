import type { Sql, Value } from '../../store/types';

/** Fixed SQL text. Only for text from the catalogue or from this folder, never from a query. */
export function raw(text: string): Sql {
  return { text, params: [] };
}

/**
 * SQL text with values as parameters and other pieces inside; parameters stay in the order of the text.
 * @example sql`${column} = ${'x'}` // { text: 'q1.name = ?', params: ['x'] }
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

export function join(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map((part) => part.text).join(separator), params: parts.flatMap((part) => part.params) };
}

/** All of them; `1` for none. */
export function all(parts: readonly Sql[]): Sql {
  return parts.length === 0
    ? raw('1')
    : join(
        parts.map((part) => sql`(${part})`),
        ' AND ',
      );
}
