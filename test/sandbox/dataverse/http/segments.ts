import { splitTopLevel } from '../odata/splitTopLevel';

/** `opportunities(…)` as name and key text; `key` is `null` without brackets. */
export interface Segment {
  readonly name: string;
  readonly key: string | null;
}

/** @example segmentsOf("accounts(1)/name") // [{name:'accounts',key:'1'},{name:'name',key:null}] */
export function segmentsOf(path: string): Segment[] {
  return splitTopLevel(path, '/')
    .filter((part) => part !== '')
    .map((part) => {
      const open = part.indexOf('(');
      if (open < 0 || !part.endsWith(')')) return { name: part, key: null };
      return { name: part.slice(0, open), key: part.slice(open + 1, -1) };
    });
}

/** `Target=@tid,Other='x'` as names and texts. A lone value has the name ''. */
export function namedValues(inside: string): [string, string][] {
  if (inside.trim() === '') return [];
  return splitTopLevel(inside, ',').map((part) => {
    const match = /^(\w+)\s*=\s*([\s\S]*)$/.exec(part);
    return match ? [match[1] ?? '', match[2] ?? ''] : ['', part];
  });
}

/** A quoted OData text without its quotes; anything else unchanged. */
export function unquoted(text: string): string {
  return /^'[\s\S]*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
