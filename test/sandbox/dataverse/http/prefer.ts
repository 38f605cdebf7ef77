/** What the `Prefer` header asks for; what is not known is ignored, as HTTP says. */
export interface Preferences {
  readonly maxPageSize: number | null;
  /** Does the client want this annotation? Called with the full name, `OData.Community.Display.V1.FormattedValue`. */
  annotation(name: string): boolean;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
  /** Echo of what was honoured, for `Preference-Applied`. */
  readonly applied: string | null;
}

const MAX_PAGE = 5000;

/** @example parsePrefer('odata.maxpagesize=50,odata.include-annotations="*"').maxPageSize // 50 */
export function parsePrefer(header: string | null): Preferences {
  const items = (header ?? '').match(/[\w.-]+(?:\s*=\s*(?:"[^"]*"|[^,;]*))?/g) ?? [];
  let maxPageSize: number | null = null;
  let patterns: readonly string[] = [];
  let returnRepresentation = false;
  let continueOnError = false;
  const applied: string[] = [];
  for (const item of items) {
    const [name = '', value = ''] = item.split(/\s*=\s*/, 2);
    const text = value.replace(/^"|"$/g, '').trim();
    if (/^(odata\.)?maxpagesize$/.test(name) && /^[1-9]\d*$/.test(text)) {
      maxPageSize = Math.min(Number(text), MAX_PAGE);
      applied.push(`odata.maxpagesize=${maxPageSize}`);
    } else if (/^(odata\.)?include-annotations$/.test(name)) {
      patterns = text.split(',').map((pattern) => pattern.trim());
      applied.push(`odata.include-annotations="${text}"`);
    } else if (name === 'return' && text === 'representation') {
      returnRepresentation = true;
      applied.push('return=representation');
    } else if (/^(odata\.)?continue-on-error$/.test(name)) continueOnError = true;
  }
  return {
    maxPageSize,
    annotation: (name) => patterns.some((pattern) => matches(pattern, name)),
    returnRepresentation,
    continueOnError,
    applied: applied.length > 0 ? applied.join(',') : null,
  };
}

function matches(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
