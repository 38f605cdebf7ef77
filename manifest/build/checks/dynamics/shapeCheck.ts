import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Element } from '../../dynamics/xml';
import type { DynamicsCheck, DynamicsFiles } from './check';
import { treeOf } from './solutionParts';
import { all, at, childrenOf, parseTree, textOf } from './tree';

/** Solutions that the platform exported, kept beside the project. */
export const EXPORTS = resolve(import.meta.dirname, '../../../../../shared/data/dataverse/solutions');

/** Elements of exports that stand for something which this solution does not have. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  'the table': ['FormXml', 'RibbonDiffXml'],
  'the app': ['appelements'],
  'a web resource': ['DependencyXml'],
};

type Kinds = Readonly<Record<string, readonly Element[]>>;

/** The elements of a solution whose children are compared, by kind. Columns are compared with those of their type. */
function kindsOf(customizations: Element | null, manifest: Element | null): Kinds {
  const section = (name: string) => childrenOf(at(customizations, name) ?? { name, attributes: {}, children: [] });
  const tables = section('Entities').filter((table) => at(table, 'EntityInfo') !== null);
  const infos = tables.flatMap((table) => at(table, 'EntityInfo', 'entity') ?? []);
  const columns = infos.flatMap((info) => all(at(info, 'attributes'), 'attribute'));
  const types = [...new Set(columns.map((column) => textOf(column, 'Type')))];
  return {
    'solution.xml': manifest === null ? [] : [manifest],
    'customizations.xml': customizations === null ? [] : [customizations],
    'the table': tables,
    'the description of a table': infos,
    'a column': columns,
    ...Object.fromEntries(
      types.map((type) => [`a column of type ${type}`, columns.filter((column) => textOf(column, 'Type') === type)]),
    ),
    'a view': tables.flatMap((table) => all(at(table, 'SavedQueries', 'savedqueries'), 'savedquery')),
    'a role': section('Roles'),
    'a web resource': section('WebResources'),
    'the app': section('AppModules'),
    'the site map': section('AppModuleSiteMaps'),
  };
}

function read(path: string): Element {
  return parseTree(readFileSync(join(EXPORTS, path), 'utf8'));
}

/** All that was exported: two samples of Microsoft's, and the parts of a solution with an app. */
function exported(): Kinds {
  const samples = ['column_security_managed', 'secondary_record_source'].map((name) =>
    kindsOf(
      read(`microsoft_samples/${name}/customizations.xml`),
      at(read(`microsoft_samples/${name}/solution.xml`), 'SolutionManifest'),
    ),
  );
  const apps = ['cat_TemplateApp', 'cat_CreatorKitReferenceApp'];
  const kit: Kinds = {
    'the app': apps.map((name) => read(`creator_kit_mda/AppModules/${name}/AppModule_managed.xml`)),
    'the site map': apps.map((name) => read(`creator_kit_mda/AppModuleSiteMaps/${name}/AppModuleSiteMap_managed.xml`)),
    'a web resource': readdirSync(join(EXPORTS, 'creator_kit_mda/WebResources'))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => read(`creator_kit_mda/WebResources/${name}`)),
  };
  const names = new Set([...samples, kit].flatMap((kinds) => Object.keys(kinds)));
  return Object.fromEntries([...names].map((name) => [name, [...samples, kit].flatMap((kinds) => kinds[name] ?? [])]));
}

const names = (element: Element) => childrenOf(element).map(({ name }) => name);

/** Pairs of neighbours that stand the other way round in every export that has both. */
function misplaced(ours: readonly string[], theirs: readonly (readonly string[])[]): readonly string[] {
  return ours.flatMap((name, index) => {
    const next = ours[index + 1];
    const both = next === undefined ? [] : theirs.filter((list) => list.includes(name) && list.includes(next));
    const turned = next !== undefined && both.length > 0 && both.every((list) => list.indexOf(next) < list.indexOf(name));
    return turned ? [`${next} stands before ${name}`] : [];
  });
}

function compare(kind: string, ours: readonly Element[], theirs: readonly Element[]): readonly string[] {
  const lists = theirs.map(names);
  const needed = (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)) && !NOT_OURS[kind]?.includes(name));
  const faults = ours.flatMap((element) => {
    const own = names(element);
    return [
      ...needed.filter((name) => !own.includes(name)).map((name) => `${name} is missing, which every export has`),
      ...misplaced(own, lists).map((words) => `in exports, ${words}`),
    ];
  });
  return [...new Set(faults)].map((words) => `${kind}: ${words}`);
}

function compareAll(files: DynamicsFiles): readonly string[] {
  const theirs = exported();
  const ours = kindsOf(treeOf(files, 'customizations.xml'), at(treeOf(files, 'solution.xml'), 'SolutionManifest'));
  return Object.entries(ours).flatMap(([kind, elements]) => compare(kind, elements, theirs[kind] ?? []));
}

/** The same elements in the same order as the platform writes them: the best witness of what it reads. */
export const shape: DynamicsCheck = {
  name: 'shape of exports',
  async run(files) {
    if (existsSync(EXPORTS)) return compareAll(files);
    if (process.env.FOOTHOLD_SHARED === 'required') return [`the exported solutions are not at ${EXPORTS}`];
    console.log('Dynamics check "shape of exports" was skipped: ../shared/data/dataverse/solutions is not here.');
    return [];
  },
};
