import { LANGUAGE } from './names';
import { type Element, element } from './xml';

function label(name: string, text: string): Element {
  return element(name, { description: text, languagecode: LANGUAGE });
}

/** `<LocalizedNames>`, the name of a component in each language. */
export function localizedNames(text: string): Element {
  return element('LocalizedNames', {}, [label('LocalizedName', text)]);
}

/** `<LocalizedCollectionNames>`, the plural of a table. */
export function localizedCollectionNames(text: string): Element {
  return element('LocalizedCollectionNames', {}, [label('LocalizedCollectionName', text)]);
}

/** `<Descriptions>`, what a component is for. */
export function descriptions(text: string): Element {
  return element('Descriptions', {}, [label('Description', text)]);
}

/** `<displaynames>`, the label of a column, key or option set. */
export function displayNames(text: string): Element {
  return element('displaynames', {}, [label('displayname', text)]);
}

/** `<labels>`, the label of an option. */
export function labels(text: string): Element {
  return element('labels', {}, [label('label', text)]);
}
