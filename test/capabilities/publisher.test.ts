import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import { shardLines } from '../../src/flows/publish/shards';
import type { Activity } from '../../src/model/record';
import { type BoardDoc, counterOf } from '../../src/model/sheet';
import type { OptIn } from '../../src/ports/publish';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { deal, type PublishWorld, publishWorld } from '../flows/publishWorld';

const NAMES = Array.from({ length: 12 }, (_, index) => `north${String(index).padStart(2, '0')}`);
const run = ({ port, clock }: PublishWorld) => publish({ port, clock });
const choice = (personId: string, what: string): OptIn => ({
  personId,
  what,
  active: true,
  byOneself: true,
  at: '2026-11-01T00:00:00.000Z',
});
const ago = (days: number) => new Date(Date.parse('2026-11-20T10:00:00.000Z') - days * 86_400_000).toISOString();

/** Twelve people of one group; the first one closes fastest, the next a day slower, and so on; three won deals each. */
function world(top: 3 | 5 | 10 | null): PublishWorld {
  const made = publishWorld({ north: 12 }, top === null ? {} : { awards: { top } });
  made.decided = NAMES.flatMap((ownerId, person) =>
    [1, 2, 3].map((at) => ({
      id: `${ownerId}w${at}`,
      ownerId,
      status: 'won' as const,
      createdAt: ago(at + 20 + person),
      closedAt: ago(at),
      closedOn: ago(at).slice(0, 10),
      amount: 10_000,
      currency: null,
    })),
  );
  return made;
}

const boards = (of: PublishWorld) => of.of('board').map(({ text }) => JSON.parse(text) as BoardDoc);
const fastest = (of: PublishWorld) =>
  boards(of)
    .flatMap(({ awards }) => awards)
    .find(({ kind }) => kind === 'closureTime')?.winners ?? [];
const doc = (of: PublishWorld, id: string) =>
  JSON.parse(of.of('snapshot').findLast(({ personId }) => personId === id)?.measures ?? '{}') as Record<string, unknown>;

/** Completed activities of a person, with or without a word in them. */
function activities(ownerId: string, count: number, text: string | null) {
  return Array.from({ length: count }, (_, index) => {
    const plain = deal(ownerId, 100 + index, true);
    const at = new Date(Date.parse('2026-11-17T09:00:00.000Z') + index * 3_600_000).toISOString();
    const self: Activity = {
      id: `${ownerId}call${index}`,
      kind: 'call',
      subject: text === null ? 'Call' : `${text} ${index}`,
      description: text === null ? null : `${text} number ${index} was agreed with Ana`,
      done: true,
      dueOn: at.slice(0, 10),
      startsAt: null,
      doneAt: at,
      createdAt: at,
      ownerId,
      ownerName: ownerId,
      about: { entity: 'Opportunity', id: `${ownerId}-deal0` },
      who: null,
      whoName: null,
    };
    const { subject, description } = self;
    const record = {
      ...plain.record,
      ref: { entity: 'Activity' as const, id: self.id },
      fields: { subject, description, about: self.about?.id ?? null },
      createdAt: at,
      modifiedAt: at,
    };
    return { ...plain, record, status: 'closed' as const, closedAt: at, stage: null, stageSince: null, activities: [self] };
  });
}

describe('A11: touches without substance', () => {
  it('a user with 20 empty activities counts as touch only, one with real ones does not', async () => {
    const made = world(null);
    made.facts.set('north00', activities('north00', 20, null));
    made.facts.set('north01', activities('north01', 20, 'Offer for the harbour crane'));
    const { port, clock } = made;
    const counted = new Map<string, readonly [touchOnly: number, substance: number]>();
    for await (const line of shardLines({ port, clock, shard: { index: 0, of: 1 } }))
      if ('personId' in line)
        counted.set(line.personId, [counterOf(line.counters, 'touchOnly'), counterOf(line.counters, 'substance')]);
    expect(counted.get('north00')).toEqual([1, 0]);
    expect(counted.get('north01')?.[0]).toBe(0);
    expect(counted.get('north01')?.[1]).toBeGreaterThan(0);
  });
});

describe('B22: harder to hide, and nobody is shown up', () => {
  it('no public row names a person below the first ones, nor tells a rank or a score of anybody', async () => {
    const made = world(3);
    made.optIns = NAMES.map((id) => choice(id, 'names'));
    await run(made);
    const open = JSON.stringify([...made.of('board'), ...made.of('groupSheet')]);
    for (const name of NAMES.slice(3)) expect(open).not.toContain(name);
    expect(made.of('board').length).toBeGreaterThan(0);
    // Snapshots are their owners' own: the platform's rights and the preflight hold that.
    expect(
      made.of('snapshot').every(({ personId, measures }) => NAMES.every((name) => name === personId || !measures.includes(name))),
    ).toBe(true);
  });

  it('the last band of a board is not in it', async () => {
    const made = world(null);
    await run(made);
    for (const { bands, bandCount } of boards(made))
      expect(bands.every(({ band }) => bandCount === 1 || band < bandCount)).toBe(true);
  });
});

