import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPart } from '../../addin/build';
import type { Part } from '../../addin/parts';
import { atMost, type BenchRow } from './row';

type Chunk = {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
};

async function chunksOf(part: Part): Promise<readonly Chunk[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-bundle-'));
  try {
    const { output } = await buildPart(part, folder);
    return output.filter((one) => one.type === 'chunk');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** KiB of gzip -9. */
function kib(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1024;
}

/** A module of this project by its path below `src`; `null` = a library's. */
function ownPath(id: string): string | null {
  return id.includes('node_modules') ? null : (/\/src\/([^?]+)/.exec(id)?.[1] ?? null);
}

/** The entry and what it imports at once; and what is fetched for the modules named by `opens`, with what that imports. */
function load(chunks: readonly Chunk[], opens?: RegExp): readonly Chunk[] {
  const found = new Set<Chunk>();
  const named = (name: string) => chunks.find(({ fileName }) => fileName === name);
  const asked = (chunk?: Chunk) => opens !== undefined && chunk?.moduleIds.some((id) => opens.test(ownPath(id) ?? ''));
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(named(name));
    for (const name of chunk.dynamicImports) if (asked(named(name))) visit(named(name));
  };
  visit(chunks.find(({ isEntry }) => isEntry));
  return chunks.filter((chunk) => found.has(chunk));
}

/**
 * KiB of an area's own code: what stands below `src` and is not in the panel already; of it what `of` picks. A chunk that libraries
 * share counts by the length that is its own.
 */
function ownKib(chunks: readonly Chunk[], panel: readonly Chunk[], of = /./): number {
  const known = new Set(panel.flatMap(({ moduleIds }) => moduleIds.map(ownPath)));
  return chunks.reduce((sum, chunk) => {
    const modules = Object.entries(chunk.modules);
    const length = (some: typeof modules) => some.reduce((all, [, { renderedLength }]) => all + renderedLength, 0);
    const own = modules.filter(([id]) => of.test(ownPath(id) ?? '') && !known.has(ownPath(id)));
    return sum + (kib([chunk]) * length(own)) / Math.max(1, length(modules));
  }, 0);
}

/** What is fetched when an area opens: its texts, and the sections of the page or of the first tab. */
const OPENS = {
  team: /^words\/learnTeam|^views\/team\/(sections\/(ThisWeek|Train)|TeamFilters)\./,
  progress: /^words\/learnProgress|^views\/progress\/(?!FixList)\w+\.tsx/,
};
/** What an area fetches only where it publishes by itself: the publisher, its port, and the rules. */
const PUBLISHER = 'flows/publish/|adapters/\\w+/publish/|scoring/(?!team/)';

/** The rows of an area: as it opens, and with all that can be opened in it. */
function areaRows(
  area: 'team' | 'progress',
  name: string,
  chunks: readonly Chunk[],
  panel: readonly Chunk[],
): readonly BenchRow[] {
  const opened = load(chunks, OPENS[area]);
  const named = (what: string) => `${name}, code of its own, ${what}, gzip`;
  const row = (what: string, value: number) => atMost(named(what), value, 'KiB', 60);
  const told = (what: string, value: number) => ({
    name: named(what),
    value,
    unit: 'KiB',
    ratio: null,
    budget: 'no budget of its own',
    ok: true,
  });
  return [
    row('before the first section', ownKib(load(chunks), panel)),
    row('as it opens: frame, all texts, first page', ownKib(opened, panel)),
    row('every section and text, without the publisher', ownKib(chunks, panel, new RegExp(`^(?!${PUBLISHER})`))),
    told('of which texts', ownKib(chunks, panel, /^words\//)),
    told('publishing from the browser, where it is asked for', ownKib(chunks, panel, new RegExp(`^(${PUBLISHER})`))),
  ];
}

/** What each panel weighs, what jsforce adds to the Salesforce one, and what the areas beside it add of their own. */
export async function bundleBench(): Promise<readonly BenchRow[]> {
  const dynamics = await chunksOf('dynamics/panel');
  const first = load(dynamics);
  const salesforce = await chunksOf('salesforce/panel');
  const salesforceFirst = kib(load(salesforce));
  const team = await chunksOf('dynamics/team');
  const progress = await chunksOf('dynamics/progress');
  return [
    atMost('Dynamics panel, first load, gzip', kib(first), 'KiB', 140),
    atMost('Dynamics panel, later chunks, gzip', kib(dynamics.filter((chunk) => !first.includes(chunk))), 'KiB', 90),
    {
      name: 'Salesforce panel, first load, gzip',
      value: salesforceFirst,
      unit: 'KiB',
      ratio: salesforceFirst / kib(first),
      budget: 'no budget of its own',
      ok: true,
    },
    atMost('what jsforce adds to the Salesforce panel, gzip', salesforceFirst - kib(first), 'KiB', 85),
    ...areaRows('team', 'team tab', team, dynamics),
    ...areaRows('progress', 'My progress', progress, dynamics).slice(0, 4),
  ];
}
