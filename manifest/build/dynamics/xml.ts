/** An element to be written: what it holds is text, or further elements. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[] | string;
}

type Children = readonly Element[] | string;

/**
 * An element with attributes and children, or with text.
 * @example element('label', { description: 'Active', languagecode: '1033' })
 */
export function element(name: string, attributes: Readonly<Record<string, string>> = {}, children: Children = []): Element {
  return { name, attributes, children };
}

/** An element that holds text alone: `leaf('IsActivity', 0)` is `<IsActivity>0</IsActivity>`. */
export function leaf(name: string, text: string | number): Element {
  return { name, attributes: {}, children: String(text) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Writes an element as the platform's own exports are written: two spaces a level, empty text as a pair of tags. */
export function render({ name, attributes, children }: Element, depth = 0): string {
  const pad = '  '.repeat(depth);
  const open = `${pad}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  if (typeof children === 'string') return `${open}>${escaped(children)}</${name}>`;
  if (children.length === 0) return `${open} />`;
  return `${open}>\n${children.map((child) => render(child, depth + 1)).join('\n')}\n${pad}</${name}>`;
}

/** A file of its own, with the declaration. */
export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${render(root)}\n`;
}
