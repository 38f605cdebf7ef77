import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import type { Programme } from '../../src/model/programme';
import type { BoardDoc } from '../../src/model/sheet';
import type { OptIn } from '../../src/ports/publish';
import { deal, type PublishWorld, publishWorld } from './publishWorld';

const AWARDS: Partial<Programme> = { awards: { top: 3 } };
const run = ({ port, clock }: PublishWorld, more = {}) => publish({ port, clock, ...more });
const board = (world: PublishWorld, week = '2026-11-16') =>
  JSON.parse(world.of('board').find((row) => row.week === week)?.text ?? '{}') as BoardDoc;
const own = (world: PublishWorld, id: string) =>
  JSON.parse(world.of('snapshot').findLast(({ personId }) => personId === id)?.measures ?? '{}');

const choice = (personId: string, more: Partial<OptIn> = {}): OptIn => ({
  personId,
  what: 'names',
  active: true,
  byOneself: true,
  at: '2026-11-01T00:00:00.000Z',
  ...more,
});

/** Seven people; the first has the most won deals, the second one less, and so on. */
function praised(more: Partial<Programme> = AWARDS): PublishWorld {
  const world = publishWorld({ north: 7 }, more);
  const day = (offset: number) => new Date(Date.parse('2026-11-20T10:00:00.000Z') - offset * 86_400_000).toISOString();
  world.decided = Array.from({ length: 7 }, (_, person) =>
    Array.from({ length: 9 - person }, (_deal, index) => ({
      id: `won-${person}-${index}`,
      ownerId: `north0${person}`,
      status: 'won' as const,
      createdAt: day(20 + index + person),
      closedAt: day(index),
      closedOn: day(index).slice(0, 10),
      amount: 10_000,
      currency: null,
    })),
  ).flat();
  world.optIns = ['north01', 'north03'].map((id) => choice(id));
  return world;
}

describe('awards on the board', () => {
  it('name those who chose it by their own hand, and nobody else', async () => {
    const world = praised();
    world.optIns.push(choice('north00', { byOneself: false }), choice('north02', { what: 'ranking' }));
    await run(world);
    const { awards, format } = board(world);
    expect(format).toBe(2);
    expect(awards.find(({ kind }) => kind === 'transactions')?.winners).toEqual([
      { person: 'north01', name: 'north01', value: 8, rank: 1 },
      { person: 'north03', name: 'north03', value: 6, rank: 2 },
    ]);
    expect(JSON.stringify(world.of('board'))).not.toMatch(/north0[024-6]/);
  });

  it('the own snapshot tells where somebody would stand who is not named', async () => {
    const world = praised();
    await run(world);
    expect(own(world, 'north00').awards).toContainEqual({ kind: 'transactions', value: 9, deals: 9, rank: 1 });
    expect(own(world, 'north02').awards).toContainEqual({ kind: 'transactions', value: 7, deals: 7, rank: 2 });
  });

  it.each([
    ['the programme says nothing of awards: voluntary first', {}],
    ['works council: nobody is ranked', { ...AWARDS, privacyMode: 'worksCouncil' }],
  ] as const)('are none where %s', async (_, more) => {
    const world = praised(more);
    await run(world);
    expect(JSON.stringify(world.of('board'))).not.toMatch(/north0\d/);
    expect(own(world, 'north00').awards).toBeUndefined();
  });

  it('are none where the group is too small for a board', async () => {
    const world = praised();
    world.people = world.people.filter(({ id }) => !['north04', 'north05', 'north06'].includes(id));
    await run(world);
    expect(world.of('board')).toEqual([]);
    expect(own(world, 'north01').awards).toBeUndefined();
  });

  it('leave out lost deals, deals of other weeks and deals that were made on the day they were won', async () => {
    const world = praised();
    const [first] = world.decided;
    if (!first) throw new Error('no deal');
    const others = [
      { status: 'lost' as const },
      { closedAt: '2026-08-23T10:00:00.000Z', createdAt: '2026-08-01T10:00:00.000Z' },
      { closedAt: '2026-11-23T00:30:00.000Z' },
      { createdAt: '2026-11-20T08:00:00.000Z', closedAt: '2026-11-20T09:00:00.000Z' },
    ];
    world.decided.push(...others.map((each, index) => ({ ...first, ...each, id: `other${index}`, ownerId: 'north01' })));
    await run(world);
    expect(own(world, 'north01').awards).toContainEqual({ kind: 'transactions', value: 8, deals: 8, rank: 1 });
  });
});

describe('a choice that is withdrawn', () => {
  it('takes the name off the boards of closed weeks at the next run', async () => {
    const world = praised();
    await run(world);
    world.clock.at = '2026-11-24T02:00:00.000Z';
    world.optIns = [choice('north01', { active: false, at: '2026-11-23T12:00:00.000Z' }), choice('north03')];
    world.touched = [];
    await run(world);
    expect(world.touched).toEqual(['board AE|north|over:2026-11-16']);
    expect(board(world).awards.flatMap(({ winners }) => winners.map(({ person }) => person))).not.toContain('north01');
    expect(board(world).awards.flatMap(({ winners }) => winners.map(({ person }) => person))).toContain('north03');
    world.touched = [];
    await run(world);
    expect(world.touched).toEqual([]);
  });

  it('counts whoever made it; a choice for somebody else does not', async () => {
    const world = praised();
    world.optIns = [choice('north01'), choice('north01', { active: false, byOneself: false, at: '2026-11-02T00:00:00.000Z' })];
    await run(world);
    expect(board(world).awards).toEqual([]);
  });
});

describe('badges', () => {
  it('stand in the own snapshot of who chose them, and change nothing else', async () => {
    const [plain, badged] = [praised(), praised()];
    badged.optIns = [...badged.optIns, ...['north00', 'north02'].map((id) => choice(id, { what: 'badges' }))];
    for (const world of [plain, badged]) {
      await run(world);
      world.facts.set(
        'north00',
        Array.from({ length: 12 }, (_, index) => deal('north00', index, true)),
      );
      world.clock.at = '2026-11-30T02:00:00.000Z';
      await run(world);
    }
    expect(own(badged, 'north00').badges).toEqual(['rising']);
    const without = (world: PublishWorld) =>
      world.of('snapshot').map((row) => {
        const { badges: _, ...doc } = JSON.parse(row.measures) as Record<string, unknown>;
        return { ...row, measures: JSON.stringify(doc) };
      });
    expect(without(badged)).toEqual(without(plain));
    expect(badged.of('board')).toEqual(plain.of('board'));
    expect(badged.of('groupSheet')).toEqual(plain.of('groupSheet'));
    expect(plain.of('snapshot').filter(({ measures }) => measures.includes('badges'))).toEqual([]);
  });
});
