import type { Finding } from '../../finding';
import { all, type XmlElement } from '../../xml';
import type { Pack } from '../pack';

/**
 * Enumerated values of the tags that the package uses, by root type and path of tags. From the Metadata API Developer Guide,
 * version 67.0, narrowed to what an installed package may sensibly say: an object that is in development, say, is seen by nobody.
 */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'CustomObject/deploymentStatus': ['Deployed'],
  'CustomObject/sharingModel': ['Private', 'Read', 'ReadWrite', 'ControlledByParent'],
  'CustomObject/externalSharingModel': ['Private', 'Read', 'ReadWrite', 'ControlledByParent'],
  'CustomObject/visibility': ['Public', 'Protected', 'PackageProtected'],
  'CustomObject/nameField/type': ['Text', 'AutoNumber'],
  'CustomField/type': [
    ...['AutoNumber', 'Checkbox', 'Currency', 'Date', 'DateTime', 'Email', 'Html', 'LongTextArea', 'Lookup', 'MasterDetail'],
    ...['MultiselectPicklist', 'Number', 'Percent', 'Phone', 'Picklist', 'Summary', 'Text', 'TextArea', 'Time', 'Url'],
  ],
  'CustomField/deleteConstraint': ['Cascade', 'Restrict', 'SetNull'],
  'CustomField/formulaTreatBlanksAs': ['BlankAsBlank', 'BlankAsZero'],
  'CustomField/securityClassification': ['Public', 'Internal', 'Confidential', 'Restricted', 'MissionCritical'],
  'PermissionSet/tabSettings/visibility': ['Available', 'None', 'Visible'],
  'StaticResource/cacheControl': ['Private', 'Public'],
  'ApexClass/status': ['Active'],
  'CustomApplication/uiType': ['Lightning'],
  'CustomApplication/navType': ['Standard', 'Console'],
  'CustomApplication/formFactors': ['Small', 'Large'],
  'FlexiPage/type': ['AppPage', 'HomePage', 'RecordPage', 'UtilityBar'],
  'FlexiPage/flexiPageRegions/type': ['Region', 'Facet', 'Background'],
  'FlexiPage/flexiPageRegions/mode': ['Append', 'Prepend', 'Replace'],
};

function valuesAt(root: XmlElement, path: readonly string[]): string[] {
  const [name, ...rest] = path;
  if (name === undefined) return [root.text];
  return all(root, name).flatMap((child) => valuesAt(child, rest));
}

/** Check `values`: enumerated values, which jsforce's schema does not know. */
export function values(pack: Pack): Finding[] {
  return pack.parts.flatMap(({ file, type, root }) =>
    Object.entries(VALUES).flatMap(([key, allowed]) => {
      const [first, ...path] = key.split('/');
      if (first !== type) return [];
      return valuesAt(root, path)
        .filter((found) => !allowed.includes(found))
        .map((found) => ({ file, message: `${key} is "${found}"; it may be ${allowed.join(', ')}` }));
    }),
  );
}
