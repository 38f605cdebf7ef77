/** The names of all checks of the Dynamics package. */
export const DYNAMICS_CHECK_NAMES = [
  'zip shape',
  'well-formed XML',
  'content types',
  'web resource files',
  'solution manifest',
  'root components',
  'tables',
  'alternate keys',
  'columns',
  'option sets',
  'relationships',
  'views',
  'roles against tables',
  'web resources',
  'addresses of web resources',
  'content of web resources',
  'ids',
  'navigation',
  'form script registration',
  'schema',
  'shape of exports',
  'Power Apps checker',
  'marketplace offer',
  'deployer package',
] as const;

export type DynamicsCheckName = (typeof DYNAMICS_CHECK_NAMES)[number];

/** A kind of file of the package, with the checks that read it. */
export interface DynamicsKind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly checks: readonly DynamicsCheckName[];
}

const XML = ['zip shape', 'well-formed XML'] as const;

/** Each kind of file that the package may hold. A file of no kind fails check `zip shape`: what nobody reads is not shipped. */
export const DYNAMICS_KINDS: readonly DynamicsKind[] = [
  { name: 'content types', pattern: /^\[Content_Types\]\.xml$/, checks: [...XML, 'content types'] },
  {
    name: 'manifest',
    pattern: /^solution\.xml$/,
    checks: [...XML, 'solution manifest', 'root components', 'shape of exports'],
  },
  {
    name: 'customizations',
    pattern: /^customizations\.xml$/,
    checks: [
      ...XML,
      'schema',
      'shape of exports',
      'tables',
      'alternate keys',
      'columns',
      'option sets',
      'relationships',
      'views',
      'roles against tables',
      'web resources',
      'ids',
      'navigation',
      'root components',
    ],
  },
  {
    name: 'page',
    pattern: /^WebResources\/\w+html[0-9A-F-]{36}$/,
    checks: ['web resource files', 'addresses of web resources', 'content of web resources'],
  },
  {
    name: 'script',
    pattern: /^WebResources\/[\w-]+js[0-9A-F-]{36}$/,
    checks: [
      'web resource files',
      'web resources',
      'addresses of web resources',
      'content of web resources',
      'Power Apps checker',
      'form script registration',
    ],
  },
  {
    name: 'style sheet',
    pattern: /^WebResources\/[\w-]+css[0-9A-F-]{36}$/,
    checks: ['web resource files', 'web resources', 'addresses of web resources'],
  },
  {
    name: 'picture',
    pattern: /^WebResources\/[\w-]+svg[0-9A-F-]{36}$/,
    checks: ['web resource files', 'content of web resources'],
  },
  { name: 'form registration', pattern: /^form\/registration\.xml$/, checks: [...XML, 'schema', 'form script registration'] },
  { name: 'offer', pattern: /^appsource\/Input\.xml$/, checks: [...XML, 'marketplace offer'] },
  { name: 'offer page', pattern: /^appsource\/(TermsOfUse\.html|logo32x32\.png|README\.md)$/, checks: ['marketplace offer'] },
  {
    name: 'deployer package',
    pattern:
      /^appsource\/((package\/)?\[Content_Types\]\.xml|package\/(PkgFolder\/(ImportConfig\.xml|foothold_managed\.zip)|[\w.]+\.(csproj|cs)))$/,
    checks: [...XML, 'deployer package'],
  },
];

/** The kind of a file, or `null`. */
export function kindOf(path: string): DynamicsKind | null {
  return DYNAMICS_KINDS.find(({ pattern }) => pattern.test(path)) ?? null;
}
