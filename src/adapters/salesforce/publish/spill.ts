import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Lines sorted into files by a key, so that what belongs together can be read together without holding everything. */
export interface Spill {
  readonly parts: number;
  add(key: string, line: string): Promise<void>;
  /** Lines of one part, in the order of adding. Nothing is added any more. */
  lines(part: number): AsyncIterable<string>;
  /** All lines so far, in characters. */
  size(): number;
  /** Deletes the files: they hold people's records. */
  remove(): Promise<void>;
}

/** Characters that are kept in memory before they are written, over all parts. */
const BUFFERED = 16_000_000;

/** FNV-1a, 32 bit: spreads ids evenly; protects nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/**
 * @param folder one that only this run uses; it is made where it is missing, readable by its owner alone
 * @example const spill = await createSpill(folder, 'owners', 16); await spill.add(ownerId, JSON.stringify(row));
 */
export async function createSpill(folder: string, name: string, parts: number): Promise<Spill> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (part: number) => join(folder, `${name}-${part}.jsonl`);
  const most = Math.max(4_096, Math.floor(BUFFERED / parts));
  const waiting: string[][] = Array.from({ length: parts }, () => []);
  const waitingSize = new Float64Array(parts);
  const written = new Set<number>();
  let size = 0;

  async function flush(part: number): Promise<void> {
    const lines = waiting[part] ?? [];
    if (lines.length === 0) return;
    waiting[part] = [];
    waitingSize[part] = 0;
    written.add(part);
    await appendFile(fileOf(part), `${lines.join('\n')}\n`, { mode: 0o600 });
  }

  return {
    parts,
    size: () => size,
    async add(key, line) {
      const part = hash(key) % parts;
      waiting[part]?.push(line);
      size += line.length;
      waitingSize[part] = (waitingSize[part] ?? 0) + line.length;
      if ((waitingSize[part] ?? 0) > most) await flush(part);
    },
    async *lines(part) {
      await flush(part);
      if (!written.has(part)) return;
      const input = createReadStream(fileOf(part), 'utf8');
      try {
        yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      } finally {
        input.destroy();
      }
    },
    async remove() {
      for (const part of written) await rm(fileOf(part), { force: true });
    },
  };
}
