import type { Finding } from '../finding';
import { kindOf } from '../kinds';
import type { Pack } from './pack';

/** A file and the one that must stand beside it. */
const PAIRS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(.+\.(?:page|cls))$/, (match) => `${match[1]}-meta.xml`],
  [/^(.+\.(?:page|cls))-meta\.xml$/, (match) => `${match[1]}`],
  [/^(.+\/lwc\/(\w+)\/)[^/]+$/, (match) => `${match[1]}${match[2]}.js-meta.xml`],
  [/^(.+\/lwc\/(\w+)\/)[^/]+$/, (match) => `${match[1]}${match[2]}.js`],
  [/^(.+\/objects\/(\w+__c)\/)\w+\/[^/]+$/, (match) => `${match[1]}${match[2]}.object-meta.xml`],
  [/^(.+\/staticresources\/)([^/.]+)(?:\/.+|\.(?!resource-meta)[^/]+)$/, (match) => `${match[1]}${match[2]}.resource-meta.xml`],
];

/** Names of parts: letters, digits and single underscores, a letter first; 40 characters. */
const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const LIMIT = 40;

function nameOf(path: string): string {
  const file = path.split('/').at(-1) ?? '';
  return file.split('.')[0]?.replace(/__c$/, '') ?? '';
}

function faultOfName(path: string): string | null {
  const name = nameOf(path);
  if (/\/lwc\//.test(path)) {
    const bundle = /\/lwc\/(\w+)\//.exec(path)?.[1] ?? '';
    return /^[a-z][A-Za-z0-9_]*$/.test(bundle) && bundle.length <= LIMIT ? null : `${bundle} is no name of a component`;
  }
  if (/\/staticresources\/\w+\/.+/.test(path)) return null;
  if (!NAME.test(name)) return `${name} is no name: letters, digits and single underscores, a letter first`;
  return name.length > LIMIT ? `${name} is longer than ${LIMIT} characters` : null;
}

function faults(pack: Pack, file: string, bytes: Buffer): string[] {
  if (!kindOf(file)) return ['is of no kind that a check reads; see manifest/build/checks/kinds.ts'];
  const found: string[] = [];
  if (bytes.length === 0) found.push('is empty');
  if (file.endsWith('.png') && bytes.subarray(1, 4).toString('latin1') !== 'PNG') found.push('is no PNG picture');
  if (!file.startsWith('force-app/')) return found;
  for (const [pattern, toOther] of PAIRS) {
    const match = pattern.exec(file);
    const other = match ? toOther(match) : null;
    if (other !== null && !pack.files.has(other)) found.push(`lacks ${other} beside it`);
  }
  const fault = faultOfName(file);
  return fault === null ? found : [...found, fault];
}

/** Check `files`: each file is of a kind, has the file that belongs to it, and a name that the platform takes. */
export function files(pack: Pack): Finding[] {
  const seen = new Map<string, string>();
  const twins = [...pack.files.keys()].flatMap((file) => {
    const other = seen.get(file.toLowerCase());
    seen.set(file.toLowerCase(), file);
    return other === undefined ? [] : [{ file, message: `differs from ${other} by capitals alone` }];
  });
  return [
    ...[...pack.files].flatMap(([file, bytes]) => faults(pack, file, bytes).map((message) => ({ file, message }))),
    ...twins,
  ];
}
