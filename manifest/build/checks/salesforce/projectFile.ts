import * as v from 'valibot';
import type { Finding } from '../finding';
import type { Pack } from './pack';

const FILE = 'sfdx-project.json';

/** What `sf` reads of the project file, for a managed second-generation package. A misspelt key would be ignored in silence. */
const PROJECT = v.strictObject({
  packageDirectories: v.pipe(
    v.array(
      v.strictObject({
        path: v.literal('force-app'),
        default: v.literal(true),
        package: v.pipe(v.string(), v.nonEmpty()),
        versionName: v.pipe(v.string(), v.nonEmpty()),
        versionNumber: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+\.NEXT$/, 'must look like 0.1.0.NEXT')),
        versionDescription: v.optional(v.string()),
        definitionFile: v.optional(v.string()),
        ancestorVersion: v.optional(v.string()),
        releaseNotesUrl: v.optional(v.string()),
        postInstallUrl: v.optional(v.string()),
      }),
    ),
    v.length(1),
  ),
  name: v.optional(v.string()),
  namespace: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,14}$/, 'must be 1 to 15 letters or digits, a letter first')),
  sfdcLoginUrl: v.optional(v.literal('https://login.salesforce.com')),
  sourceApiVersion: v.pipe(v.string(), v.regex(/^\d\d\.0$/, 'must look like 67.0')),
  packageAliases: v.optional(v.record(v.string(), v.string())),
});

/** Versions that a file of the package states: none may be newer than the project's, or the deploy is refused. */
function versions(pack: Pack): Finding[] {
  return pack.parts.flatMap(({ file, root }) => {
    const stated = root.children.find((child) => child.name === 'apiVersion')?.text;
    if (stated === undefined || stated === pack.project.apiVersion) return [];
    return [{ file, message: `apiVersion is ${stated}, the project's sourceApiVersion is ${pack.project.apiVersion}` }];
  });
}

/** Parts are named without the package's own prefix: the install adds it, and with it written nothing resolves before. */
function prefixes(pack: Pack): Finding[] {
  const prefix = `${pack.project.namespace}__`;
  if (pack.project.namespace === '') return [];
  return [...pack.files].flatMap(([file, bytes]) => {
    const named = file.includes(prefix) ? [{ file, message: `carries the package's own prefix ${prefix} in its name` }] : [];
    if (!file.endsWith('-meta.xml') || !bytes.toString('utf8').includes(prefix)) return named;
    return [...named, { file, message: `names a part with the package's own prefix ${prefix}; the install adds it` }];
  });
}

/** Check `project`: the project file, the versions and prefixes that the other files state, and what is left out of a deploy. */
export function projectFile(pack: Pack): Finding[] {
  const bytes = pack.files.get(FILE);
  if (!bytes) return [{ file: FILE, message: 'is missing' }];
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    return [{ file: FILE, message: `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}` }];
  }
  const result = v.safeParse(PROJECT, read);
  const issues = result.success ? [] : result.issues;
  const ignored = pack.files.get('.forceignore')?.toString('utf8');
  return [
    ...issues.map((issue) => ({ file: FILE, message: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` })),
    ...(!/^\*\*\/__tests__\/\*\*$/m.test(ignored ?? '')
      ? [{ file: '.forceignore', message: 'must leave out the component tests with **/__tests__/**, or the deploy refuses them' }]
      : []),
    ...versions(pack),
    ...prefixes(pack),
  ];
}
