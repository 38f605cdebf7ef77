import type { Column, Table } from '../tables/types';
import { fieldName, objectName } from './names';
import { metadataXml, type XmlTree } from './xml';

/** The platform's most for a long text area. */
const LONG_TEXT = 131_072;

/**
 * A field's type and what must go with it: text up to 255 characters, whole numbers of 18 digits, a check box with its default.
 * A key is an external id, unique by case, and required by the object itself, so that no right can leave it out.
 */
function typed(column: Column): XmlTree {
  const required = column.required ?? false;
  switch (column.kind) {
    case 'text':
      return column.key
        ? { length: 255, required, type: 'Text', unique: true, caseSensitive: true }
        : { length: 255, required, type: 'Text', unique: false };
    case 'long':
      return { length: LONG_TEXT, type: 'LongTextArea', visibleLines: 10 };
    case 'integer':
      return { precision: 18, required, scale: 0, type: 'Number', unique: column.unique ?? false };
    case 'date':
      return { required, type: 'Date' };
    case 'instant':
      return { required, type: 'DateTime' };
    case 'boolean':
      return { defaultValue: false, type: 'Checkbox' };
  }
}

function sorted(tree: XmlTree): XmlTree {
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldXml(column: Column): string {
  return metadataXml(
    'CustomField',
    sorted({
      ...typed(column),
      fullName: fieldName(column),
      description: column.help,
      externalId: column.key ?? false,
      inlineHelpText: column.help,
      label: column.label,
    }),
  );
}

/**
 * The object itself. Private rows are the owner's alone, inside and outside the organisation; public ones may be read by every
 * user inside who also has the object's right, and by nobody outside. Search, reports, activities and feeds stay off: these
 * rows are read through Foothold. Bulk, sharing and streaming must be on or off together, and the publisher needs bulk.
 * "Grant Access Using Hierarchies" is no metadata: the guide asks for it in Setup.
 */
function objectXml(table: Table): string {
  return metadataXml('CustomObject', {
    allowInChatterGroups: false,
    compactLayoutAssignment: 'SYSTEM',
    deploymentStatus: 'Deployed',
    description: table.description,
    enableActivities: false,
    enableBulkApi: true,
    enableFeeds: false,
    enableHistory: false,
    enableReports: false,
    enableSearch: false,
    enableSharing: true,
    enableStreamingApi: true,
    externalSharingModel: 'Private',
    label: table.label,
    // Text, not a number that counts up: a counter would tell how much everybody else writes. Left blank it is the row's id.
    nameField: { label: `${table.label} Name`, type: 'Text' },
    pluralLabel: table.plural,
    sharingModel: table.sharing === 'private' ? 'Private' : 'Read',
    visibility: 'Public',
  });
}

/** The files of a table's object, by path below `main/default`. */
export function objectFiles(table: Table): ReadonlyMap<string, string> {
  const folder = `objects/${objectName(table)}`;
  return new Map([
    [`${folder}/${objectName(table)}.object-meta.xml`, objectXml(table)],
    ...table.columns.map((column): [string, string] => [
      `${folder}/fields/${fieldName(column)}.field-meta.xml`,
      fieldXml(column),
    ]),
  ]);
}
