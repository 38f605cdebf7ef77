import { AREAS } from '../../areas';
import { PREFIX } from '../../dynamics/names';
import { check, repeated } from './check';
import { sectionOf, tablesOf, webResourceNames } from './solutionParts';
import { all, at, textOf, walk } from './tree';

const RESOURCE = '$webresource:';

/** The app shows the site map, the site map shows every area, and what they name is in the solution. */
export const navigation = check('navigation', (files) => {
  const [app, anotherApp] = sectionOf(files, 'AppModules');
  const [map, anotherMap] = sectionOf(files, 'AppModuleSiteMaps');
  if (!app || !map || anotherApp || anotherMap) return ['there is not exactly one app with one site map'];
  const resources = webResourceNames(files);
  const tables = tablesOf(files).map(({ logicalName }) => logicalName);
  const roles = sectionOf(files, 'Roles').map(({ attributes }) => attributes.id ?? '');
  const shown = all(at(app, 'AppModuleComponents'), 'AppModuleComponent').map(({ attributes }) => attributes.schemaName);
  const roleIds = all(at(app, 'AppModuleRoleMaps'), 'Role').map(({ attributes }) => attributes.id ?? '');
  const elements = walk(map);
  const subAreas = elements.filter(({ name }) => name === 'SubArea');
  const identified = elements.filter(({ name }) => ['Area', 'Group', 'SubArea'].includes(name));
  const named = subAreas.flatMap(({ attributes }) =>
    ['Url', 'Icon', 'VectorIcon'].flatMap((key) => (attributes[key] === undefined ? [] : [attributes[key]])),
  );
  const places = subAreas.map(({ attributes }) => attributes.Url ?? '');
  const missing = AREAS.filter((area) => area.navigation && !places.includes(`${RESOURCE}${PREFIX}_/${area.name}/index.html`));
  const icons = sectionOf(files, 'WebResources').map((each) => textOf(each, 'WebResourceId').replace(/[{}]/g, ''));
  return [
    ...(shown.includes(textOf(map, 'SiteMapUniqueName')) ? [] : ['the app does not show the site map']),
    ...(icons.includes(textOf(app, 'WebResourceId')) ? [] : ['the app has no icon of the solution']),
    ...(roleIds.length === 0 ? ['no role sees the app'] : []),
    ...roleIds.filter((id) => !roles.includes(id)).map((id) => `the app is given to a role that is not there: ${id}`),
    ...named
      .filter((one) => !one.startsWith(RESOURCE) || !resources.includes(one.slice(RESOURCE.length)))
      .map((one) => `the site map names ${one}, which is no web resource of the solution`),
    ...missing.map((area) => `the area ${area.name} is not in the site map`),
    ...elements
      .filter(({ name, attributes }) => name === 'Privilege' && !tables.includes(attributes.Entity ?? ''))
      .map(({ attributes }) => `the site map asks for a right on ${attributes.Entity}, which is no table of the solution`),
    ...subAreas
      .filter((area) => all(area, 'Privilege').length === 0)
      .map(({ attributes }) => `${attributes.Id} is shown to everybody: it asks for no right`),
    ...identified.filter(({ attributes }) => !/^\w+$/.test(attributes.Id ?? '')).map(({ name }) => `a ${name} has no Id`),
    ...repeated(identified.map(({ attributes }) => attributes.Id ?? '')).map((id) => `the Id ${id} stands twice`),
    ...identified
      .filter((each) => all(at(each, 'Titles'), 'Title').length === 0)
      .map(({ attributes }) => `${attributes.Id} has no title`),
  ];
});
