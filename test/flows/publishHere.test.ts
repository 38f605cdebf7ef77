import { describe, expect, it } from 'vitest';
import { publishHere } from '../../src/flows/publish/publishHere';
import { MOST_PEOPLE, MOST_RECORDS } from '../../src/model/browserLimits';
import { type PublishWorld, publishWorld } from './publishWorld';

const run = ({ port, clock }: PublishWorld) => publishHere({ port, clock });

describe('publishing from a browser', () => {
  it('publishes a small organisation as any run does', async () => {
    const world = publishWorld({ north: 7 });
    expect(await run(world)).toMatchObject({ people: 7, records: 84 });
    expect(world.of('snapshot')).toHaveLength(7);
  });

  it('is refused with its reason where there are more people, before a record is read', async () => {
    const world = publishWorld({ north: MOST_PEOPLE });
    world.port = { ...world.port, facts: () => Promise.reject(new Error('read')) as never };
    // The people of the unit, and its manager.
    await expect(run(world)).rejects.toMatchObject({
      because: 'tooManyPeople',
      details: [`${MOST_PEOPLE + 1} of ${MOST_PEOPLE}`],
    });
    expect(world.of('snapshot')).toEqual([]);
    expect(world.lease).toBeNull();
  });

  it('is refused where there are more records, and nothing of them is written', async () => {
    const world = publishWorld({ north: 7 });
    const many = world.facts.get('north00') ?? [];
    world.port = {
      ...world.port,
      async *facts({ owners }) {
        for (const { id } of owners) yield { ownerId: id, bundles: id === 'north03' ? Array(MOST_RECORDS).fill(many[0]) : many };
      },
    };
    await expect(run(world)).rejects.toMatchObject({ because: 'tooManyRecords' });
    expect(world.of('snapshot')).toEqual([]);
    expect(world.of('run')[0]).toMatchObject({ state: 'stopped', errors: expect.stringContaining('tooManyRecords') });
  });
});
