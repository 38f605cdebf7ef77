import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of an XML document, in the document's order. `text` is the element's own text, trimmed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

function toElement(raw: Raw): XmlElement | null {
  const name = Object.keys(raw).find((key) => key !== ':@' && key !== '#text');
  if (name === undefined) return null;
  const inner = raw[name] as Raw[];
  return {
    name,
    attributes: (raw[':@'] as Record<string, string> | undefined) ?? {},
    children: inner.flatMap((child) => toElement(child) ?? []),
    text: inner
      .flatMap((child) => ('#text' in child ? [String(child['#text'])] : []))
      .join('')
      .trim(),
  };
}

/**
 * Reads an XML document.
 * @throws Error with the line and what is wrong, where the text is not well formed or has not exactly one root.
 */
export function parseXml(text: string): XmlElement {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  const roots = (parser.parse(text) as Raw[]).flatMap((raw) => toElement(raw) ?? []);
  if (roots.length !== 1 || !roots[0]) throw new Error(`${roots.length} root elements instead of one`);
  return roots[0];
}

/** The children of that name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name, or `null`. @example value(field, 'type') // 'Text' */
export function value(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name)?.text ?? null;
}

/** Whether the child of that name says `true`. */
export function isTrue(element: XmlElement, name: string): boolean {
  return value(element, name) === 'true';
}
