import { handMadeWebResources, part, partsIn } from './parts';
import { webResourceComponent } from './solution';
import { webResource, webResourcePath } from './webResources';
import { type Element, element, leaf, render } from './xml';

/** What a solution is packed from. */
export interface SolutionParts {
  /** Managed solutions are installed and removed as a whole; unmanaged ones are for those who develop it further. */
  readonly managed: boolean;
  /** Built files by the name of their web resource, `fthd_/panel/main.js`; none = tables, roles, navigation and icons alone. */
  readonly webResources?: ReadonlyMap<string, Uint8Array>;
  /** Another version than the one that is checked in, `0.2.0.0`: for trying an upgrade. */
  readonly version?: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

function indented(text: string, depth: number): string {
  return text.replace(/^(?=.)/gm, '  '.repeat(depth));
}

/** A section of customizations.xml around parts that are text already. */
function section(name: string, parts: readonly string[]): string {
  if (parts.length === 0) return `  <${name} />`;
  return [`  <${name}>`, ...parts.map((text) => indented(text, 2)), `  </${name}>`].join('\n');
}

function customizations(webResourceNames: readonly string[]): string {
  return [
    '<ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    section('Entities', partsIn('entities')),
    section('Roles', partsIn('roles')),
    ...['Workflows', 'FieldSecurityProfiles', 'Templates', 'EntityMaps', 'EntityRelationships', 'OrganizationSettings'].map(
      (name) => section(name, []),
    ),
    section('optionsets', []),
    section(
      'WebResources',
      webResourceNames.map((name) => render(webResource(name))),
    ),
    section('CustomControls', []),
    section('AppModuleSiteMaps', [part('sitemap.xml')]),
    section('AppModules', [part('appmodule.xml')]),
    section('EntityDataProviders', []),
    section('Languages', [render(leaf('Language', 1033))]),
    '</ImportExportXml>',
    '',
  ].join('\n');
}

/** solution.xml with the built web resources named, and which of both kinds it is. */
function manifest(names: readonly string[], { managed, version }: SolutionParts): string {
  const source = part('solution.xml');
  const missing = names.map((name) => webResourceComponent(name)).filter((line) => !source.includes(render(line)));
  const named = source
    .replace(/<Managed>\d<\/Managed>/, `<Managed>${managed ? 1 : 0}</Managed>`)
    .replace(/^ *<RootComponent type="62"/m, (line) => [...missing.map((one) => render(one, 3)), line].join('\n'));
  return `${version === undefined ? named : named.replace(/<Version>[^<]*</, `<Version>${version}<`)}\n`;
}

/** Files without an ending need a line of their own, or the package has parts of no type. */
function contentTypes(paths: readonly string[]): string {
  const type = 'application/octet-stream';
  const lines: readonly Element[] = [
    element('Default', { Extension: 'xml', ContentType: type }),
    ...paths.map((path) => element('Override', { PartName: `/${path}`, ContentType: type })),
  ];
  const root = element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, lines);
  return `<?xml version="1.0" encoding="utf-8"?>\n${render(root)}\n`;
}

/**
 * The files of a solution zip, from what is checked in under `manifest/dynamics` and from the built web resources.
 * @throws Error for a web resource of a type that the platform lacks
 * @example solutionFiles({ managed: true }).get('solution.xml')
 */
export function solutionFiles(parts: SolutionParts): ReadonlyMap<string, Uint8Array> {
  const resources = new Map([...handMadeWebResources(), ...(parts.webResources ?? [])]);
  const names = [...resources.keys()].sort();
  return new Map([
    ['[Content_Types].xml', encode(contentTypes(names.map(webResourcePath)))],
    ['customizations.xml', encode(customizations(names))],
    ['solution.xml', encode(manifest(names, parts))],
    ...names.map((name) => [webResourcePath(name), resources.get(name) ?? new Uint8Array()] as const),
  ]);
}
