import { describe, expect, it } from 'vitest';
import { counterBy, counterOf, type GroupSheetDoc } from '../../src/model/sheet';
import { deal, type PublishWorld, person, publishWorld } from './publishWorld';
import { nextWeek, run, sheetOf } from './readSheets';

const unitsOf = (world: PublishWorld, week: string) =>
  world.of('groupSheet').flatMap((row) => (row.week === week ? [`${row.unit} ${row.people}`] : []));

/** All people of a world in a region, by the unit's name. */
function inRegions(world: PublishWorld, regions: Readonly<Record<string, string>>): void {
  world.people = world.people.map((each) => {
    const region = each.unit === null ? undefined : regions[each.unit.id];
    return each.unit && region ? { ...each, unit: { ...each.unit, parents: [{ id: region, name: region }] } } : each;
  });
}

/** A deal on which every rule that applies holds: nothing is asked of it that it lacks. */
const whole = (id: string, index: number) => {
  const bundle = deal(id, index, true);
  const at = '2026-11-20T08:00:00.000Z';
  const plain = { subject: 'Call', description: null, startsAt: null, ownerId: id, ownerName: id, about: bundle.record.ref };
  const done = {
    ...plain,
    id: `${id}-${index}-d`,
    kind: 'call',
    done: true,
    dueOn: '2026-11-20',
    doneAt: at,
    createdAt: at,
  } as const;
  const next = {
    ...plain,
    id: `${id}-${index}-n`,
    kind: 'task',
    done: false,
    dueOn: '2026-12-30',
    doneAt: null,
    createdAt: at,
  } as const;
  const who = { who: null, whoName: null };
  return {
    ...bundle,
    record: { ...bundle.record, createdAt: '2026-11-19T08:00:00.000Z', fields: { ...bundle.record.fields, source: 'Web' } },
    stageSince: '2026-11-20T08:00:00.000Z',
    activities: [
      { ...done, ...who },
      { ...next, ...who },
    ],
    contactRoles: [{ contactId: 'c', contactName: 'Ana', role: 'Decision Maker', primary: true }],
  };
};

