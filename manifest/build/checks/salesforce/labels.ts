import type { Finding } from '../finding';
import { all, value } from '../xml';
import { filesOf, type Pack, partsOf, textOf } from './pack';

/** Check `labels`: each once, with the protection of a package, used by somebody, and nobody uses one that is not there. */
export function labels(pack: Pack): Finding[] {
  const parts = partsOf(pack, 'CustomLabels');
  const known = parts.flatMap(({ file, root }) => all(root, 'labels').map((label) => ({ file, label })));
  const names = known.map(({ label }) => value(label, 'fullName') ?? '');
  const scripts = filesOf(pack, 'component script').map(({ file }) => ({ file, text: textOf(pack, file) }));
  const used = scripts.flatMap(({ file, text }) =>
    [...text.matchAll(/@salesforce\/label\/([\w.]+)/g)].map((match) => ({ file, name: match[1] ?? '' })),
  );
  const ofLabels = known.flatMap(({ file, label }, index) => {
    const name = names[index] ?? '';
    const found: string[] = [];
    if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(name)) found.push(`${name || 'a label'} is no name of a label`);
    if (names.indexOf(name) !== index) found.push(`${name} stands twice`);
    if (value(label, 'protected') !== 'true') found.push(`${name} is not protected: once released it could never be taken back`);
    if (!used.some((one) => one.name === `c.${name}`)) found.push(`${name} is used by no component`);
    return found.map((message) => ({ file, message }));
  });
  const absent = used
    .filter(({ name }) => !name.startsWith('c.') || !names.includes(name.slice(2)))
    .map(({ file, name }) => ({ file, message: `uses the label ${name}, which the package lacks` }));
  return [...ofLabels, ...absent];
}
