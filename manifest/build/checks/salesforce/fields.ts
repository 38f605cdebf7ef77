import type { Finding } from '../finding';
import { isTrue, value, type XmlElement } from '../xml';
import { type Pack, type Part, partsOf } from './pack';

/** A number that a type of field needs, with its least and greatest value. */
type Range = readonly [name: string, least: number, most: number];

interface FieldType {
  readonly needs?: readonly Range[];
  readonly tags?: readonly string[];
  /** May be unique, and an external id: only types that the platform indexes. */
  readonly key?: boolean;
  /** May be required of whoever saves. */
  readonly required?: boolean;
}

/** Tags that any type of field may have. */
const SHARED = [
  ...['fullName', 'label', 'type', 'description', 'inlineHelpText', 'trackHistory', 'trackTrending', 'trackFeedHistory'],
  ...['securityClassification', 'businessStatus', 'complianceGroup', 'externalId', 'unique', 'required', 'deprecated'],
];
const FORMULA = ['formula', 'formulaTreatBlanksAs'];
const NUMBER: FieldType = {
  needs: [
    ['precision', 1, 18],
    ['scale', 0, 17],
  ],
  tags: ['defaultValue', ...FORMULA],
  key: true,
  required: true,
};

/** The types of fields with what each needs and may say. From the Metadata API Developer Guide, CustomField, version 67.0. */
const TYPES: Readonly<Record<string, FieldType>> = {
  Text: { needs: [['length', 1, 255]], tags: ['caseSensitive', 'defaultValue', ...FORMULA], key: true, required: true },
  TextArea: { tags: ['defaultValue'], required: true },
  LongTextArea: {
    needs: [
      ['length', 256, 131_072],
      ['visibleLines', 2, 50],
    ],
    tags: ['defaultValue'],
  },
  Html: {
    needs: [
      ['length', 256, 131_072],
      ['visibleLines', 10, 50],
    ],
  },
  Number: NUMBER,
  Currency: { ...NUMBER, key: false },
  Percent: { ...NUMBER, key: false },
  Checkbox: { tags: ['defaultValue', ...FORMULA] },
  Date: { tags: ['defaultValue', ...FORMULA], required: true },
  DateTime: { tags: ['defaultValue', ...FORMULA], required: true },
  Time: { tags: ['defaultValue', ...FORMULA], required: true },
  Email: { tags: ['defaultValue'], key: true, required: true },
  Phone: { tags: ['defaultValue'], required: true },
  Url: { tags: ['defaultValue'], required: true },
  Picklist: { tags: ['valueSet'], required: true },
  MultiselectPicklist: { needs: [['visibleLines', 3, 10]], tags: ['valueSet'], required: true },
  AutoNumber: { tags: ['displayFormat', 'startingNumber'], key: true },
  Lookup: {
    tags: ['referenceTo', 'relationshipName', 'relationshipLabel', 'deleteConstraint', 'lookupFilter'],
    required: true,
  },
  MasterDetail: {
    tags: [
      ...['referenceTo', 'relationshipName', 'relationshipLabel', 'relationshipOrder', 'reparentableMasterDetail'],
      'writeRequiresMasterRead',
    ],
  },
};

/** Tags that a type cannot do without, the numbers apart. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Checkbox: ['defaultValue'],
  Picklist: ['valueSet'],
  MultiselectPicklist: ['valueSet'],
  AutoNumber: ['displayFormat'],
  Lookup: ['referenceTo', 'relationshipName'],
  MasterDetail: ['referenceTo', 'relationshipName'],
};

function ofRanges(root: XmlElement, rule: FieldType): string[] {
  if (value(root, 'formula') !== null) return [];
  return (rule.needs ?? []).flatMap(([name, least, most]) => {
    const text = value(root, name);
    const number = Number(text);
    if (text === null) return [`lacks ${name}`];
    return Number.isInteger(number) && number >= least && number <= most ? [] : [`${name} is ${text}; ${least} to ${most}`];
  });
}

function ofKeys(root: XmlElement, type: string, rule: FieldType): string[] {
  const found: string[] = [];
  for (const name of ['unique', 'externalId']) {
    if (isTrue(root, name) && !rule.key) found.push(`${name} is not possible for ${type}`);
  }
  if (isTrue(root, 'unique') && type === 'Text' && value(root, 'caseSensitive') === null) {
    found.push('a unique text must say caseSensitive, or a key is refused that differs by capitals');
  }
  if (isTrue(root, 'required') && !rule.required) found.push(`required is not possible for ${type}`);
  if (isTrue(root, 'required') && value(root, 'deleteConstraint') === 'SetNull') {
    found.push('a required lookup cannot be cleared by a delete: deleteConstraint SetNull');
  }
  return found;
}

function faults(root: XmlElement): string[] {
  const type = value(root, 'type') ?? '';
  const rule = TYPES[type];
  if (!rule) return [`type ${type || 'is missing'}: no rule of check fields knows it`];
  const may = new Set([...SHARED, ...(rule.needs ?? []).map(([name]) => name), ...(rule.tags ?? [])]);
  const alien = root.children.filter((child) => !may.has(child.name)).map((child) => `${child.name} is not possible for ${type}`);
  const missing = (NEEDED[type] ?? []).filter((name) => value(root, name) === null).map((name) => `lacks ${name}`);
  const scale = Number(value(root, 'scale') ?? 0) > Number(value(root, 'precision') ?? 18) ? ['scale is above precision'] : [];
  const number = type === 'AutoNumber' && !/\{0+\}/.test(value(root, 'displayFormat') ?? '') ? ['displayFormat lacks {0}'] : [];
  const flag =
    type === 'Checkbox' && !['true', 'false', null].includes(value(root, 'defaultValue'))
      ? ['the default of a checkbox is true or false']
      : [];
  return [...alien, ...missing, ...ofRanges(root, rule), ...ofKeys(root, type, rule), ...scale, ...number, ...flag];
}

function namesAgree({ file, root, name }: Part): Finding[] {
  const own = name.split('.')[1] ?? '';
  const stated = value(root, 'fullName');
  const found = own.endsWith('__c') ? [] : [{ file, message: `${own} must end with __c` }];
  return stated === own ? found : [...found, { file, message: `fullName is ${stated ?? 'missing'}, the file is named ${own}` }];
}

/** Check `fields`: combinations of type and attributes that pass the schema and are refused by the platform. */
export function fields(pack: Pack): Finding[] {
  return partsOf(pack, 'CustomField').flatMap((part) => [
    ...faults(part.root).map((message) => ({ file: part.file, message })),
    ...namesAgree(part),
  ]);
}