describe('the sheet of a group', () => {
  it('has counters that are the sums of its people, and regions those of their teams', async () => {
    const world = publishWorld({ north: 7, south: 6, west: 8 });
    inRegions(world, { north: 'upper', south: 'upper' });
    await run(world);
    expect(unitsOf(world, '2026-11-16')).toEqual(['north 7', 'organisation 21', 'south 6', 'upper 13', 'west 8']);
    const [north, south, upper, all] = ['north', 'south', 'upper', 'organisation'].map((unit) => sheetOf(world, unit).doc);
    const sum = (name: 'knowledge' | 'open' | 'gap', doc?: GroupSheetDoc) =>
      Object.entries(doc?.counters ?? {}).reduce((total, [key, n]) => total + (key.split('|')[0] === name ? n : 0), 0);
    for (const name of ['knowledge', 'open', 'gap'] as const) {
      expect(sum(name, upper)).toBe(sum(name, north) + sum(name, south));
      expect(sum(name, all)).toBe(21 * 12);
    }
    expect(upper?.unit).toEqual({ id: 'upper', kind: 'region', name: 'upper', parentId: 'organisation' });
    expect(north?.unit).toMatchObject({ kind: 'team', parentId: 'upper' });
    expect(upper?.children.map(({ unit, headline }) => `${unit.id} ${headline.people}`)).toEqual(['north 7', 'south 6']);
    expect(all?.children.map(({ unit }) => unit.id)).toEqual(['upper', 'west']);
  });

  it('carries a line a week, oldest first, each week once', async () => {
    const world = publishWorld({ north: 7 });
    for (let week = 0; week < 3; week += 1) {
      await run(world);
      await run(world);
      nextWeek(world);
    }
    const { history } = sheetOf(world, 'north', '2026-11-30').doc;
    expect(history.map(({ week, people }) => `${week} ${people}`)).toEqual(['2026-11-16 7', '2026-11-23 7', '2026-11-30 7']);
    expect(history[0]).toMatchObject({ records: 84, open: 84, adopted: null, won: 0 });
  });

  it('finds its line again after weeks without it, and after weeks in which nothing was published', async () => {
    const world = publishWorld({ north: 7, south: 9 });
    await run(world);
    // For a week the north is gone, and four others hide the south.
    const four = [0, 1, 2, 3].map((at) => person(`new${at}`, { unit: { id: 'west', name: 'west' }, segment: 'west' }));
    const north = world.people;
    world.people = [...north.filter(({ unit }) => unit?.id !== 'north'), ...four];
    for (const { id } of four) world.facts.set(id, [deal(id, 0, true)]);
    nextWeek(world);
    await run(world);
    expect(unitsOf(world, '2026-11-23').some((unit) => unit.startsWith('north'))).toBe(false);
    world.people = north;
    nextWeek(world);
    nextWeek(world);
    await run(world);
    const weeks = (unit: string) => sheetOf(world, unit, '2026-12-07').doc.history.map(({ week }) => week);
    expect(weeks('north')).toEqual(['2026-11-16', '2026-12-07']);
    expect(weeks('organisation')).toEqual(['2026-11-16', '2026-11-23', '2026-12-07']);
  });

  it('goes on with those whom it showed while fewer than five have come or gone, also when one left the organisation', async () => {
    const world = publishWorld({ north: 9, south: 8 });
    await run(world);
    world.people = world.people.map((each) =>
      each.id === 'north00'
        ? { ...each, active: false }
        : each.id === 'north01'
          ? { ...each, unit: { id: 'south', name: 'south' } }
          : each,
    );
    nextWeek(world);
    await run(world);
    expect(unitsOf(world, '2026-11-23')).toEqual(['north 9', 'organisation 17', 'south 8']);
    const joined = [0, 1, 2, 3, 4].map((index) => person(`north1${index}`, { unit: { id: 'north', name: 'north' } }));
    world.people.push(...joined);
    for (const { id } of joined) world.facts.set(id, [deal(id, 0, true)]);
    nextWeek(world);
    await run(world);
    // Seven changed in the north and six in all; in the south still one.
    expect(unitsOf(world, '2026-11-30')).toEqual(expect.arrayContaining(['organisation 21', 'north 12']));
  });

  it('leaders stand on a sheet of their own, also those who use nothing (D33, D34)', async () => {
    const world = publishWorld({ north: 6, south: 6, west: 6, east: 6, mid: 6 });
    world.facts.set('north-boss', [deal('north-boss', 0, false)]);
    world.people = world.people.map((each) => (each.id.endsWith('-boss') ? { ...each, managerId: 'north-boss' } : each));
    await run(world);
    const { people, doc } = sheetOf(world, 'leaders');
    expect(people).toBe(5);
    expect(doc).toMatchObject({ unit: { kind: 'leaders', parentId: 'organisation' }, records: 1 });
    expect(Object.values(doc.rules).length).toBeGreaterThan(0);
  });

  it('contribution sums to all of it, by department; others stand apart (C11)', async () => {
    const world = publishWorld({ north: 6, south: 6 });
    world.people = world.people.map((each) => ({ ...each, department: each.unit?.id === 'north' ? 'Sales' : 'Service' }));
    world.people.push(person('gone', { active: false }), person('bot', { human: false, managerId: null }));
    world.port = {
      ...world.port,
      othersCounts: async () =>
        new Map([
          ['bot', 30],
          ['gone', 4],
        ]),
    };
    await run(world);
    const { doc } = sheetOf(world, 'organisation');
    expect(counterBy(doc.counters, 'contribution')).toEqual({ Sales: 72, Service: 72 });
    expect(doc.others).toEqual({ 'contribution|integration': 30, 'contribution|left': 4 });
    expect(counterBy(sheetOf(world, 'north').doc.counters, 'contribution')).toEqual({});
  });

  it('ten reps with half of the data, two of them careless: ten percent unusable (C13)', async () => {
    const world = publishWorld({ sales: 10, service: 10 });
    const facts = [...world.facts.keys()].map((id) => {
      const isCareless = id === 'sales00' || id === 'sales01';
      return [id, Array.from({ length: 10 }, (_, index) => (isCareless ? deal(id, index, false) : whole(id, index)))] as const;
    });
    world.facts = new Map(facts);
    await run(world);
    const { doc } = sheetOf(world, 'organisation');
    expect([counterOf(doc.counters, 'knowledge'), counterOf(doc.counters, 'unusable')]).toEqual([200, 20]);
    expect(doc.concentration).toEqual([
      { people: 5, unusable: 20 },
      { people: 10, unusable: 20 },
      { people: 15, unusable: 20 },
      { people: 20, unusable: 20 },
    ]);
  });
});

