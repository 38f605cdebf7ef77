import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPlace, openShard, writeShard } from '../../../addin/publisher/shardFile';
import { workFolder } from '../../../addin/publisher/workFolder';
import type { PersonLine } from '../../../src/flows/publish/personLine';
import type { ShardHeader } from '../../../src/flows/publish/shards';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const header = { foothold: 'shard', format: 1 } as ShardHeader;
async function* lines(fails = false): AsyncGenerator<ShardHeader | PersonLine> {
  yield header;
  if (fails) throw new Error('the line is cut');
}

describe("a part's file", () => {
  it('that could not be finished leaves no figures of people behind', async () => {
    await expect(writeShard(join(folder, 'a'), lines(true))).rejects.toThrow('the line is cut');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is readable by its owner alone, also where a dead run left one that others could read', async () => {
    await writeFile(join(folder, 'a.part'), 'old', { mode: 0o644 });
    await writeShard(join(folder, 'a'), lines());
    expect((await stat(join(folder, 'a'))).mode & 0o077).toBe(0);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('{"foothold":"shard","format":1}\n');
  });

  it.each([
    ['a folder', '.', 'is a folder'],
    ['a file in a folder that is not there', 'not/there', 'is not there'],
  ])('cannot be %s, which is said before anybody signs in', async (_, path, message) => {
    await expect(checkPlace(join(folder, path))).rejects.toMatchObject({
      about: 'thing',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['a folder', '.', 'is no file'],
    ['nothing', 'not-there', 'is not there'],
    ['another file', 'key.pem', 'is no part of a run'],
    ['an empty file', 'empty', 'is no part of a run'],
  ])('is told from %s', async (_, path, message) => {
    await writeFile(join(folder, 'key.pem'), '-----BEGIN');
    await writeFile(join(folder, 'empty'), '');
    await expect(openShard(join(folder, path))).rejects.toMatchObject({
      about: 'thing',
      message: expect.stringContaining(message),
    });
  });
});

describe('the folder for temporary files', () => {
  it('is nobody else’s, and what a killed run left for a day goes; that of a run at work stays', async () => {
    const now = Date.parse('2026-11-22T09:30:00.000Z');
    const at = async (name: string, hours: number) => {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'records'), 'x');
      const moment = new Date(now - hours * 3_600_000);
      await utimes(join(folder, name), moment, moment);
    };
    await at('foothold-publisher-dead', 25);
    await at('foothold-publisher-atwork', 23);
    await at('somebody-elses', 100);
    const made = await workFolder(folder, now);
    expect((await stat(made)).mode & 0o077).toBe(0);
    const left = (await readdir(folder)).filter((name) => join(folder, name) !== made);
    expect(left.sort()).toEqual(['foothold-publisher-atwork', 'somebody-elses']);
  });
});
