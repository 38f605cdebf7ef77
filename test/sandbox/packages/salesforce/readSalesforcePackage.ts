import { type PackageFiles, textOf, unzip } from '../files';
import { InstallError } from '../InstallError';
import type { PackageField, PackagePage, PackageResource, PackageTab, PlacedComponent, SalesforcePackage } from '../types';
import { children, onlyKnown, readXml, required, text, texts, type XmlNode } from '../xml';
import { readField, readObject } from './objects';
import { readPermissionSet } from './permissionSets';

interface Project {
  readonly namespace?: string;
  readonly packageDirectories?: readonly {
    readonly path: string;
    readonly default?: boolean;
    readonly package?: string;
    readonly versionNumber?: string;
  }[];
}

/** Folders of metadata that a package of this kind may hold. */
const FOLDERS = [
  'applications',
  'classes',
  'flexipages',
  'labels',
  'lwc',
  'objects',
  'pages',
  'permissionsets',
  'staticresources',
  'tabs',
];

/** Files of one folder of metadata, by path inside it. */
class Source {
  constructor(
    private readonly files: PackageFiles,
    private readonly root: string,
  ) {}

  folders(): readonly string[] {
    return [...new Set(this.paths('').map((path) => path.split('/')[0] ?? ''))];
  }

  paths(folder: string): readonly string[] {
    const prefix = `${this.root}${folder}`;
    return [...this.files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .sort();
  }

  bytes(path: string): Uint8Array {
    const found = this.files.get(this.root + path);
    if (!found) throw new InstallError(`${path} is missing.`);
    return found;
  }

  /** Each `NAME<ending>` directly in a folder, parsed. */
  all(folder: string, ending: string, root: string): readonly (readonly [name: string, xml: XmlNode])[] {
    return this.paths(`${folder}/`)
      .filter((path) => !path.includes('/') && path.endsWith(ending))
      .map((path) => [path.slice(0, -ending.length), readXml(textOf(this.bytes(`${folder}/${path}`)), root, path)] as const);
  }
}

function objectsOf(source: Source) {
  const paths = source.paths('objects/');
  return [...new Set(paths.map((path) => path.split('/')[0] ?? ''))].map((folder) => {
    if (!folder.endsWith('__c')) throw new InstallError(`${folder}: the local CRM does not change objects of the platform.`);
    const name = folder.slice(0, -3);
    const fields: PackageField[] = [];
    for (const path of paths.filter((each) => each.startsWith(`${folder}/`))) {
      const file = path.slice(folder.length + 1);
      if (file === `${folder}.object-meta.xml`) continue;
      const field = /^fields\/(\w+)__c\.field-meta\.xml$/.exec(file)?.[1];
      if (field === undefined) throw new InstallError(`objects/${path}: the local CRM does not know this kind of file.`);
      fields.push(readField(field, readXml(textOf(source.bytes(`objects/${path}`)), 'CustomField', path), name));
    }
    const file = `objects/${folder}/${folder}.object-meta.xml`;
    return readObject(name, readXml(textOf(source.bytes(file)), 'CustomObject', file), fields);
  });
}

function resourceOf(source: Source, name: string, xml: XmlNode): PackageResource {
  const contentType = required(xml, 'contentType', name);
  const inside = source.paths(`staticresources/${name}/`);
  if (inside.length > 0)
    return {
      name,
      contentType,
      files: new Map(inside.map((path) => [path, source.bytes(`staticresources/${name}/${path}`)])),
    };
  const single = source.paths('staticresources/').find((path) => path.startsWith(`${name}.`) && !path.endsWith('-meta.xml'));
  if (single === undefined) return { name, contentType, files: new Map() };
  const bytes = source.bytes(`staticresources/${single}`);
  return { name, contentType, files: contentType === 'application/zip' ? unzip(bytes) : new Map([['', bytes]]) };
}

function tabOf(name: string, xml: XmlNode): PackageTab {
  onlyKnown(xml, ['description', 'flexiPage', 'label', 'motif', 'page'], name);
  const page = text(xml, 'page');
  const opens =
    page === null
      ? ({ kind: 'flexiPage', name: required(xml, 'flexiPage', name) } as const)
      : ({ kind: 'page', name: page } as const);
  return { name, label: required(xml, 'label', name), opens };
}

function componentsOf(xml: XmlNode): readonly PlacedComponent[] {
  return children(xml, 'flexiPageRegions').flatMap((region) =>
    children(region, 'itemInstances').flatMap((item) =>
      children(item, 'componentInstance').flatMap((component) => {
        const name = text(component, 'componentName');
        const set = children(component, 'componentInstanceProperties').map((property): [string, string] => [
          text(property, 'name') ?? '',
          text(property, 'value') ?? '',
        ]);
        return name === null ? [] : [{ name, properties: Object.fromEntries(set) }];
      }),
    ),
  );
}

const names = (source: Source, folder: string) => [
  ...new Set(source.paths(`${folder}/`).map((path) => path.split('/')[0] ?? '')),
];

/**
 * Reads a package from its sfdx project (source format). Bundles need not be there: a static resource is then empty.
 * @throws InstallError for what the local CRM does not know, by name
 */
export function readSalesforcePackage(files: PackageFiles): SalesforcePackage {
  const projectFile = files.get('sfdx-project.json');
  if (!projectFile) throw new InstallError('sfdx-project.json is missing.');
  const project = JSON.parse(textOf(projectFile)) as Project;
  const directory = project.packageDirectories?.find((each) => each.default) ?? project.packageDirectories?.[0];
  if (!directory || !project.namespace) throw new InstallError('sfdx-project.json: namespace and packageDirectories are needed.');
  const source = new Source(files, `${directory.path}/main/default/`);
  const strange = source.folders().find((folder) => !FOLDERS.includes(folder));
  if (strange !== undefined) throw new InstallError(`${strange}: the local CRM does not know this folder.`);
  const pages = source.all('pages', '.page-meta.xml', 'ApexPage').map(
    ([name, xml]): PackagePage => ({
      name,
      label: required(xml, 'label', name),
      source: textOf(source.bytes(`pages/${name}.page`)),
    }),
  );
  return {
    name: directory.package ?? project.namespace,
    namespace: project.namespace,
    version: (directory.versionNumber ?? '0.0.0').replace(/\.NEXT$/, ''),
    objects: objectsOf(source),
    permissionSets: source
      .all('permissionsets', '.permissionset-meta.xml', 'PermissionSet')
      .map(([name, xml]) => readPermissionSet(name, xml)),
    pages,
    resources: source
      .all('staticresources', '.resource-meta.xml', 'StaticResource')
      .map(([name, xml]) => resourceOf(source, name, xml)),
    tabs: source.all('tabs', '.tab-meta.xml', 'CustomTab').map(([name, xml]) => tabOf(name, xml)),
    applications: source.all('applications', '.app-meta.xml', 'CustomApplication').map(([name, xml]) => ({
      name,
      label: required(xml, 'label', name),
      tabs: texts(xml, 'tabs'),
    })),
    flexiPages: source.all('flexipages', '.flexipage-meta.xml', 'FlexiPage').map(([name, xml]) => ({
      name,
      label: required(xml, 'masterLabel', name),
      components: componentsOf(xml),
    })),
    components: names(source, 'lwc').filter((name) => !name.includes('.')),
    classes: names(source, 'classes').flatMap((name) => (name.endsWith('.cls') ? [name.slice(0, -4)] : [])),
  };
}
