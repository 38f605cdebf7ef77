import { PREFIX } from '../../dynamics/names';
import { check, repeated } from './check';
import { type SolutionTable, tablesOf } from './solutionParts';
import { all, at, child, childrenOf, textOf, walk } from './tree';

function tableFaults({ name, logicalName, root, info, columns }: SolutionTable): readonly string[] {
  const set = textOf(info, 'EntitySetName');
  const type = (column: (typeof columns)[number]) => textOf(column, 'Type');
  const keys = columns.filter((column) => type(column) === 'primarykey');
  const names = columns.filter((column) => textOf(column, 'DisplayMask').split('|').includes('PrimaryName'));
  const nested = info === null ? [] : walk(info).filter((each) => each.name === 'EntityRelationships');
  const rules: readonly (readonly [boolean, string])[] = [
    [name.startsWith(`${PREFIX}_`), `the name does not begin with ${PREFIX}_`],
    [typeof child(root, 'Name')?.children === 'string', 'Name holds elements instead of the name'],
    [info?.attributes.Name === name, 'EntityInfo names another table'],
    [
      ['UserOwned', 'OrgOwned'].includes(textOf(info, 'OwnershipTypeMask')),
      'OwnershipTypeMask is neither UserOwned nor OrgOwned',
    ],
    [child(root, 'ObjectTypeCode') === null, 'ObjectTypeCode must be left out: the platform gives a new table its own'],
    [set !== '' && set === set.toLowerCase() && set.startsWith(`${PREFIX}_`), 'EntitySetName is missing or not in lower case'],
    [at(info, 'LocalizedNames', 'LocalizedName') !== null, 'LocalizedNames has no LocalizedName'],
    [at(info, 'LocalizedCollectionNames', 'LocalizedCollectionName') !== null, 'the plural is no LocalizedCollectionName'],
    [
      keys.length === 1 && textOf(keys[0] ?? null, 'LogicalName') === `${logicalName}id`,
      `there is no key column ${logicalName}id`,
    ],
    [names.length === 1, 'not exactly one column is the primary name'],
    [nested.length === 0, 'relationships stand inside the table instead of at the root'],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${name}: ${words}`);
}

/** The traps of hand-written tables that no schema finds. */
export const tables = check('tables', (files) => {
  const found = tablesOf(files);
  const sets = repeated(found.map(({ info }) => textOf(info, 'EntitySetName')));
  return [
    ...(found.length === 0 ? ['there are no tables'] : []),
    ...found.flatMap(tableFaults),
    ...repeated(found.map(({ logicalName }) => logicalName)).map((name) => `${name} is defined twice`),
    ...sets.map((name) => `EntitySetName ${name} stands on two tables`),
  ];
});

const KEY_TYPES = ['nvarchar', 'int', 'decimal', 'datetime', 'lookup', 'picklist'];

/** Alternate keys: known columns of types that may be keys, within 900 bytes and 16 columns, at most ten a table. */
export const keys = check('alternate keys', (files) =>
  tablesOf(files).flatMap(({ name, info, columns }) => {
    const found = all(at(info, 'EntityKeys'), 'EntityKey');
    const faults = found.flatMap((key) => {
      const attributes = childrenOf(at(key, 'EntityKeyAttributes') ?? key).filter((each) => each.name === 'AttributeName');
      const targets = attributes.map(({ children }) => columns.find((column) => textOf(column, 'LogicalName') === children));
      const bytes = targets.reduce((sum, column) => sum + Number(textOf(column ?? null, 'Length') || 8), 0);
      const rules: readonly (readonly [boolean, string])[] = [
        [targets.length > 0 && targets.length <= 16, 'has not 1 to 16 columns'],
        [targets.every((column) => column !== undefined), 'names a column that the table lacks'],
        [targets.every((column) => KEY_TYPES.includes(textOf(column ?? null, 'Type'))), 'has a column of a type that is no key'],
        [bytes <= 900, `is ${bytes} bytes wide; the index takes 900`],
        [
          textOf(key, 'LogicalName') === textOf(key, 'Name').toLowerCase(),
          'has a LogicalName that is not its Name in lower case',
        ],
      ];
      return rules.filter(([holds]) => !holds).map(([, words]) => `${name}: key ${textOf(key, 'Name')} ${words}`);
    });
    return found.length > 10 ? [`${name} has more than ten keys`, ...faults] : faults;
  }),
);
