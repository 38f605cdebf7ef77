import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDemo, type Demo } from '../../addin/demo/createDemo';
import type { Sandbox } from '../sandbox/server/createSandbox';
import type { Row } from '../sandbox/store/types';
import { builtBundles } from './builtBundles';
import { NOW } from './demo';
import { inTurn } from './inTurn';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/foothold');
/** What the publisher writes, and what the company agreed on before. */
const CONCEPTS = ['programme', 'optIn', 'snapshot', 'groupSheet', 'teamSheet', 'board', 'publishRun'] as const;
/** What decides which rows these are. */
const INPUTS = [
  ...['adapters/dataverse', 'adapters/salesforce', 'flows', 'model', 'programme', 'scoring'].map((folder) => `src/${folder}`),
  'addin/demo/published',
  'test/sandbox',
  'manifest/salesforce',
  'manifest/dynamics',
];
const OLD_MS = 3_600_000;

type Kept = Readonly<Record<string, readonly Row[]>>;

/** The file of the rows, named after the letters of everything that they follow from. */
function cacheFile(): string {
  const hash = createHash('sha256').update(NOW);
  for (const folder of INPUTS) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return join(CACHE, `published-${hash.digest('hex').slice(0, 24)}.json`);
}

function publishedRows({ store }: Sandbox): Kept {
  const rows = CONCEPTS.map((name) => {
    const { table } = store.concept(name);
    return [name, store.all({ text: `SELECT * FROM ${table} WHERE is_deleted = 0 ORDER BY id`, params: [] })] as const;
  });
  return Object.fromEntries(rows);
}

/**
 * The demo with what `npm start` publishes in the background: this night's figures and 30 generated weeks, in both CRMs. The first file
 * of a run publishes (about a minute); the rows are kept below `node_modules/.cache` until a source changes, and loaded after that.
 * @example const demo = await startPublishedDemo(); // in beforeAll, with a time limit of 300 s
 */
export async function startPublishedDemo(): Promise<Demo> {
  const options = { port: 0, dataDir: null, now: NOW, dist: await builtBundles() };
  const file = cacheFile();
  let made: Demo | null = null;
  if (!existsSync(file)) {
    await inTurn(`figures-${file.slice(-29, -5)}`, async () => {
      if (existsSync(file)) return;
      made = await createDemo({ ...options, published: true });
      await (made as Demo).published;
      mkdirSync(CACHE, { recursive: true });
      for (const name of readdirSync(CACHE).filter((each) => each.startsWith('published-'))) {
        const path = join(CACHE, name);
        if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { force: true });
      }
      writeFileSync(`${file}.part`, JSON.stringify(publishedRows(made.sandbox)));
      renameSync(`${file}.part`, file);
    });
    if (made) return made;
  }
  const demo = await createDemo(options);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  for (const name of CONCEPTS) demo.sandbox.store.bulkInsert(name, kept[name] ?? []);
  return demo;
}
