import type { Finding } from '../finding';
import { all, type XmlElement } from '../xml';
import type { Pack } from './pack';

/** The longest text of each tag, in characters: Metadata API Developer Guide and the limits of the Setup pages. */
const LONGEST: Readonly<Record<string, number>> = {
  'CustomObject/label': 40,
  'CustomObject/pluralLabel': 40,
  'CustomObject/description': 1000,
  'CustomObject/nameField/label': 40,
  'CustomField/label': 40,
  'CustomField/description': 1000,
  'CustomField/inlineHelpText': 510,
  'CustomField/relationshipLabel': 80,
  'ListView/label': 40,
  'CompactLayout/label': 80,
  'PermissionSet/label': 80,
  'PermissionSet/description': 255,
  'ApexPage/label': 80,
  'ApexPage/description': 255,
  'StaticResource/description': 255,
  'CustomTab/label': 40,
  'CustomTab/description': 1000,
  'CustomApplication/label': 40,
  'CustomApplication/description': 255,
  'FlexiPage/masterLabel': 80,
  'FlexiPage/description': 255,
  'LightningComponentBundle/masterLabel': 80,
  'LightningComponentBundle/description': 1000,
  'CustomLabels/labels/shortDescription': 80,
  'CustomLabels/labels/value': 1000,
  'CustomNotificationType/masterLabel': 80,
  'CustomNotificationType/customNotifTypeName': 80,
  'CustomNotificationType/description': 255,
};

/** Labels without which a part stands nameless in Setup and in pages. */
const NEEDED: ReadonlySet<string> = new Set([
  'CustomObject/label',
  'CustomObject/pluralLabel',
  'CustomObject/description',
  'CustomField/label',
  'CustomField/inlineHelpText',
  'PermissionSet/description',
  'LightningComponentBundle/masterLabel',
]);

function elementsAt(root: XmlElement, path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  return name === undefined ? [root] : all(root, name).flatMap((child) => elementsAt(child, rest));
}

/** Check `lengths`: labels, descriptions and help texts are there and fit; the platform refuses the longer ones at the deploy. */
export function lengths(pack: Pack): Finding[] {
  return pack.parts.flatMap(({ file, type, root }) =>
    Object.entries(LONGEST).flatMap(([key, longest]) => {
      const [first, ...path] = key.split('/');
      if (first !== type) return [];
      const texts = elementsAt(root, path).map((element) => element.text);
      const long = texts
        .filter((text) => text.length > longest)
        .map((text) => ({ file, message: `${key} has ${text.length} characters, and may have ${longest}` }));
      const missing = NEEDED.has(key) && !texts.some((text) => text !== '');
      return missing ? [...long, { file, message: `${key} is blank` }] : long;
    }),
  );
}
