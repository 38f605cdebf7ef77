import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Element, element } from '../../dynamics/xml';

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});

function toElement(node: Node): Element | null {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '' || name === '#text' || name.startsWith('?')) return null;
  const inside = node[name] as readonly Node[];
  const children = inside.flatMap((child) => toElement(child) ?? []);
  const text = inside.map((child) => child['#text'] ?? '').join('');
  return element(name, (node[':@'] ?? {}) as Record<string, string>, children.length > 0 || text === '' ? children : text);
}

/**
 * Reads XML as elements with attributes and children or text, in order.
 * @throws Error with line and reason where it is not well formed
 */
export function parseTree(xml: string): Element {
  const text = xml.replace(/^\uFEFF/, '');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`line ${verdict.err.line}: ${verdict.err.msg}`);
  const [root] = (parser.parse(text) as Node[]).flatMap((node) => toElement(node) ?? []);
  if (!root) throw new Error('there is no element');
  return root;
}

/** The elements that an element holds; none where it holds text. */
export function childrenOf({ children }: Element): readonly Element[] {
  return typeof children === 'string' ? [] : children;
}

/** The first child of a name, or `null`. */
export function child(parent: Element | null, name: string): Element | null {
  return parent === null ? null : (childrenOf(parent).find((each) => each.name === name) ?? null);
}

/** The element at the end of a path of names, or `null`. */
export function at(root: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>(child, root);
}

/** Children of one name. */
export function all(parent: Element | null, name: string): readonly Element[] {
  return parent === null ? [] : childrenOf(parent).filter((each) => each.name === name);
}

/** Text of a child; `''` where it is not there or empty. */
export function textOf(parent: Element | null, name: string): string {
  const found = child(parent, name);
  return found && typeof found.children === 'string' ? found.children : '';
}

/** Every element below and including this one. */
export function walk(root: Element): readonly Element[] {
  return [root, ...childrenOf(root).flatMap(walk)];
}
