import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import { KEPT_A_DAY, type KnownRun, runName } from '../../src/flows/publish/runRecord';
import { CrmError } from '../../src/model/crmError';
import { type PublishWorld, publishWorld } from './publishWorld';

const DAY = '2026-11-23';
const run = ({ port, clock }: PublishWorld, more = {}) => publish({ port, clock, ...more });
const records = (world: PublishWorld) =>
  world.of('run').flatMap(({ name, state, errors }) => (name.startsWith('publish:') ? [[name, state, errors]] : []));

/** The next reading of accounts fails: a run that breaks off halfway. */
async function failOnce(world: PublishWorld): Promise<void> {
  const { accounts } = world.port;
  world.port = {
    ...world.port,
    accounts: () => {
      throw new CrmError('throttled', 'down', { code: 'SERVER_UNAVAILABLE' });
    },
  };
  await expect(run(world)).rejects.toMatchObject({ code: 'SERVER_UNAVAILABLE' });
  world.port = { ...world.port, accounts };
}

describe('records of runs', () => {
  it('a run that failed in the morning stays beside the good one of the evening', async () => {
    const world = publishWorld({ north: 6 });
    await failOnce(world);
    await run(world);
    expect(records(world)).toEqual([
      [`publish:${DAY}:1`, 'stopped', '[{"what":"throttled","code":"SERVER_UNAVAILABLE","count":1}]'],
      [`publish:${DAY}:2`, 'done', '[]'],
    ]);
  });

  it('a run that never came to tell its end is told by the next one', async () => {
    const world = publishWorld({ north: 6 });
    const { write } = world.port;
    world.port = {
      ...world.port,
      async write(rows, signal) {
        if (rows.some((row) => row.kind === 'run' && row.name.startsWith('publish:') && row.state !== 'running'))
          throw new Error('the power went out');
        return write(rows, signal);
      },
    };
    await expect(run(world)).rejects.toThrow('the power went out');
    expect(records(world)).toEqual([[`publish:${DAY}:1`, 'running', '[]']]);
    world.port = { ...world.port, write };
    await run(world, { dryRun: true });
    expect(records(world)).toEqual([[`publish:${DAY}:1`, 'running', '[]']]);
    await run(world);
    expect(records(world)).toEqual([
      [`publish:${DAY}:1`, 'stopped', '[{"what":"unfinished","code":"","count":1}]'],
      [`publish:${DAY}:2`, 'done', '[]'],
    ]);
  });

  it('goes with the retention, as every row does', async () => {
    const world = publishWorld({ north: 6 }, { retentionDays: 30 });
    await failOnce(world);
    world.clock.at = '2026-12-20T03:00:00.000Z';
    await run(world);
    expect(records(world).map(([name]) => name)).toEqual([`publish:${DAY}:1`, 'publish:2026-12-20:1']);
    world.clock.at = '2026-12-25T03:00:00.000Z';
    await run(world);
    expect(records(world).map(([name]) => name)).toEqual(['publish:2026-12-20:1', 'publish:2026-12-25:1']);
  });
});

describe('the name of the next run', () => {
  const known = (number: number | null, state: KnownRun['state'] = 'done', hour = number ?? 0): KnownRun => ({
    name: number === null ? `publish:${DAY}` : `publish:${DAY}:${number}`,
    state,
    startedAt: `${DAY}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  });
  const full = Array.from({ length: KEPT_A_DAY }, (_, index) => known(index + 1, index === 0 ? 'stopped' : 'done', index));

  it.each<[string, readonly KnownRun[], number]>([
    ['the first of a day', [known(null)].map((each) => ({ ...each, name: 'publish:2026-11-22' })), 1],
    ['one more than those before', [known(1), known(2, 'stopped')], 3],
    ['after a record of an earlier version, which has no number', [known(null)], 2],
    ['a full day gives up its oldest good run, never the failed one before it', full, 2],
    ['a day full of failures gives up the oldest', full.map((each) => ({ ...each, state: 'stopped' as const })), 1],
  ])('%s', (_, runs, number) => {
    expect(runName(runs, DAY)).toBe(`publish:${DAY}:${number}`);
  });
});
