/** The names of the checks of the Salesforce package. Light ones run in every test run, heavy ones in `npm run check:packages`. */
export const LIGHT_CHECKS = [
  'files',
  'wellFormed',
  'schema',
  'values',
  'lengths',
  'project',
  'objects',
  'fields',
  'permissions',
  'grants',
  'pages',
  'classes',
  'components',
  'compiler',
  'resources',
  'navigation',
  'lightningPages',
  'labels',
  'secrets',
] as const;
export const HEAVY_CHECKS = ['conversion', 'currentSchema', 'apexSyntax', 'analyser', 'componentLint', 'componentTests'] as const;

export type LightCheck = (typeof LIGHT_CHECKS)[number];
export type HeavyCheck = (typeof HEAVY_CHECKS)[number];
export type CheckName = LightCheck | HeavyCheck;

/** A kind of file of the Salesforce package. `type`: the metadata type whose XML it is. */
export interface Kind {
  readonly name: string;
  /** Matches the path from the package's folder. The first group, where there is one, is the part's name. */
  readonly pattern: RegExp;
  readonly type?: string;
  readonly checks: readonly CheckName[];
}

const XML: readonly CheckName[] = ['files', 'wellFormed', 'schema', 'currentSchema', 'conversion'];

function metadata(name: string, pattern: RegExp, type: string, ...checks: CheckName[]): Kind {
  return { name, pattern, type, checks: [...XML, ...checks] };
}

const at = (path: string): RegExp => new RegExp(`^force-app/main/default/${path}$`);

/**
 * Each kind of file that the package may hold, with the checks that read it. A file of no kind fails check `files`: what
 * nobody checks is not shipped. Profiles, remote sites, trusted sites and message channels are no kinds on purpose:
 * the first three change the org beyond the package, and the security review refuses an exposed channel.
 */
export const KINDS: readonly Kind[] = [
  { name: 'project file', pattern: /^sfdx-project\.json$/, checks: ['project', 'conversion'] },
  { name: 'ignore file', pattern: /^\.forceignore$/, checks: ['project'] },
  { name: 'guide', pattern: /^[A-Z][A-Z-]*\.md$/, checks: ['files', 'permissions'] },
  { name: 'picture of a guide', pattern: /^(?!force-app)[\w.-]+\/[\w.-]+\.png$/, checks: ['files'] },
  { name: "answers to the analyser's findings", pattern: /^code-analyser-answers\.json$/, checks: ['analyser'] },
  metadata(
    'object',
    at(String.raw`objects/(\w+)/\w+\.object-meta\.xml`),
    'CustomObject',
    'objects',
    'values',
    'lengths',
    'grants',
  ),
  metadata(
    'field',
    at(String.raw`objects/(\w+/fields/\w+)\.field-meta\.xml`),
    'CustomField',
    'fields',
    'objects',
    'permissions',
    'values',
    'lengths',
  ),
  metadata('list view', at(String.raw`objects/(\w+/listViews/\w+)\.listView-meta\.xml`), 'ListView', 'objects', 'lengths'),
  metadata(
    'compact layout',
    at(String.raw`objects/(\w+/compactLayouts/\w+)\.compactLayout-meta\.xml`),
    'CompactLayout',
    'objects',
    'lengths',
  ),
  metadata(
    'permission set',
    at(String.raw`permissionsets/(\w+)\.permissionset-meta\.xml`),
    'PermissionSet',
    'permissions',
    'grants',
    'values',
    'project',
  ),
  metadata('page description', at(String.raw`pages/(\w+)\.page-meta\.xml`), 'ApexPage', 'pages', 'project', 'lengths'),
  { name: 'page', pattern: at(String.raw`pages/(\w+)\.page`), checks: ['files', 'pages', 'secrets', 'analyser'] },
  metadata('class description', at(String.raw`classes/(\w+)\.cls-meta\.xml`), 'ApexClass', 'classes', 'project', 'values'),
  {
    name: 'class',
    pattern: at(String.raw`classes/(\w+)\.cls`),
    checks: ['files', 'classes', 'pages', 'components', 'secrets', 'apexSyntax', 'analyser'],
  },
  metadata(
    'component description',
    at(String.raw`lwc/(\w+)/\w+\.js-meta\.xml`),
    'LightningComponentBundle',
    'components',
    'lightningPages',
    'project',
    'lengths',
  ),
  { name: 'component test', pattern: at(String.raw`lwc/(\w+)/__tests__/[\w./-]+\.(?:js|json)`), checks: ['componentTests'] },
  {
    name: 'component script',
    pattern: at(String.raw`lwc/(\w+)/\w+\.js`),
    checks: ['files', 'components', 'compiler', 'labels', 'secrets', 'componentLint', 'componentTests', 'analyser'],
  },
  { name: 'component template', pattern: at(String.raw`lwc/(\w+)/\w+\.html`), checks: ['files', 'components', 'compiler'] },
  { name: 'component style', pattern: at(String.raw`lwc/(\w+)/\w+\.css`), checks: ['files', 'components', 'compiler'] },
  { name: 'component icon', pattern: at(String.raw`lwc/(\w+)/\w+\.svg`), checks: ['files', 'components'] },
  metadata(
    'resource description',
    at(String.raw`staticresources/(\w+)\.resource-meta\.xml`),
    'StaticResource',
    'resources',
    'values',
    'lengths',
  ),
  {
    name: 'resource',
    pattern: at(String.raw`staticresources/(\w+)(?:/.+|\.[\w.]+)`),
    checks: ['files', 'resources', 'secrets', 'analyser'],
  },
  metadata('tab', at(String.raw`tabs/(\w+)\.tab-meta\.xml`), 'CustomTab', 'navigation', 'permissions', 'lengths'),
  metadata('app', at(String.raw`applications/(\w+)\.app-meta\.xml`), 'CustomApplication', 'navigation', 'values', 'lengths'),
  metadata(
    'lightning page',
    at(String.raw`flexipages/(\w+)\.flexipage-meta\.xml`),
    'FlexiPage',
    'lightningPages',
    'values',
    'lengths',
  ),
  metadata('labels', at(String.raw`labels/(\w+)\.labels-meta\.xml`), 'CustomLabels', 'labels', 'lengths'),
  metadata(
    'notification type',
    at(String.raw`notificationtypes/(\w+)\.notiftype-meta\.xml`),
    'CustomNotificationType',
    'lengths',
  ),
];

/** The kind of a file, or `null` where the package may not hold such a file. */
export function kindOf(path: string): Kind | null {
  return KINDS.find((kind) => kind.pattern.test(path)) ?? null;
}