describe('before and after', () => {
  it('of units whose beginning the programme names, the earliest first', async () => {
    const world = publishWorld({ north: 6, south: 6 }, { unitsStartedOn: { south: '2026-03-01', north: '2026-06-01' } });
    const at = { status: 'won' as const, createdAt: '2026-01-01T08:00:00.000Z', closedAt: null, amount: 100, currency: null };
    world.port = {
      ...world.port,
      async *decided() {
        yield { ...at, id: 'a', ownerId: 'north00', closedOn: '2026-05-31' };
        yield { ...at, id: 'b', ownerId: 'north01', closedOn: '2026-06-01' };
        yield { ...at, id: 'c', ownerId: 'south00', closedOn: '2026-03-02', status: 'lost' };
      },
    };
    await run(world);
    const [finding] = sheetOf(world, 'organisation').doc.pay;
    expect(finding?.finding).toBe('notEnough');
    expect(finding?.staggered).toMatchObject([
      { unit: { id: 'south' }, startedOn: '2026-03-01', before: { won: 0 }, after: { won: 0, lost: 1 } },
      { unit: { id: 'north' }, before: { people: 6, won: 1, cycleDays: 150 }, after: { won: 1, cycleDays: 151 } },
    ]);
    expect(sheetOf(world, 'north').doc.counters).toMatchObject({ won: 2, wonMoney: 200, cycled: 2, cycleDays: 301 });
  });
});

describe('full adoption (A1)', () => {
  const strict = (world: PublishWorld) => {
    const rules = world.programme.rules.map((rule) =>
      rule.id === 'opportunity.nextStep' ? { ...rule, level: 'mandatory' as const } : rule,
    );
    world.programme = { ...world.programme, rules };
  };
  /** Three of ten keep the mandatory rule. */
  const fill = (world: PublishWorld, keepers: readonly string[]) => {
    for (const id of world.facts.keys()) {
      world.facts.set(
        id,
        Array.from({ length: 12 }, (_, index) => deal(id, index, keepers.includes(id))),
      );
    }
  };
  const adopted = (world: PublishWorld, week: string) => sheetOf(world, 'organisation', week).doc.history.at(-1)?.adopted;

  it('is three of ten after four weeks running, and one missed week drops that user', async () => {
    const world = publishWorld({ north: 10 });
    strict(world);
    fill(world, ['north00', 'north01', 'north02']);
    for (let week = 0; week < 4; week += 1) {
      await run(world);
      nextWeek(world);
    }
    expect(adopted(world, '2026-11-30')).toBeNull();
    expect(adopted(world, '2026-12-07')).toBe(3);
    fill(world, ['north00', 'north01']);
    await run(world);
    nextWeek(world);
    expect(adopted(world, '2026-12-14')).toBe(2);
    fill(world, ['north00', 'north01', 'north02']);
    await run(world);
    expect(adopted(world, '2026-12-21')).toBe(2);
  });

  it('while nothing is mandatory rests on a score of 80', async () => {
    const world = publishWorld({ north: 10 });
    for (const id of world.facts.keys()) {
      world.facts.set(
        id,
        Array.from({ length: 12 }, (_, index) => (id < 'north05' ? whole(id, index) : deal(id, index, false))),
      );
    }
    await run(world);
    expect(counterOf(sheetOf(world, 'organisation').doc.counters, 'met')).toBe(5);
    const met = world.of('snapshot').filter(({ measures }) => measures.includes('"met":true'));
    expect(met.map(({ personId }) => personId)).toEqual(['north00', 'north01', 'north02', 'north03', 'north04']);
  });
});
