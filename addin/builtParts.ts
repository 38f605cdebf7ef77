import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Part } from './parts';

const ROOT = resolve(import.meta.dirname, '..');
const RECORDS = join(ROOT, 'node_modules/.cache/foothold');

/** Folders of sources. What is imported from elsewhere in the project is refused, so that none is ever overlooked. */
const FOLDERS = ['src', 'addin', 'test/sandbox', 'test/fixtures', 'manifest/salesforce'];
/** What is installed decides too; npm keeps the second list beside the packages. */
const LISTS = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json'];
/** A module whose change reaches only the parts that hold it. Everything else (pages, styles, plug-ins, what they compile) reaches all. */
const MODULE = /^(src|test)\/.+\.tsx?$/;
/** Modules that the build itself runs. */
const BUILDS = 'src/adapters/salesforce/lean/';

type Digests = Readonly<Record<string, string>>;

/** What a part was made of, and what came out. */
interface Built {
  readonly all: string;
  readonly modules: Digests;
  readonly files: Digests;
}

const digest = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** Every file below a folder with its digest, by its path from `base`, in order. */
function digests(folder: string, base: string): Digests {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(paths.map((path) => [relative(base, path).replaceAll('\\', '/'), digest(readFileSync(path))]));
}

/** The sources as they stand: each module, and one digest of everything that reaches all parts. */
export interface Sources {
  readonly modules: Digests;
  readonly all: string;
}

/**
 * Reads the sources. A file that comes or goes may change what an import finds, so the names count for all parts; the letters of a
 * module count for the parts that hold it.
 */
export function readSources(root = ROOT): Sources {
  const files = Object.assign({}, ...FOLDERS.map((folder) => digests(join(root, folder), root))) as Digests;
  const own = Object.entries(files).filter(([path]) => MODULE.test(path) && !path.startsWith(BUILDS));
  const modules = Object.fromEntries(own);
  const lists = LISTS.map((path) => (existsSync(join(root, path)) ? digest(readFileSync(join(root, path))) : 'none'));
  const rest = Object.entries(files).map(([path, letters]) => (path in modules ? path : `${path} ${letters}`));
  return { modules, all: digest([process.version, ...lists, ...rest].join('\n')) };
}

const recordOf = (part: Part, records: string) => join(records, `bundle-${part.replace('/', '-')}.json`);

const same = (one: Digests, other: Digests) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([path, letters]) => other[path] === letters);

/**
 * Whether a part lies in its folder as these sources make it: nothing that it was made of has changed since, and nobody has written
 * anything else to the folder.
 * @example if (!isBuilt('dynamics/panel', 'dist/dynamics/panel', readSources())) await buildPart('dynamics/panel');
 */
export function isBuilt(part: Part, folder: string, sources: Sources, records = RECORDS): boolean {
  const path = recordOf(part, records);
  if (!existsSync(path)) return false;
  const built = JSON.parse(readFileSync(path, 'utf8')) as Built;
  return (
    built.all === sources.all &&
    Object.entries(built.modules).every(([module, letters]) => sources.modules[module] === letters) &&
    same(built.files, digests(folder, folder))
  );
}

/**
 * Notes what a part is made of while it is built, and what came out. The sources are those from before the build: one that changes
 * meanwhile is found changed the next time.
 */
export function builtRecord(part: Part, folder: string, sources: Sources, records = RECORDS) {
  const found: Record<string, string> = {};
  const plugin: Plugin = {
    name: 'foothold-built-record',
    buildEnd(error) {
      if (error) return;
      for (const id of this.getModuleIds()) {
        const path = relative(ROOT, id.split('?')[0] ?? '').replaceAll('\\', '/');
        if (id.startsWith('\0') || path.startsWith('../') || path.startsWith('node_modules/')) continue;
        const letters = sources.modules[path];
        if (letters !== undefined) found[path] = letters;
        else if (!FOLDERS.some((each) => path.startsWith(`${each}/`)))
          this.error(`${path} is imported from outside ${FOLDERS.join(', ')}`);
      }
    },
  };
  const write = () => {
    const built: Built = { all: sources.all, modules: found, files: digests(folder, folder) };
    mkdirSync(records, { recursive: true });
    const path = recordOf(part, records);
    writeFileSync(`${path}.part`, JSON.stringify(built));
    renameSync(`${path}.part`, path);
  };
  return { plugin, write };
}
