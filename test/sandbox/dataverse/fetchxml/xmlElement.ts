import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unsupported } from '../http/DataverseError';
import { fetchError } from './fetchError';

/** An element with its attributes and children in the order of the text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
});

type Raw = Record<string, unknown>;

/** Parses one XML document; text that is not well-formed is refused as the platform refuses it. */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw invalid('a document type is not allowed');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw invalid(valid.err.msg);
  const roots = elements(parser.parse(text) as Raw[]);
  const [root] = roots;
  if (!root || roots.length > 1) throw invalid('one root element was expected');
  return root;
}

function elements(list: readonly Raw[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const raw of list) {
    const name = Object.keys(raw).find((key) => key !== ':@');
    if (!name || name.startsWith('#')) continue;
    const inside = raw[name] as Raw[];
    found.push({
      name,
      attributes: (raw[':@'] ?? {}) as Record<string, string>,
      children: elements(inside),
      text: inside.map((one) => (typeof one['#text'] === 'string' ? one['#text'] : '')).join(''),
    });
  }
  return found;
}

function invalid(why: string): Error {
  return fetchError('malformed', `Invalid XML: ${why}`);
}

/** Refuses attributes and children outside of the closed lists, by name. */
export function allow(element: XmlElement, attributes: readonly string[], children: readonly string[]): void {
  for (const name of Object.keys(element.attributes)) {
    if (!attributes.includes(name)) throw unsupported(`The attribute '${name}' of <${element.name}> in FetchXML`);
  }
  for (const child of element.children) {
    if (!children.includes(child.name)) throw unsupported(`The element <${child.name}> in <${element.name}> in FetchXML`);
  }
}

/** `true`, `false`, `1` or `0`; absent = the default. */
export function flag(element: XmlElement, name: string, fallback: boolean): boolean {
  const text = element.attributes[name];
  if (text === undefined) return fallback;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw fetchError('value', `The value '${text}' of ${name} in <${element.name}> must be true or false.`);
}

export function whole(element: XmlElement, name: string, least: number): number | null {
  const text = element.attributes[name];
  if (text === undefined) return null;
  if (!/^\d{1,7}$/.test(text) || Number(text) < least) {
    throw fetchError('value', `The value '${text}' of ${name} in <${element.name}> must be a whole number of at least ${least}.`);
  }
  return Number(text);
}

export function needed(element: XmlElement, name: string): string {
  const text = element.attributes[name];
  if (!text) throw fetchError('attribute', `<${element.name}> needs the attribute '${name}'.`);
  return text;
}
