import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import { CrmError } from '../../src/model/crmError';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { type PublishWorld, publishWorld } from './publishWorld';

const run = ({ port, clock }: PublishWorld, more = {}) => publish({ port, clock, ...more });
const read = (text: string) => JSON.parse(text) as Record<string, never>;

describe('one run at a time', () => {
  it('a run for another day holds its right by the true time, so that the night’s run does not take it for dead', async () => {
    const world = publishWorld({ north: 6 });
    const { claim } = world.port;
    const until: string[] = [];
    world.port = {
      ...world.port,
      claim: (lease) => {
        until.push(lease.until);
        return claim(lease);
      },
    };
    const trueClock = { ...world.clock, now: () => '2031-05-05T02:00:00.000Z' };
    await run(world, { trueClock });
    expect(until[0]).toBe('2031-05-05T02:20:00.000Z');
    expect(world.of('snapshot')[0]?.week).toBe('2026-11-23');
  });
});

describe('who may read rows that are only for their owner', () => {
  /** As the platforms do it: a hierarchy lets managers in and no peer; who sees all data reads the publisher's own rows too. */
  function hierarchy(seesAll: readonly string[], hasRuns = true) {
    const world = publishWorld({ north: 6, south: 6 });
    world.port = {
      ...world.port,
      async mayRead({ kind, ownerId, readers }) {
        if (kind === 'run') return hasRuns ? new Map(readers.map((reader) => [reader, seesAll.includes(reader)])) : null;
        if (kind !== 'snapshot' || !world.of('snapshot').some(({ personId }) => personId === ownerId)) return null;
        return new Map(readers.map((reader) => [reader, reader.endsWith('-boss')]));
      },
    };
    return world;
  }

  it('managers alone are enough to refuse, at the first row already', async () => {
    const world = hierarchy([]);
    await expect(run(world)).rejects.toMatchObject({ because: 'hierarchyOn', details: ['snapshot'] });
    expect(world.of('snapshot')).toEqual([]);
  });

  it('one of two managers is enough, where the other sees all data', async () => {
    await expect(run(hierarchy(['north-boss']))).rejects.toMatchObject({ because: 'hierarchyOn' });
  });

  it('managers who see all data are no hierarchy', async () => {
    const world = hierarchy(['north-boss', 'south-boss']);
    await run(world);
    expect(world.of('snapshot')).toHaveLength(12);
  });

  it('where nothing tells who sees all data, a peer who may not read is believed', async () => {
    const world = hierarchy([], false);
    await run(world);
    expect(world.of('snapshot')).toHaveLength(12);
  });
});

describe('a dry run', () => {
  it('counts what it would write, and writes nothing, not even the lease', async () => {
    const world = publishWorld({ north: 7 });
    const report = await run(world, { dryRun: true });
    expect(report.rows).toMatchObject({ snapshot: { created: 7 }, groupSheet: { created: 2 }, board: { created: 1 } });
    expect([world.rows.size, world.purges, world.lease]).toEqual([0, [], null]);
  });

  it('counts what a stricter mode would delete of the rows that are there, and deletes nothing', async () => {
    const world = publishWorld({ north: 7 }, { privacyMode: 'individual' });
    await run(world);
    const sheets = world.of('teamSheet').length;
    expect(sheets).toBeGreaterThan(0);
    world.programme = { ...world.programme, privacyMode: 'worksCouncil' };
    const { purged } = await run(world, { dryRun: true });
    expect(purged).toEqual({ teamSheet: sheets, board: world.of('board').length });
    expect(world.of('teamSheet')).toHaveLength(sheets);
  });
});

describe('requests', () => {
  it('of before the run are answered by it, those that came while it ran by the next one', async () => {
    const world = publishWorld({ north: 6 });
    const ask = (id: string, at: string) => ({ id, personId: 'north-boss', what: 'publish', at });
    let asked = [ask('early', '2026-11-22T20:00:00.000Z'), ask('late', '2026-11-23T02:00:01.000Z')];
    world.port = {
      ...world.port,
      requests: async function* () {
        yield* asked;
      },
      async serve(served) {
        asked = asked.filter(({ id }) => !served.some((each) => each.id === id));
        return served.length;
      },
    };
    expect((await run(world, { dryRun: true })).served).toBe(1);
    expect(asked).toHaveLength(2);
    expect((await run(world)).served).toBe(1);
    expect(asked.map(({ id }) => id)).toEqual(['late']);
  });
});

describe('the run record', () => {
  it('keeps counts and kinds of errors, and nobody in them', async () => {
    const world = publishWorld({ north: 7 });
    const { write } = world.port;
    world.port = {
      ...world.port,
      async write(rows) {
        const refused = rows[0]?.kind === 'snapshot' ? [{ key: 'north00:x', code: 'NO_ACCESS', message: 'Nora may not' }] : [];
        return { ...(await write(rows)), refused };
      },
    };
    await run(world);
    const record = world.of('run').find(({ name }) => name.startsWith('publish:'));
    expect(record).toMatchObject({ name: 'publish:2026-11-23:1', state: 'done' });
    expect(read(record?.errors ?? '[]')).toContainEqual({ what: 'snapshot', code: 'NO_ACCESS', count: expect.any(Number) });
    expect(`${record?.counts} ${record?.errors}`).not.toMatch(/north\d|Nora/);
  });

  it('of a run that was told to stop blames no network', async () => {
    const world = publishWorld({ north: 7 });
    world.port = {
      ...world.port,
      accounts: () => {
        throw new CrmError('network', 'cancelled', { code: 'CANCELLED' });
      },
    };
    await expect(run(world)).rejects.toMatchObject({ code: 'CANCELLED' });
    const record = world.of('run').find(({ name }) => name.startsWith('publish:'));
    expect(record).toMatchObject({ state: 'stopped', errors: '[{"what":"stopped","code":"CANCELLED","count":1}]' });
  });

  it('the default programme serves where none is stored', async () => {
    const world = publishWorld({ north: 7 });
    const { start } = world.port;
    world.port = { ...world.port, start: async (entities) => ({ ...(await start(entities)), programme: null }) };
    expect((await run(world)).mode).toBe(defaultProgramme('dynamics').privacyMode);
  });
});
