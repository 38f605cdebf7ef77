import type { Element } from '../../dynamics/xml';
import type { DynamicsFiles } from './check';
import { all, at, childrenOf, parseTree, textOf } from './tree';

const trees = new WeakMap<Uint8Array, Element | null>();

/** Text of a file; `''` where it is not there. */
export function textIn(files: DynamicsFiles, path: string): string {
  return new TextDecoder().decode(files.get(path) ?? new Uint8Array());
}

/** A file as elements; `null` where it is not there or not well formed, which other checks say. */
export function treeOf(files: DynamicsFiles, path: string): Element | null {
  const bytes = files.get(path);
  if (!bytes) return null;
  const kept = trees.get(bytes);
  if (kept !== undefined) return kept;
  let tree: Element | null = null;
  try {
    tree = parseTree(textIn(files, path));
  } catch {
    tree = null;
  }
  trees.set(bytes, tree);
  return tree;
}

/** The list of a section of customizations.xml: `sectionOf(files, 'Roles')`. */
export function sectionOf(files: DynamicsFiles, name: string): readonly Element[] {
  const found = at(treeOf(files, 'customizations.xml'), name);
  return found === null ? [] : childrenOf(found);
}

/** A table as customizations.xml has it. */
export interface SolutionTable {
  /** `fthd_Response`. */
  readonly name: string;
  readonly logicalName: string;
  readonly root: Element;
  /** `<entity>`, with labels, columns, flags and keys. */
  readonly info: Element | null;
  readonly columns: readonly Element[];
}

export function tablesOf(files: DynamicsFiles): readonly SolutionTable[] {
  return sectionOf(files, 'Entities').map((root) => {
    const info = at(root, 'EntityInfo', 'entity');
    const name = textOf(root, 'Name');
    return { name, logicalName: name.toLowerCase(), root, info, columns: all(at(info, 'attributes'), 'attribute') };
  });
}

/** The root components of solution.xml. */
export function componentsOf(files: DynamicsFiles): readonly Readonly<Record<string, string>>[] {
  const list = at(treeOf(files, 'solution.xml'), 'SolutionManifest', 'RootComponents');
  return all(list, 'RootComponent').map(({ attributes }) => attributes);
}

/** Names of the web resources. */
export function webResourceNames(files: DynamicsFiles): readonly string[] {
  return sectionOf(files, 'WebResources').map((resource) => textOf(resource, 'Name'));
}
