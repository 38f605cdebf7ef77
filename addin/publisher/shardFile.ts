import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { PersonLine } from '../../src/flows/publish/personLine';
import type { ShardFile, ShardHeader } from '../../src/flows/publish/shards';
import { UsageError } from './usage';

/** Writes a part's lines; the file has its name only once it is whole. It holds figures of people: readable by its owner alone. */
export async function writeShard(path: string, lines: AsyncIterable<ShardHeader | PersonLine>): Promise<number> {
  const part = `${path}.part`;
  // What a dead run left there may be open to others.
  await rm(part, { force: true });
  const file = await open(part, 'wx', 0o600);
  let count = -1;
  try {
    for await (const line of lines) {
      await file.write(`${JSON.stringify(line)}\n`);
      count += 1;
    }
    await file.close();
    await rename(part, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
  return count;
}

/** Looks before anybody signs in and reads for an hour. @throws UsageError where a part's file could not be written */
export async function checkPlace(path: string): Promise<void> {
  const kind = async (place: string) => {
    const found = await stat(place).catch(() => null);
    return found === null ? null : found.isDirectory() ? 'folder' : 'file';
  };
  if ((await kind(path)) === 'folder') throw new UsageError(`${path} is a folder: --out names a file.`, 'thing');
  if ((await kind(dirname(path))) !== 'folder') throw new UsageError(`The folder of ${path} is not there.`, 'thing');
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said by the caller, with the file's name.
  }
  return null;
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
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} is not there.`, 'thing');
  if (!found.isFile()) throw new UsageError(`${path} is no file.`, 'thing');
  const all = texts(path);
  const first = await all.next();
  const header = parse(first.done ? '' : first.value);
  if (header?.foothold !== 'shard' || header.format !== 1)
    throw new UsageError(`${path} is no part of a run of this version.`, 'thing');
  return {
    header: header as unknown as ShardHeader,
    lines: (async function* () {
      for await (const text of all) {
        const line = parse(text);
        if (line === null || !isLine(line)) throw new UsageError(`${path} is damaged: run its part again.`, 'thing');
        yield line as unknown as PersonLine;
      }
    })(),
  };
}
