import { deflateRawSync } from 'node:zlib';
import type { Finding } from '../finding';
import { value } from '../xml';
import { filesOf, type Pack, partsOf, SOURCE } from './pack';
import { remoteAddresses } from './remote';

/** Salesforce's limit for one static resource. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Content types with the endings that a file of them has; an archive stands in source as a folder. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/zip': ['zip'],
  'text/javascript': ['js'],
  'application/javascript': ['js'],
  'text/css': ['css'],
  'application/json': ['json'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
};

/** What a bundle may hold. A file of another kind would be served with a type that the browser refuses. */
const MAY_HOLD = /\.(?:js|css|html|json|map|svg|png|woff2|txt|md|ts|tsx|LICENSE)$|(?:^|\/)LICENSE(?:\.\w+)?$/;

function ofFolder(pack: Pack, name: string, contentType: string): Finding[] {
  const inside = filesOf(pack, 'resource').filter((one) => one.name === name);
  const folder = inside.filter(({ file }) => file.includes(`/staticresources/${name}/`));
  const size = inside.reduce((sum, { file }) => sum + deflateRawSync(pack.files.get(file) ?? Buffer.alloc(0)).length + 200, 0);
  const at = inside[0]?.file ?? `${SOURCE}staticresources/${name}`;
  const found: Finding[] = [];
  if (size > MOST_BYTES) found.push({ file: at, message: `the resource ${name} is ${size} bytes packed; 5 MB is the limit` });
  if (folder.length > 0 && contentType !== 'application/zip')
    found.push({ file: at, message: 'a folder is an archive: application/zip' });
  for (const { file } of inside.filter((one) => !folder.includes(one))) {
    const ending = file.split('.').at(-1) ?? '';
    if (!(TYPES[contentType] ?? []).includes(ending))
      found.push({ file, message: `ends with .${ending}, its contentType is ${contentType}` });
  }
  return found;
}

/** Check `resources`: content types, sizes, and that nothing in a bundle's pages and styles loads from another host. */
export function resources(pack: Pack): Finding[] {
  const described = partsOf(pack, 'StaticResource').flatMap(({ file, name, root }) => {
    const contentType = value(root, 'contentType') ?? '';
    if (!(contentType in TYPES)) return [{ file, message: `contentType ${contentType} is none that the package uses` }];
    return ofFolder(pack, name, contentType);
  });
  const held = filesOf(pack, 'resource').flatMap(({ file }) => {
    if (file.includes('/', file.indexOf('/staticresources/') + 17) && !MAY_HOLD.test(file)) {
      return [{ file, message: 'is of no type that a bundle holds' }];
    }
    if (!/\.(?:html|css|svg)$/.test(file)) return [];
    return remoteAddresses(pack.files.get(file)?.toString('utf8') ?? '').map((message) => ({ file, message }));
  });
  return [...described, ...held];
}
