import { type PackageFiles, textOf, unzip } from '../files';
import { InstallError } from '../InstallError';
import type { Solution, WebResource } from '../types';
import { child, children, onlyKnown, readXml, required, text, type XmlNode } from '../xml';
import { readRole } from './roles';
import { readSiteMap } from './siteMap';
import { readTable } from './tables';

/** Parts of `customizations.xml` that the local CRM installs, and those that may stand there empty. */
const INSTALLED = ['AppModuleSiteMaps', 'AppModules', 'Entities', 'EntityRelationships', 'Languages', 'Roles', 'WebResources'];
const EMPTY = [
  'ConnectionRoles',
  'CustomControls',
  'Dashboards',
  'EntityDataProviders',
  'EntityMaps',
  'FieldSecurityProfiles',
  'OrganizationSettings',
  'RibbonDiffXml',
  'SiteMap',
  'Templates',
  'Workflows',
  'optionsets',
];
/** What the platform itself links every row to. */
const PLATFORM_TABLES = new Set(['businessunit', 'owner', 'systemuser', 'team', 'organization']);

/** Root components that the local CRM has a place for: table, role, web resource, site map, app. */
const COMPONENTS = new Set(['1', '20', '61', '62', '80']);

function webResource(xml: XmlNode, files: PackageFiles): WebResource {
  const name = required(xml, 'Name', 'WebResource');
  const path = required(xml, 'FileName', name).replace(/^\//, '');
  const bytes = files.get(path);
  if (!bytes) throw new InstallError(`${name}: the zip lacks ${path}.`, '0x80048033');
  return { name, label: text(xml, 'DisplayName') ?? name, type: Number(required(xml, 'WebResourceType', name)), bytes };
}

function checkRelationships(xml: XmlNode): void {
  for (const each of children(child(xml, 'EntityRelationships'), 'EntityRelationship')) {
    const to = required(each, 'ReferencedEntityName', 'EntityRelationship').toLowerCase();
    if (!PLATFORM_TABLES.has(to))
      throw new InstallError(`${required(each, '@Name', to)}: the local CRM does not know lookups of solutions to ${to}.`);
  }
}

function checkParts(xml: XmlNode): void {
  onlyKnown(xml, [...INSTALLED, ...EMPTY], 'customizations.xml');
  for (const name of EMPTY) {
    const strange = Object.keys(child(xml, name)).find((inside) => !inside.startsWith('@'));
    if (strange !== undefined) throw new InstallError(`customizations.xml: the local CRM does not know ${name}/${strange}.`);
  }
}

/**
 * Reads a solution from its zip, or from the files of one.
 * @throws InstallError for what the local CRM does not know, by name
 */
export function readDynamicsSolution(source: Uint8Array | PackageFiles): Solution {
  const files = source instanceof Uint8Array ? unzip(source) : source;
  const file = (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new InstallError(`The zip lacks ${name}.`, '0x80048033');
    return textOf(bytes);
  };
  const manifest = child(readXml(file('solution.xml'), 'ImportExportXml', 'solution.xml'), 'SolutionManifest');
  const xml = readXml(file('customizations.xml'), 'ImportExportXml', 'customizations.xml');
  checkParts(xml);
  checkRelationships(xml);
  const stranger = children(child(manifest, 'RootComponents'), 'RootComponent').find(
    (each) => !COMPONENTS.has(text(each, '@type') ?? ''),
  );
  if (stranger)
    throw new InstallError(`solution.xml: the local CRM does not know root components of type ${text(stranger, '@type')}.`);
  const prefix = required(child(manifest, 'Publisher'), 'CustomizationPrefix', 'solution.xml');
  const tables = children(child(xml, 'Entities'), 'Entity').map((each) => readTable(each, prefix));
  return {
    uniqueName: required(manifest, 'UniqueName', 'solution.xml'),
    friendlyName: required(child(child(manifest, 'LocalizedNames'), 'LocalizedName'), '@description', 'solution.xml'),
    version: required(manifest, 'Version', 'solution.xml'),
    managed: text(manifest, 'Managed') === '1',
    prefix,
    tables,
    roles: children(child(xml, 'Roles'), 'Role').map((each) => readRole(each, tables, prefix)),
    webResources: children(child(xml, 'WebResources'), 'WebResource').map((each) => webResource(each, files)),
    siteMap: children(child(xml, 'AppModuleSiteMaps'), 'AppModuleSiteMap').flatMap(readSiteMap),
    apps: children(child(xml, 'AppModules'), 'AppModule').map((each) => ({
      name: required(each, 'UniqueName', 'AppModule'),
      label:
        text(child(child(each, 'LocalizedNames'), 'LocalizedName'), '@description') ?? required(each, 'UniqueName', 'AppModule'),
    })),
  };
}
