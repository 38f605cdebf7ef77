/** A tag of Visualforce or HTML markup, with its place. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

const TAG = /<([a-zA-Z][\w:-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'>]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^}]*\}|[^\s"'>]+)))?/g;

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** The opening tags of markup, in order; comments are left out. */
export function tagsOf(markup: string): Tag[] {
  const text = withoutComments(markup);
  return [...text.matchAll(TAG)].map((match) => ({
    name: match[1] ?? '',
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(ATTRIBUTE)].map((one) => [one[1] ?? '', one[2] ?? one[3] ?? one[4] ?? '']),
    ),
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** Each `{!expression}` of a Visualforce page, with what stands directly around it. */
export function expressionsOf(markup: string): { readonly text: string; readonly inScript: boolean; readonly line: number }[] {
  const text = withoutComments(markup);
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => {
    const start = match.index + match[0].indexOf('>') + 1;
    return [start, start + (match[1]?.length ?? 0)] as const;
  });
  return [...text.matchAll(/\{!([\s\S]*?)\}/g)].map((match) => ({
    text: (match[1] ?? '').trim(),
    inScript: scripts.some(([start, end]) => match.index >= start && match.index < end),
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** The controller that a Visualforce page names, or `null`. */
export function controllerOf(markup: string): string | null {
  return tagsOf(markup).find((tag) => tag.name === 'apex:page')?.attributes.controller ?? null;
}
