import type { Element } from '../../dynamics/xml';
import { check } from './check';
import { type SolutionTable, tablesOf } from './solutionParts';
import { all, at, textOf, walk } from './tree';

/** What the platform keeps of every row, without a column in the solution. */
const SYSTEM = ['createdon', 'createdby', 'modifiedon', 'modifiedby', 'statecode', 'statuscode', 'ownerid'];
/** List, advanced find, associated, quick find and lookup: a table without one of them has pages that do not open. */
const NEEDED = ['0', '1', '2', '4', '64'];

function viewFaults(view: Element, { name, logicalName, columns }: SolutionTable): readonly string[] {
  const known = new Set([...SYSTEM, ...columns.map((column) => textOf(column, 'LogicalName'))]);
  const entity = at(view, 'fetchxml', 'fetch', 'entity');
  const grid = at(view, 'layoutxml', 'grid');
  const used = walk(view).flatMap(({ name: tag, attributes }) => {
    if (tag === 'attribute' || tag === 'cell') return attributes.name ?? '';
    return tag === 'order' || tag === 'condition' ? (attributes.attribute ?? '') : [];
  });
  const label = at(view, 'LocalizedNames', 'LocalizedName')?.attributes.description ?? '';
  const rules: readonly (readonly [boolean, string])[] = [
    [label !== '', 'has no name'],
    [entity?.attributes.name === logicalName, 'asks another table'],
    [at(grid, 'row')?.attributes.id === `${logicalName}id`, "does not name the row's key"],
    [used.every((each) => known.has(each)), `names a column that the table lacks: ${used.find((each) => !known.has(each))}`],
    [
      walk(view)
        .filter(({ name: tag }) => tag === 'cell')
        .every(({ attributes }) => used.filter((each) => each === attributes.name).length > 1),
      'shows a column that it does not fetch',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${name}: view "${label}" ${words}`);
}

export const views = check('views', (files) =>
  tablesOf(files).flatMap((table) => {
    const found = all(at(table.root, 'SavedQueries', 'savedqueries'), 'savedquery');
    const types = found.filter((view) => textOf(view, 'isdefault') === '1').map((view) => textOf(view, 'querytype'));
    return [
      ...NEEDED.filter((type) => !types.includes(type)).map((type) => `${table.name} has no view of type ${type}`),
      ...found.flatMap((view) => viewFaults(view, table)),
    ];
  }),
);
