import { XMLValidator } from 'fast-xml-parser';
import { InstallError } from './InstallError';
import { parseXml, type XmlNode } from './parseXml';

export type { XmlNode };

/** @throws InstallError for what is not XML, or has another root */
export function readXml(text: string, root: string, file: string): XmlNode {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new InstallError(`${file}, line ${valid.err.line}: ${valid.err.msg}`);
  const found = parseXml(text)[root];
  if (found === undefined) throw new InstallError(`${file}: the root element must be ${root}.`);
  return node(found);
}

function node(value: unknown): XmlNode {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as XmlNode) : {};
}

/** Elements of a name: none, one or many. */
export function children(parent: XmlNode, name: string): readonly XmlNode[] {
  const value = parent[name];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value.map(node) : [node(value)];
}

/** The one element of a name; empty if it is not there. */
export function child(parent: XmlNode, name: string): XmlNode {
  return children(parent, name)[0] ?? {};
}

/** Text of an element or attribute (`@name`); `null` where it is not there or blank. */
export function text(parent: XmlNode, name: string): string | null {
  const value = parent[name];
  const found = typeof value === 'string' ? value : node(value)['#text'];
  return typeof found === 'string' && found !== '' ? found : null;
}

/** Texts of all elements of a name. */
export function texts(parent: XmlNode, name: string): readonly string[] {
  const value = parent[name];
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
}

export function required(parent: XmlNode, name: string, where: string): string {
  const value = text(parent, name);
  if (value === null) throw new InstallError(`${where}: ${name} is missing.`);
  return value;
}

/** `true` / `false` of Salesforce, `1` / `0` of Dataverse; absent is no. */
export function flag(parent: XmlNode, name: string): boolean {
  return ['true', '1'].includes(text(parent, name) ?? '');
}

/** Refuses by name what the local CRM would otherwise silently pass over. */
export function onlyKnown(parent: XmlNode, known: readonly string[], where: string): void {
  const strange = Object.keys(parent).find((name) => !name.startsWith('@') && name !== '#text' && !known.includes(name));
  if (strange !== undefined) throw new InstallError(`${where}: the local CRM does not know ${strange}.`);
}
