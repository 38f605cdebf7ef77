import type { Table } from '../tables/types';
import { localizedNames } from './labels';
import { braced, columnName, componentId, logicalName, setName } from './names';
import { type Element, element, leaf } from './xml';

interface View {
  readonly name: string;
  /** 0 a list, 1 advanced find, 2 rows of another row, 4 quick find, 64 lookup. */
  readonly type: 0 | 1 | 2 | 4 | 64;
  readonly state: 0 | 1 | null;
  readonly isDefault: boolean;
}

const NAME = columnName('Name').toLowerCase();

function grid(table: Table, { type }: View): Element {
  const own = type === 2 || type === 64;
  return element('layoutxml', {}, [
    element(
      'grid',
      { name: own ? setName(table) : 'resultset', jump: NAME, select: '1', icon: '1', preview: type === 64 ? '0' : '1' },
      [
        element('row', { name: own ? logicalName(table) : 'result', id: `${logicalName(table)}id` }, [
          element('cell', { name: NAME, width: '300' }),
          element('cell', { name: 'createdon', width: '125' }),
        ]),
      ],
    ),
  ]);
}

function fetch(table: Table, { type, state }: View): Element {
  const condition = (attribute: string, operator: string, value: string) => element('condition', { attribute, operator, value });
  const attributes = [`${logicalName(table)}id`, NAME, 'createdon'];
  return element('fetchxml', {}, [
    element('fetch', { version: '1.0', mapping: 'logical' }, [
      element('entity', { name: logicalName(table) }, [
        ...attributes.map((name) => element('attribute', { name })),
        ...(type === 64 ? [] : [element('order', { attribute: NAME, descending: 'false' })]),
        ...(state === null ? [] : [element('filter', { type: 'and' }, [condition('statecode', 'eq', String(state))])]),
        ...(type === 4 ? [element('filter', { type: 'or', isquickfindfields: '1' }, [condition(NAME, 'like', '{0}')])] : []),
      ]),
    ]),
  ]);
}

/** The views that every table has after it was made by hand; without them lists and lookups of the platform have nothing to show. */
export function savedQueries(table: Table): Element {
  const views: readonly View[] = [
    { name: `Active ${table.plural}`, type: 0, state: 0, isDefault: true },
    { name: `${table.label} Advanced Find View`, type: 1, state: null, isDefault: true },
    { name: `${table.label} Associated View`, type: 2, state: 0, isDefault: true },
    { name: `${table.label} Lookup View`, type: 64, state: 0, isDefault: true },
    { name: `Inactive ${table.plural}`, type: 0, state: 1, isDefault: false },
    { name: `Quick Find Active ${table.plural}`, type: 4, state: 0, isDefault: true },
  ];
  return element('SavedQueries', {}, [
    element(
      'savedqueries',
      {},
      views.map((view) =>
        element('savedquery', {}, [
          leaf('IsCustomizable', 1),
          leaf('CanBeDeleted', 0),
          leaf('isquickfindquery', view.type === 4 ? 1 : 0),
          leaf('isprivate', 0),
          leaf('isdefault', view.isDefault ? 1 : 0),
          leaf('savedqueryid', braced(componentId('view', `${logicalName(table)}:${view.type}:${view.state ?? ''}`))),
          grid(table, view),
          leaf('querytype', view.type),
          fetch(table, view),
          leaf('IntroducedVersion', '0.1.0.0'),
          localizedNames(view.name),
        ]),
      ),
    ),
  ]);
}
