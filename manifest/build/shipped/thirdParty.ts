import license from 'rollup-plugin-license';
import type { PluginOption } from 'vite';

/** A package of somebody else's that is in what we ship. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression: `MIT`. */
  readonly license: string;
  /** The licence's own words, with its copyright line; empty where the package carries none. */
  readonly text: string;
  readonly homepage: string;
}

/** What may be shipped: licences that ask for nothing but their own words. */
const ALLOWED = new Set(['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', '0BSD', 'CC0-1.0', '(MIT OR CC0-1.0)']);

/** Collects, while a part is built, every package of which code is in the bundle: what the bundler put in, not what was installed. */
export function thirdPartyCollector(into: Map<string, ThirdParty>): PluginOption {
  return license({
    thirdParty: {
      multipleVersions: true,
      output: (dependencies) => {
        for (const { name, version, license: id, licenseText, homepage } of dependencies)
          into.set(`${name}@${version}`, {
            name: name ?? '',
            version: version ?? '',
            license: id ?? '',
            text: licenseText?.trim() ?? '',
            homepage: homepage ?? '',
          });
      },
    },
  }) as PluginOption;
}

/** In the order of their names; refuses a licence that nobody has looked at. */
export function sortedThirdParties(found: ReadonlyMap<string, ThirdParty>): readonly ThirdParty[] {
  const all = [...found.values()].sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'));
  const unknown = all.filter(({ license: id }) => !ALLOWED.has(id));
  if (unknown.length > 0)
    throw new Error(
      `These packages are in the bundle under a licence that is not on the list: ${unknown.map((each) => `${each.name} (${each.license || 'none'})`).join(', ')}. ` +
        'Read the licence; add it to manifest/build/shipped/thirdParty.ts, or leave the package out.',
    );
  return all;
}
