import type { ThirdParty } from './thirdParty';

/** The package URL of an npm package: `pkg:npm/%40scope/name@1.0.0` (package-url specification, npm type). */
function packageUrl({ name, version }: ThirdParty): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** SPDX expressions with an operator stand as an expression, single ids as an id (CycloneDX 1.6, `licenses`). */
function licences(id: string): readonly object[] {
  return /[ ()]/.test(id) ? [{ expression: id }] : [{ license: { id } }];
}

/**
 * The bill of materials of what is shipped, as CycloneDX 1.6 JSON. Without a time stamp and serial number, so that the
 * same sources give the same file.
 * @example billOfMaterials('0.1.0', packages) // '{"bomFormat": "CycloneDX", …'
 */
export function billOfMaterials(version: string, packages: readonly ThirdParty[]): string {
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'foothold', name: 'foothold', version, licenses: licences('MIT') } },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': packageUrl(each),
      name: each.name,
      version: each.version,
      purl: packageUrl(each),
      licenses: licences(each.license),
      ...(each.homepage === '' ? {} : { externalReferences: [{ type: 'website', url: each.homepage }] }),
    })),
    dependencies: [{ ref: 'foothold', dependsOn: packages.map(packageUrl) }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
