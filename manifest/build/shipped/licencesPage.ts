import type { ThirdParty } from './thirdParty';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** SPDX's words for a package that names its licence and carries no text of it. */
const WITHOUT_TEXT = 'The package names its licence and carries no text of it.';

/** The page that ships beside the bundle: each licence asks that its words travel with the code. */
export function licencesPage(packages: readonly ThirdParty[]): string {
  const sections = packages.map(
    ({ name, version, license, text }) =>
      `<section><h2>${escaped(name)} ${escaped(version)}</h2><p>${escaped(license)}</p><pre>${escaped(text || WITHOUT_TEXT)}</pre></section>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>Foothold: licences</title></head>
<body>
<h1>Licences of what Foothold contains</h1>
<p>Foothold itself is under the MIT licence. ${packages.length} packages of others are in it.</p>
${sections.join('\n')}
</body>
</html>
`;
}
