import { createReadStream, existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { PersonLine } from '../../src/flows/publish/personLine';
import type { ShardFile, ShardHeader } from '../../src/flows/publish/shards';
import { UsageError } from './usage';

/** Writes a part's lines; the file has its name only once it is whole. It holds figures of people: readable by its owner alone. */
export async function writeShard(path: string, lines: AsyncIterable<ShardHeader | PersonLine>): Promise<number> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  let count = -1;
  try {
    for await (const line of lines) {
      await file.write(`${JSON.stringify(line)}\n`);
      count += 1;
    }
  } finally {
    await file.close();
  }
  await rename(part, path);
  return count;
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the file's name.
  }
  throw new UsageError(`${path} is damaged: run its part again.`);
}

async function* texts(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

function isLine(value: Record<string, unknown>): boolean {
  const { personId, tally, barriers, openFindings } = value;
  return (
    typeof personId === 'string' && typeof tally === 'object' && typeof barriers === 'object' && typeof openFindings === 'number'
  );
}

/** Opens a part's file and reads its header; lines are read as they are asked for. @throws UsageError for what is no such file */
export async function openShard(path: string): Promise<ShardFile> {
  if (!existsSync(path)) throw new UsageError(`${path} is not there.`);
  const all = texts(path);
  const first = await all.next();
  const header = parse(first.done ? '' : first.value, path);
  if (header.foothold !== 'shard' || header.format !== 1) throw new UsageError(`${path} is no part of a run of this version.`);
  return {
    header: header as unknown as ShardHeader,
    lines: (async function* () {
      for await (const text of all) {
        const line = parse(text, path);
        if (!isLine(line)) throw new UsageError(`${path} is damaged: run its part again.`);
        yield line as unknown as PersonLine;
      }
    })(),
  };
}
