import { XMLParser } from 'fast-xml-parser';

type Node = Record<string, unknown>;

const LISTS = new Set(['AttributeMetadata', 'OptionMetadata', 'a:LocalizedLabel', 'a:string']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => LISTS.has(name),
});

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

/** Text, number or yes/no; `null` for `i:nil`. */
function plain(value: unknown): unknown {
  if (value === '' || typeof value === 'object') return null;
  return value;
}

/** The document declares its namespaces where they are used, with and without a prefix. */
function wrapped(value: unknown): unknown {
  const own = node(value)['a:Value'] ?? node(value).Value ?? null;
  return plain(node(own)['#text'] ?? own);
}

function label(value: unknown): unknown {
  const own = node(node(value)['a:UserLocalizedLabel']);
  return { UserLocalizedLabel: own['a:Label'] === undefined ? null : { Label: String(own['a:Label']) }, LocalizedLabels: [] };
}

function optionSet(value: unknown): unknown {
  const options = node(node(value).Options).OptionMetadata;
  if (!Array.isArray(options)) return null;
  return { Options: options.map((each) => ({ Value: plain(node(each).Value), Label: label(node(each).Label) })) };
}

function attribute(raw: Node): Node {
  const targets = node(raw.Targets)['a:string'];
  return {
    ...Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, plain(value)])),
    DisplayName: label(raw.DisplayName),
    RequiredLevel: { Value: wrapped(raw.RequiredLevel) },
    AttributeTypeName: { Value: wrapped(raw.AttributeTypeName) },
    FormatName: { Value: wrapped(raw.FormatName) },
    Targets: Array.isArray(targets) ? targets : [],
    OptionSet: optionSet(raw.OptionSet),
    class: String(raw['@i:type'] ?? 'AttributeMetadata').replace(/^.*:/, ''),
  };
}

/** An environment's own EntityMetadata document as the Web API would write it in JSON. */
export function readXmlMetadata(xml: string): { readonly table: Node; readonly attributes: readonly Node[] } {
  const root = node(parser.parse(xml).EntityMetadata);
  const list = node(root.Attributes).AttributeMetadata;
  const attributes = (Array.isArray(list) ? list : []).map((raw) => attribute(node(raw)));
  const table = {
    ...Object.fromEntries(Object.entries(root).map(([name, value]) => [name, plain(value)])),
    DisplayName: label(root.DisplayName),
    DisplayCollectionName: label(root.DisplayCollectionName),
  };
  return { table, attributes };
}
