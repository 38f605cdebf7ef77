import type { XmlElement } from '../../xml';
import { OPAQUE, PLAIN, type Property, type Shapes } from './shapes';

function validateValue(shapes: Shapes, path: string, property: Property, element: XmlElement): string[] {
  const plain = PLAIN[property.type];
  if (!plain) return validate(shapes, property.type, element, path);
  if (element.children.length > 0) return [`${path} holds tags, where a ${property.type} is expected`];
  if (!plain.test(element.text)) return [`${path} is "${element.text}", where a ${property.type} is expected`];
  if (property.values && !property.values.includes(element.text)) {
    return [`${path} is "${element.text}"; it may be ${property.values.slice(0, 12).join(', ')}`];
  }
  return [];
}

/** Names whose elements do not stand together: the platform reads the second group as "duplicated at this location". */
function scattered(element: XmlElement): string[] {
  const names = element.children.map((child) => child.name);
  const groups = names.filter((name, index) => name !== names[index - 1]);
  return [...new Set(groups.filter((name, index) => groups.indexOf(name) !== index))];
}

/**
 * Compares an element with a metadata type: unknown tags, missing ones, tags given twice or not beside each other, and values
 * of the wrong kind.
 * @returns What is wrong, in words; empty where nothing is.
 * @example validate(jsforceShapes, 'CustomTab', root) // ['CustomTab/colour is no tag of CustomTab']
 */
export function validate(shapes: Shapes, type: string, element: XmlElement, path = type): string[] {
  const tags = shapes(type);
  if (!tags) return [`${path}: the schema knows no type ${type}`];
  const found = element.children.flatMap((child) => {
    const at = `${path}/${child.name}`;
    const property = tags.get(child.name);
    if (!property) return [`${at} is no tag of ${type}`];
    return OPAQUE.has(`${type}.${child.name}`) ? [] : validateValue(shapes, at, property, child);
  });
  const count = (name: string): number => element.children.filter((child) => child.name === name).length;
  for (const [name, property] of tags) {
    if (property.required && count(name) === 0) found.push(`${path} lacks its tag ${name}`);
    if (!property.many && count(name) > 1) found.push(`${path}/${name} stands ${count(name)} times, and may stand once`);
  }
  if (element.text !== '') found.push(`${path} holds the loose text "${element.text.slice(0, 40)}"`);
  return [...found, ...scattered(element).map((name) => `${path}/${name} does not stand beside the others of its name`)];
}
