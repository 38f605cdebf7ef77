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

/** The entry and what it imports at once. */
function firstLoad(chunks: readonly Chunk[]): readonly Chunk[] {
  const names = new Set<string>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || names.has(chunk.fileName)) return;
    names.add(chunk.fileName);
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name));
  };
  visit(chunks.find(({ isEntry }) => isEntry));
  return chunks.filter(({ fileName }) => names.has(fileName));
}

/** A module of this project by its path below `src`; `null` = a library's. */
function ownPath(id: string): string | null {
  return id.includes('node_modules') ? null : (/\/src\/([^?]+)/.exec(id)?.[1] ?? null);
}

/**
 * KiB of an area's own code: what stands below `src` and is not in the panel already. A chunk that libraries share counts by the
 * length that is its own.
 */
function ownKib(chunks: readonly Chunk[], panel: readonly Chunk[]): number {
  const known = new Set(panel.flatMap(({ moduleIds }) => moduleIds.map(ownPath)));
  return chunks.reduce((sum, chunk) => {
    const modules = Object.entries(chunk.modules);
    const length = (some: typeof modules) => some.reduce((all, [, { renderedLength }]) => all + renderedLength, 0);
    const own = modules.filter(([id]) => ownPath(id) !== null && !known.has(ownPath(id)));
    return sum + (kib([chunk]) * length(own)) / Math.max(1, length(modules));
  }, 0);
}

/** What each panel weighs, what jsforce adds to the Salesforce one, and what the areas beside it add of their own. */
export async function bundleBench(): Promise<readonly BenchRow[]> {
  const dynamics = await chunksOf('dynamics/panel');
  const first = firstLoad(dynamics);
  const salesforce = await chunksOf('salesforce/panel');
  const salesforceFirst = kib(firstLoad(salesforce));
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
    atMost('team tab, code of its own before the first section, gzip', ownKib(firstLoad(team), dynamics), 'KiB', 60),
    atMost('team tab, code of its own with every section and text, gzip', ownKib(team, dynamics), 'KiB', 60),
    atMost('My progress, code of its own before the first section, gzip', ownKib(firstLoad(progress), dynamics), 'KiB', 60),
    atMost('My progress, code of its own with every section and text, gzip', ownKib(progress, dynamics), 'KiB', 60),
  ];
}
