import { malformed, unsupportedSyntax } from './queryError';

/** A value in a query, with the kind that its spelling gives it. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string; readonly pattern: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'range'; readonly name: string };

/** Source: "SOQL and SOSL Limits", strings in a WHERE clause. */
const MAX_TEXT = 4000;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads one value of the parser's answer: text keeps its quotes there. */
export function literal(text: string, type: string | undefined): Literal {
  switch (type) {
    case 'STRING':
      if (text.length > MAX_TEXT + 2) throw malformed('A text in a WHERE clause cannot be longer than 4,000 characters');
      return { kind: 'string', value: unquoted(text, plain), pattern: unquoted(text, wildcard) };
    case 'INTEGER':
    case 'DECIMAL':
      return { kind: 'number', value: Number(text) };
    case 'BOOLEAN':
      return { kind: 'boolean', value: text.toUpperCase() === 'TRUE' };
    case 'NULL':
      return { kind: 'null' };
    case 'DATE':
      return { kind: 'date', value: calendarDay(text) };
    case 'DATETIME':
      return { kind: 'datetime', value: instant(text) };
    case 'DATE_LITERAL':
    case 'DATE_N_LITERAL':
      return { kind: 'range', name: text };
    default:
      throw unsupportedSyntax(`values like ${text} (${type ?? 'unknown'})`);
  }
}

function unquoted(quoted: string, meaning: (next: string) => string): string {
  return quoted.slice(1, -1).replace(/\\([\s\S])/g, (_, next: string) => meaning(next));
}

function plain(next: string): string {
  return ESCAPES[next.toLowerCase()] ?? next;
}

/** For LIKE: what stands for itself stays escaped. */
function wildcard(next: string): string {
  return next === '_' || next === '%' || next === '\\' ? `\\${next}` : plain(next);
}

function calendarDay(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw malformed(`Invalid date: ${text}`);
  return text;
}

function instant(text: string): string {
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(time)) throw malformed(`Invalid date: ${text}`);
  return new Date(time).toISOString();
}
