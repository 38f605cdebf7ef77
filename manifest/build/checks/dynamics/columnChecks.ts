import { PREFIX } from '../../dynamics/names';
import type { Element } from '../../dynamics/xml';
import { check, repeated } from './check';
import { type SolutionTable, sectionOf, tablesOf } from './solutionParts';
import { all, at, child, textOf, walk } from './tree';

const TYPES = ['primarykey', 'nvarchar', 'ntext', 'int', 'datetime', 'bit', 'decimal', 'money', 'lookup', 'picklist'];
const LONGEST: Readonly<Record<string, number>> = { nvarchar: 4_000, ntext: 1_048_576 };
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  nvarchar: ['text', 'textarea', 'email', 'url', 'phone', 'tickersymbol'],
  ntext: ['text', 'textarea'],
  int: ['', 'none', 'duration', 'timezone', 'language'],
  datetime: ['date', 'datetime'],
};

function columnFaults(column: Element, table: SolutionTable): readonly string[] {
  const physical = column.attributes.PhysicalName ?? '';
  const name = textOf(column, 'Name');
  const type = textOf(column, 'Type');
  const formats = FORMATS[type];
  const own = textOf(column, 'IsCustomField') === '1';
  const longest = LONGEST[type];
  const length = Number(textOf(column, 'MaxLength'));
  const rules: readonly (readonly [boolean, string])[] = [
    [name !== '', 'has no Name'],
    [
      name === physical.toLowerCase() && textOf(column, 'LogicalName') === name,
      'is not named the same three times, in lower case',
    ],
    [!own || name.startsWith(`${PREFIX}_`), `does not begin with ${PREFIX}_`],
    [!own || name !== `${table.logicalName}id`, 'is named as the key that the platform makes by itself'],
    [TYPES.includes(type), `is of a type that is not known: ${type}`],
    [
      !formats || formats.includes(textOf(column, 'Format')),
      `has the format ${textOf(column, 'Format')}; formats are in lower case`,
    ],
    [longest === undefined || (length > 0 && length <= longest), `has a MaxLength of ${length}`],
    [type !== 'datetime' || /^[123]$/.test(textOf(column, 'Behavior')), 'has no Behavior'],
    [['none', 'recommended', 'required', 'systemrequired'].includes(textOf(column, 'RequiredLevel')), 'has no RequiredLevel'],
    [at(column, 'displaynames', 'displayname') !== null, 'has no label'],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${table.name}.${physical || name} ${words}`);
}

/** The traps of hand-written columns. */
export const columns = check('columns', (files) =>
  tablesOf(files).flatMap((table) => [
    ...table.columns.flatMap((column) => columnFaults(column, table)),
    ...repeated(table.columns.map((column) => textOf(column, 'Name'))).map((name) => `${table.name}.${name} stands twice`),
  ]),
);

/** Option sets: a name of their own (never that of a column), two options for yes and no. */
export const optionSets = check('option sets', (files) => {
  const all_ = tablesOf(files);
  const columnNames = new Set(all_.flatMap((table) => table.columns.map((column) => textOf(column, 'LogicalName'))));
  const local = all_.flatMap((table) => table.columns.flatMap((column) => child(column, 'optionset') ?? []));
  const sets = [...local, ...sectionOf(files, 'optionsets')];
  const nameOf = ({ attributes }: Element) => (attributes.Name ?? '').toLowerCase();
  const values = (set: Element) => all(child(set, 'options'), 'option').map(({ attributes }) => attributes.value ?? '');
  const untyped = all_.flatMap((table) =>
    table.columns
      .filter((column) => textOf(column, 'Type') === 'bit' && !child(column, 'optionset'))
      .map((column) => `${table.name}.${textOf(column, 'Name')} has no option set`),
  );
  return [
    ...untyped,
    ...sets.filter((set) => columnNames.has(nameOf(set))).map((set) => `option set ${nameOf(set)} is named as a column`),
    ...repeated(sets.map(nameOf)).map((name) => `option set ${name} stands twice`),
    ...sets
      .filter((set) => textOf(set, 'OptionSetType') === 'bit' && values(set).sort().join() !== '0,1')
      .map((set) => `option set ${nameOf(set)} is not yes and no`),
  ];
});

/** A lookup needs its relationship at the root; a relationship needs its tables and its column. */
export const relationships = check('relationships', (files) => {
  const found = sectionOf(files, 'EntityRelationships');
  const tables = tablesOf(files);
  const covered = new Set(
    found.map((each) => `${textOf(each, 'ReferencingEntityName')}.${textOf(each, 'ReferencingAttributeName')}`.toLowerCase()),
  );
  const lookups = tables.flatMap((table) =>
    table.columns
      .filter((column) => textOf(column, 'Type') === 'lookup')
      .map((column) => `${table.logicalName}.${textOf(column, 'LogicalName')}`),
  );
  const known = new Set(lookups);
  const nested = tables.filter(({ info }) => info !== null && walk(info).some(({ name }) => name === 'EntityRelationship'));
  return [
    ...lookups.filter((name) => !covered.has(name)).map((name) => `${name} has no relationship at the root`),
    ...[...covered].filter((name) => !known.has(name)).map((name) => `the relationship of ${name} has no lookup`),
    ...nested.map(({ name }) => `${name}: a relationship stands inside the table`),
  ];
});
