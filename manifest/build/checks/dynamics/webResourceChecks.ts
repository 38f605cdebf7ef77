import { PREFIX } from '../../dynamics/names';
import { webResourceType } from '../../dynamics/webResources';
import { check, type DynamicsFiles, repeated } from './check';
import { sectionOf, textIn } from './solutionParts';
import { textOf } from './tree';

/** The default limit of an environment for one web resource (`maxuploadfilesize`): 5 MB. */
export const SIZE_LIMIT = 5 * 1024 * 1024;

interface Resource {
  readonly name: string;
  readonly type: number;
  readonly path: string;
}

function resourcesOf(files: DynamicsFiles): readonly Resource[] {
  return sectionOf(files, 'WebResources').map((each) => ({
    name: textOf(each, 'Name'),
    type: Number(textOf(each, 'WebResourceType')),
    path: textOf(each, 'FileName').replace(/^\//, ''),
  }));
}

function typeOf(name: string): number | null {
  try {
    return webResourceType(name);
  } catch {
    return null;
  }
}

/** Names, types and sizes that the platform takes. */
export const webResources = check('web resources', (files) => {
  const found = resourcesOf(files);
  const faults = found.flatMap(({ name, type, path }) => {
    const size = files.get(path)?.length ?? 0;
    const rules: readonly (readonly [boolean, string])[] = [
      [new RegExp(String.raw`^${PREFIX}_/[\w./-]+$`).test(name) && !name.includes('//'), 'is no name of a web resource'],
      [typeOf(name) !== null, 'is of a type that the platform lacks'],
      [typeOf(name) === null || typeOf(name) === type, `has type ${type}, which is not that of its ending`],
      [size > 0, 'is empty'],
      [size <= SIZE_LIMIT, `has ${size} bytes; an environment takes ${SIZE_LIMIT}`],
    ];
    return rules.filter(([holds]) => !holds).map(([, words]) => `${name} ${words}`);
  });
  return [...faults, ...repeated(found.map(({ name }) => name.toLowerCase())).map((name) => `${name} stands twice`)];
});

/** What a page or script loads: attributes of a page, imports of a module, addresses of a style sheet. */
const LOADS = [
  /<(?:script|img|iframe|source)\b[^>]*?\ssrc\s*=\s*["']([^"']+)["']/gi,
  /<link\b[^>]*?\shref\s*=\s*["']([^"']+)["']/gi,
  /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+|https?:[^"'`]+)["'`]/g,
  /\burl\(\s*["']?([^"')\s]+)["']?\s*\)/gi,
];

/** The web resource that an address stands for; `null` where it leads out of the package. */
function targetOf(name: string, address: string): string | null {
  if (/^([a-z]+:)?\/|^[a-z]+:/i.test(address)) return null;
  const base = `x:/${name.split('/').slice(0, -1).join('/')}/`;
  return new URL(address.replace(/[?#].*$/, ''), base).pathname.slice(1);
}

/** Web resources load only each other, by relative addresses: absolute ones break behind the platform's cache token. */
export const addresses = check('addresses of web resources', (files) => {
  const found = resourcesOf(files);
  const names = new Set(found.map(({ name }) => name));
  return found
    .filter(({ type }) => type <= 3)
    .flatMap(({ name, type, path }) => {
      const text = textIn(files, path);
      const loads = LOADS.filter((_, index) => (type === 1 ? index !== 2 : type === 2 ? index === 3 : index === 2));
      const asked = loads.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
      const wanted = asked.filter((address) => !/^(data:|#)/.test(address));
      return wanted.flatMap((address) => {
        const target = targetOf(name, address);
        if (target === null) return [`${name} loads ${address}: only relative addresses hold`];
        return names.has(target) ? [] : [`${name} loads ${address}, which is not in the solution`];
      });
    });
});

/** Nothing that a review refuses: source maps, code from text, scripts in pictures, developer servers. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/sourceMappingURL=/, 'names a source map'],
  [/\beval\s*\(|\bnew Function\s*\(/, 'makes code from text'],
  [/\bdocument\.write\s*\(/, 'writes into the document'],
  [/\bdebugger\b\s*;/, 'stops in a debugger'],
  [/\b(https?|wss?):\/\/(localhost|127\.0\.0\.1)\b/, 'names a developer server'],
];

export const content = check('content of web resources', (files) =>
  resourcesOf(files)
    .filter(({ type }) => type <= 3 || type === 11)
    .flatMap(({ name, type, path }) => {
      const text = textIn(files, path);
      const faults = type === 3 || type === 1 ? REFUSED.filter(([pattern]) => pattern.test(text)).map(([, words]) => words) : [];
      if (type === 11 && !/^\s*(<\?xml[^>]*>\s*)?<svg\b/.test(text)) faults.push('is no picture');
      if (type === 11 && /<script\b|\son\w+\s*=|href\s*=\s*["']https?:/i.test(text)) faults.push('holds a script or an address');
      if (type === 1 && !/^\s*<!doctype html>/i.test(text)) faults.push('has no doctype: browsers would draw it as of old');
      return faults.map((words) => `${name} ${words}`);
    }),
);
