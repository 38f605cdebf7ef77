/** What stands in an element: a value, or more elements. Members that are `undefined` are left out. */
export type XmlValue = string | number | boolean | undefined | XmlTree | readonly (string | XmlTree)[];
export interface XmlTree {
  readonly [tag: string]: XmlValue;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an element or attribute. @example escaped('a & b') // 'a &amp; b' */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function lines(tag: string, value: XmlValue, indent: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each: string | XmlTree) => lines(tag, each, indent));
  if (typeof value !== 'object') return [`${indent}<${tag}>${escaped(String(value))}</${tag}>`];
  const inner = Object.entries(value).flatMap(([name, each]) => lines(name, each, `${indent}    `));
  return [`${indent}<${tag}>`, ...inner, `${indent}</${tag}>`];
}

/**
 * A metadata file as Salesforce's own tools write it: four spaces, a line an element, escaped text; a list repeats its tag.
 * @example metadataXml('CustomTab', { label: 'Foothold' })
 */
export function metadataXml(root: string, content: XmlTree): string {
  const inner = Object.entries(content).flatMap(([tag, value]) => lines(tag, value, '    '));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://soap.sforce.com/2006/04/metadata">`,
    ...inner,
    `</${root}>`,
    '',
  ].join('\n');
}
