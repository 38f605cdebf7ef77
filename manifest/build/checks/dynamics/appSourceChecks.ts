import { check } from './check';
import { textIn, treeOf } from './solutionParts';
import { all, at, childrenOf, textOf, walk } from './tree';

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

function dayOf(text: string): number {
  const [, month = '', day = '', year = ''] = DAY.exec(text) ?? [];
  return year === '' ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** Width and height of a PNG: the first chunk after the signature (PNG specification, IHDR). */
function sizeOf(png: Uint8Array | undefined): string {
  if (!png || png.length < 24 || png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) return 'no PNG';
  const view = new DataView(png.buffer, png.byteOffset);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}

/** The description of the offer, and that every file it names is there. */
export const offer = check('marketplace offer', (files) => {
  const root = treeOf(files, 'appsource/Input.xml');
  const start = dayOf(textOf(root, 'StartDate'));
  const end = dayOf(textOf(root, 'EndDate'));
  const locales = all(at(root, 'Locales'), 'PackageLocale');
  const logos = locales.map((locale) => textOf(locale, 'Logo'));
  const terms = locales.flatMap((locale) =>
    all(at(locale, 'Terms'), 'PackageTerm').map(({ attributes }) => attributes.File ?? ''),
  );
  const rules: readonly (readonly [boolean, string])[] = [
    [root?.name === 'PvsPackageData', 'is no PvsPackageData'],
    [textOf(root, 'ProviderName') !== '', 'has no ProviderName'],
    [textOf(root, 'PackageFile') === 'package.zip', 'names another package than package.zip'],
    [files.has(`appsource/package/PkgFolder/${textOf(root, 'SolutionAnchorName')}`), 'names a solution that is not in PkgFolder'],
    [
      Number.isFinite(start) && Number.isFinite(end) && start < end,
      'has no dates of the form MM/DD/YYYY, the first before the last',
    ],
    [/^([A-Z]{2})(,[A-Z]{2})*$/.test(textOf(root, 'SupportedCountries')), 'has no list of countries'],
    [locales.filter(({ attributes }) => attributes.IsDefault === 'true').length === 1, 'has not exactly one default language'],
    [
      logos.length > 0 && logos.every((name) => sizeOf(files.get(`appsource/${name}`)) === '32x32'),
      'names a logo that is no PNG of 32 by 32',
    ],
    [
      terms.length > 0 && terms.every((name) => /<html/i.test(textIn(files, `appsource/${name}`))),
      'names terms that are no page',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `appsource/Input.xml ${words}`);
});

/** What the Package Deployer reads, and the project of the assembly that it loads. */
export const deployerPackage = check('deployer package', (files) => {
  const config = treeOf(files, 'appsource/package/PkgFolder/ImportConfig.xml');
  const solutions = all(at(config, 'solutions'), 'configsolutionfile').map(
    ({ attributes }) => attributes.solutionpackagefilename ?? '',
  );
  const project = treeOf(files, 'appsource/package/Foothold.Package.csproj');
  const references = project === null ? [] : walk(project).filter(({ name }) => name === 'PackageReference');
  const code = textIn(files, 'appsource/package/PackageImportExtension.cs');
  const types = treeOf(files, 'appsource/package/[Content_Types].xml');
  const typed = types === null ? [] : childrenOf(types).map(({ attributes }) => attributes.Extension);
  const outer = treeOf(files, 'appsource/[Content_Types].xml');
  const outerTyped = outer === null ? [] : childrenOf(outer).map(({ attributes }) => attributes.Extension);
  const rules: readonly (readonly [boolean, string])[] = [
    [
      solutions.length > 0 && solutions.every((name) => files.has(`appsource/package/PkgFolder/${name}`)),
      'ImportConfig.xml names a solution that is not beside it',
    ],
    [
      references.some(
        ({ attributes }) =>
          attributes.Include === 'Microsoft.PowerApps.MSBuild.PDPackage' && /^\d+(\.\d+)+$/.test(attributes.Version ?? ''),
      ),
      'the project has no pinned Package Deployer library',
    ],
    [
      project !== null && walk(project).some(({ name, children }) => name === 'AssemblyName' && children === 'Foothold.Package'),
      'the project makes another assembly',
    ],
    [/\[Export\(typeof\(IImportExtensions\)\)\]/.test(code), 'the class is not exported as IImportExtensions'],
    [/GetImportPackageDataFolderName => "PkgFolder"/.test(code), 'the class names another folder than PkgFolder'],
    [['xml', 'dll', 'zip'].every((ending) => typed.includes(ending)), 'package/[Content_Types].xml lacks xml, dll or zip'],
    [
      ['xml', 'zip', 'html', 'png'].every((ending) => outerTyped.includes(ending)),
      '[Content_Types].xml lacks xml, zip, html or png',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `appsource: ${words}`);
});
