import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPart, type Part } from '../../addin/build';
import { atMost, type BenchRow } from './row';

type Chunk = {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
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

/** What each panel weighs, and what jsforce adds to the Salesforce one. */
export async function bundleBench(): Promise<readonly BenchRow[]> {
  const dynamics = await chunksOf('dynamics/panel');
  const first = firstLoad(dynamics);
  const salesforce = await chunksOf('salesforce/panel');
  const salesforceFirst = kib(firstLoad(salesforce));
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
  ];
}
