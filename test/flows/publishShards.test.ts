import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonLine } from '../../src/flows/publish/personLine';
import { publish } from '../../src/flows/publish/publish';
import { parseShard, shardOf } from '../../src/flows/publish/shardOf';
import { mergeLines, type ShardFile, type ShardHeader, shardLines } from '../../src/flows/publish/shards';
import { type PublishWorld, publishWorld } from './publishWorld';

/** A shard as its file would give it back: through JSON. */
async function shard({ port, clock }: PublishWorld, index: number, of: number): Promise<ShardFile> {
  const texts: string[] = [];
  for await (const line of shardLines({ port, clock, shard: { index, of } })) texts.push(JSON.stringify(line));
  const [header = '{}', ...lines] = texts;
  return {
    header: JSON.parse(header) as ShardHeader,
    lines: (async function* () {
      for (const line of lines) yield JSON.parse(line) as PersonLine;
    })(),
  };
}

const merged = ({ port, clock }: PublishWorld, files: readonly ShardFile[]) =>
  publish({ port, clock, lines: (verified, weeks) => mergeLines(files, verified, weeks) });

const rowsOf = ({ rows }: PublishWorld) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

describe('shards', () => {
  it('merged, in any number and order, are exactly what one run writes', async () => {
    const units = fc.record({ north: fc.integer({ min: 1, max: 9 }), south: fc.integer({ min: 1, max: 9 }) });
    const modes = fc.constantFrom('individual' as const, 'team' as const, 'worksCouncil' as const);
    await fc.assert(
      fc.asyncProperty(units, fc.integer({ min: 1, max: 5 }), modes, fc.boolean(), async (sizes, of, privacyMode, backwards) => {
        const one = publishWorld(sizes, { privacyMode });
        await publish(one);
        const world = publishWorld(sizes, { privacyMode });
        const files = await Promise.all(Array.from({ length: of }, (_, index) => shard(world, index, of)));
        expect(world.rows.size).toBe(0);
        await merged(world, backwards ? files.reverse() : files);
        expect(rowsOf(world)).toEqual(rowsOf(one));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it.each([
    ['one that is missing', [0, 2], 3, 'shardsMissing', '1/3 is missing'],
    ['one that came twice', [0, 0, 1], 2, 'shardsMissing', '0/2 came twice'],
  ])('%s is refused by name', async (_, indexes, of, because, detail) => {
    const world = publishWorld({ north: 6 });
    const files = await Promise.all(indexes.map((index) => shard(world, index, of)));
    await expect(merged(world, files)).rejects.toMatchObject({ because, details: [detail] });
    expect(world.of('snapshot')).toEqual([]);
  });

  it.each([
    ['another day', { today: '2026-11-22' }],
    ['another organisation', { organisation: 'other' }],
    ['another version of the programme', { programme: '7' }],
  ])('of %s is refused', async (word, change) => {
    const world = publishWorld({ north: 6 });
    const file = await shard(world, 0, 1);
    const files = [{ ...file, header: { ...file.header, ...change } }];
    await expect(merged(world, files)).rejects.toMatchObject({
      because: 'shardsDiffer',
      details: [expect.stringContaining(word)],
    });
  });

  it('a file that was cut off is refused', async () => {
    const world = publishWorld({ north: 6 });
    const file = await shard(world, 0, 1);
    const cut = (async function* () {
      for await (const line of file.lines) {
        yield line;
        return;
      }
    })();
    await expect(merged(world, [{ ...file, lines: cut }])).rejects.toMatchObject({ because: 'shardsMissing' });
  });

  it('everybody is in one part, by the id alone', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `0050000000${index}AAA`);
    const sizes = [0, 1, 2, 3].map((index) => ids.filter((id) => shardOf(id, 4) === index).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1_000);
    expect(Math.min(...sizes)).toBeGreaterThan(150);
    expect(shardOf('00500000001AAA', 4)).toBe(shardOf('00500000001AAA', 4));
  });

  it.each([
    ['0/4', { index: 0, of: 4 }],
    ['4/4', null],
    ['-1/4', null],
    ['1/0', null],
    ['1', null],
    ['', null],
  ])('reads %s', (text, shardRead) => expect(parseShard(text)).toEqual(shardRead));
});