describe('D21: public praise', () => {
  it.each([3, 5, 10] as const)('shows the first %i of those who chose it, never the rest', async (top) => {
    const made = world(top);
    made.optIns = NAMES.map((id) => choice(id, 'names'));
    await run(made);
    expect(fastest(made).map(({ person, rank }) => `${person} ${rank}`)).toEqual(
      NAMES.slice(0, top).map((id, at) => `${id} ${at + 1}`),
    );
  });

  it('a programme takes 3, 5 or 10 and nothing else', () => {
    const programme = (top: number) => ({ ...defaultProgramme('dynamics'), awards: { top } });
    expect([3, 5, 10].map((top) => parseProgramme(programme(top)).awards?.top)).toEqual([3, 5, 10]);
    expect(() => parseProgramme(programme(12))).toThrow('awards.top: must be 3, 5 or 10');
  });
});

describe('D22: awards for what sells', () => {
  it('need enough deals, and count none that was made on the day it was won nor one far off the others', async () => {
    const made = world(3);
    made.optIns = NAMES.map((id) => choice(id, 'names'));
    const [of] = made.decided;
    if (!of) throw new Error('no deal');
    // The first person has two real deals and ten of a single day; the second one's third deal took an hour of a year.
    made.decided = [
      ...made.decided.filter(({ id }) => id !== 'north00w3' && id !== 'north01w3'),
      ...Array.from({ length: 10 }, (_, at) => ({ ...of, id: `same${at}`, createdAt: ago(2), closedAt: ago(2) })),
      { ...of, id: 'far', ownerId: 'north01', createdAt: ago(700), closedAt: ago(2) },
    ];
    await run(made);
    expect(fastest(made).map(({ person }) => person)).toEqual(['north02', 'north03', 'north04']);
    expect(doc(made, 'north00').awards).toContainEqual({ kind: 'transactions', value: null, deals: 2, rank: null });
  });
});

describe('D23: usage counts win nothing', () => {
  it('a thousand activities more leave every award as it is', async () => {
    const [plain, busy] = [world(10), world(10)];
    for (const made of [plain, busy]) made.optIns = NAMES.map((id) => choice(id, 'names'));
    busy.facts.set('north11', [...(busy.facts.get('north11') ?? []), ...activities('north11', 1_000, null)]);
    await run(plain);
    await run(busy);
    expect(boards(busy).map(({ awards }) => awards)).toEqual(boards(plain).map(({ awards }) => awards));
    expect(boards(plain)[0]?.awards.map(({ kind }) => kind)).toEqual(['closureTime']);
  });
});

describe('D24: fun badges without weight', () => {
  it('taking the badges away changes no rank, no score and no board', async () => {
    const [badged, plain] = [world(3), world(3)];
    badged.optIns = NAMES.map((id) => choice(id, 'badges'));
    for (const made of [badged, plain]) {
      await run(made);
      for (const id of NAMES) {
        made.facts.set(
          id,
          Array.from({ length: 12 }, (_, index) => deal(id, index, true)),
        );
      }
      made.clock.at = '2026-11-30T02:00:00.000Z';
      await run(made);
    }
    const all = (of: PublishWorld) =>
      of.of('snapshot').map(({ measures, ...row }) => {
        const { badges, ...figures } = JSON.parse(measures) as Record<string, unknown>;
        return { badges, rest: { ...row, figures } };
      });
    expect(all(badged).filter(({ badges }) => badges !== undefined).length).toBeGreaterThan(0);
    expect(all(badged).map(({ rest }) => rest)).toEqual(all(plain).map(({ rest }) => rest));
    expect(badged.of('board')).toEqual(plain.of('board'));
  });
});

describe('E14: voluntary first', () => {
  it('nobody is named, ranked or given a badge who did not choose it, and a programme praises nobody unless it says so', async () => {
    expect(defaultProgramme('salesforce').awards).toBeUndefined();
    for (const top of [null, 3] as const) {
      const made = world(top);
      const [PLAYER = ''] = NAMES.slice(-1);
      // Taken back is not chosen; nor does a choice count that somebody else made.
      const others = ['names', 'ranking', 'badges'].flatMap((what) => [
        ...NAMES.slice(0, 4).map((id) => ({ ...choice(id, what), active: false })),
        ...NAMES.slice(4, 8).map((id) => ({ ...choice(id, what), byOneself: false })),
      ]);
      made.optIns = [...others, choice(PLAYER, 'badges')];
      await run(made);
      // A week later everybody has done well enough for a badge.
      for (const id of NAMES)
        made.facts.set(
          id,
          Array.from({ length: 12 }, (_, index) => deal(id, index, true)),
        );
      made.clock.at = '2026-11-30T02:00:00.000Z';
      await run(made);
      expect(boards(made).flatMap(({ awards }) => awards)).toEqual([]);
      expect(JSON.stringify(made.of('board'))).not.toMatch(/north\d/);
      for (const name of NAMES) {
        if (name === PLAYER) expect(doc(made, name).badges).toContain('rising');
        else expect(doc(made, name).badges).toBeUndefined();
        expect((doc(made, name).place as { range: unknown } | undefined)?.range ?? null).toBeNull();
      }
    }
  });
});
