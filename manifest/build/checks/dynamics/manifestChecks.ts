import { PREFIX, SOLUTION } from '../../dynamics/names';
import { COMPONENT } from '../../dynamics/solution';
import { check, repeated } from './check';
import { componentsOf, sectionOf, tablesOf, treeOf, webResourceNames } from './solutionParts';
import { at, textOf } from './tree';

/** What an import reads first: names that must never change, a version of four numbers, one of both kinds. */
export const solutionManifest = check('solution manifest', (files) => {
  const manifest = at(treeOf(files, 'solution.xml'), 'SolutionManifest');
  const publisher = at(manifest, 'Publisher');
  const options = Number(textOf(publisher, 'CustomizationOptionValuePrefix'));
  const rules: readonly (readonly [boolean, string])[] = [
    [textOf(manifest, 'UniqueName') === SOLUTION, `UniqueName is not ${SOLUTION}: an upgrade would not find what it upgrades`],
    [/^\d+\.\d+\.\d+\.\d+$/.test(textOf(manifest, 'Version')), 'Version is not of four numbers'],
    [/^[01]$/.test(textOf(manifest, 'Managed')), 'Managed is neither 0 nor 1'],
    [textOf(publisher, 'UniqueName') !== '', 'the publisher has no UniqueName'],
    [textOf(publisher, 'CustomizationPrefix') === PREFIX, `the publisher's prefix is not ${PREFIX}`],
    [options >= 10_000 && options <= 99_999, "the publisher's option value prefix is not of five digits"],
    [at(manifest, 'LocalizedNames', 'LocalizedName') !== null, 'the solution has no name'],
    [at(manifest, 'MissingDependencies') !== null, 'MissingDependencies is missing'],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `solution.xml: ${words}`);
});

/** Every component that is named is there, and everything that is there is named, once. */
export const rootComponents = check('root components', (files) => {
  const app = sectionOf(files, 'AppModules').map((each) => textOf(each, 'UniqueName'));
  const siteMaps = sectionOf(files, 'AppModuleSiteMaps').map((each) => textOf(each, 'SiteMapUniqueName'));
  const content = [
    ...tablesOf(files).map(({ logicalName }) => `${COMPONENT.table} ${logicalName}`),
    ...sectionOf(files, 'Roles').map(({ attributes }) => `${COMPONENT.role} ${attributes.id ?? ''}`),
    ...webResourceNames(files).map((name) => `${COMPONENT.webResource} ${name}`),
    ...siteMaps.map((name) => `${COMPONENT.siteMap} ${name}`),
    ...app.map((name) => `${COMPONENT.app} ${name}`),
  ];
  const named = componentsOf(files).map(({ type, schemaName, id }) => `${type} ${schemaName ?? id ?? ''}`);
  return [
    ...named.filter((one) => !content.includes(one)).map((one) => `root component ${one} is not in the solution`),
    ...content.filter((one) => !named.includes(one)).map((one) => `${one} is no root component: it would not be installed`),
    ...repeated(named).map((one) => `root component ${one} is named twice`),
  ];
});
