import { braced, componentId, LANGUAGE, PREFIX } from './names';
import { type Element, element, leaf } from './xml';

/** Types that the platform has, by the ending of the name. What has none cannot be shipped. */
const TYPES: Readonly<Record<string, number>> = { html: 1, css: 2, js: 3, xml: 4, png: 5, svg: 11, resx: 12 };

/** The product's sign, drawn by hand: the app, its areas and the side pane show it. */
export const ICON = `${PREFIX}_/icons/foothold.svg`;

/** The form script, as forms register it. */
export const FORM_SCRIPT = `${PREFIX}_/form/foothold.js`;

/**
 * The platform's type of a web resource.
 * @throws Error naming a file of a type that the platform lacks
 * @example webResourceType('fthd_/panel/main.js') // 3
 */
export function webResourceType(name: string): number {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (type === undefined) throw new Error(`${name}: Dataverse has no web resources of this type.`);
  return type;
}

/** Id of a web resource in every environment. */
export function webResourceId(name: string): string {
  return componentId('webresource', name);
}

/** Where the file lies in the zip: the name without slashes and dots, and the id, as the platform exports it. */
export function webResourcePath(name: string): string {
  return `WebResources/${name.replace(/[/.]/g, '')}${webResourceId(name).toUpperCase()}`;
}

/** The record of a web resource. */
export function webResource(name: string): Element {
  return element('WebResource', {}, [
    leaf('WebResourceId', braced(webResourceId(name))),
    leaf('Name', name),
    leaf('DisplayName', name),
    leaf('LanguageCode', LANGUAGE),
    leaf('WebResourceType', webResourceType(name)),
    leaf('IntroducedVersion', '0.1.0.0'),
    leaf('IsEnabledForMobileClient', 0),
    leaf('IsAvailableForMobileOffline', 0),
    leaf('IsCustomizable', 1),
    leaf('CanBeDeleted', 1),
    leaf('IsHidden', 0),
    leaf('FileName', `/${webResourcePath(name)}`),
  ]);
}
