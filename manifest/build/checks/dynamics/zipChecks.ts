import { check } from './check';
import { kindOf } from './kinds';
import { sectionOf, textIn, treeOf } from './solutionParts';
import { all, childrenOf, parseTree, textOf } from './tree';

/** Files that lie beside the solution and not in its zip. */
const BESIDE = /^(form|appsource)\//;

/** The three files that every solution has, paths with forward slashes, no folders, nothing that no check reads. */
export const zipShape = check('zip shape', (files) => {
  const missing = ['[Content_Types].xml', 'solution.xml', 'customizations.xml'].filter((path) => !files.has(path));
  const odd = [...files.keys()].filter((path) => path.includes('\\') || path.endsWith('/') || path.startsWith('/'));
  const unknown = [...files.keys()].filter((path) => !odd.includes(path) && kindOf(path) === null);
  return [
    ...missing.map((path) => `${path} is missing`),
    ...odd.map((path) => `${path}: the import refuses folders and backslashes`),
    ...unknown.map((path) => `${path}: a file of no kind that is checked`),
  ];
});

export const wellFormed = check('well-formed XML', (files) =>
  [...files.keys()]
    .filter((path) => path.endsWith('.xml') || path.endsWith('.csproj'))
    .flatMap((path) => {
      try {
        parseTree(textIn(files, path));
        return [];
      } catch (cause) {
        return [`${path}: ${cause instanceof Error ? cause.message : String(cause)}`];
      }
    }),
);

/** A part without a content type makes the whole package unreadable. */
export const contentTypes = check('content types', (files) => {
  const root = treeOf(files, '[Content_Types].xml');
  const endings = all(root, 'Default').map(({ attributes }) => attributes.Extension ?? '');
  const parts = all(root, 'Override').map(({ attributes }) => (attributes.PartName ?? '').replace(/^\//, ''));
  const own = [...files.keys()].filter((path) => !BESIDE.test(path) && path !== '[Content_Types].xml');
  const untyped = own.filter((path) => !parts.includes(path) && !endings.some((ending) => path.endsWith(`.${ending}`)));
  const wrong = (root ? childrenOf(root) : []).filter(({ attributes }) => attributes.ContentType !== 'application/octet-stream');
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...parts.filter((path) => !files.has(path)).map((path) => `${path} has a content type and is not there`),
    ...wrong.map(
      ({ name, attributes }) => `${name} ${attributes.Extension ?? attributes.PartName}: not application/octet-stream`,
    ),
  ];
});

/** Every file of a web resource has its record, and every record its file. */
export const resourceFiles = check('web resource files', (files) => {
  const named = sectionOf(files, 'WebResources').map((resource) => textOf(resource, 'FileName').replace(/^\//, ''));
  const there = [...files.keys()].filter((path) => path.startsWith('WebResources/'));
  return [
    ...named.filter((path) => !files.has(path)).map((path) => `${path} is named by a web resource and is not there`),
    ...there.filter((path) => !named.includes(path)).map((path) => `${path} is no web resource`),
  ];
});
