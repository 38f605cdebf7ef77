import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentsOf } from '../../src/flows/progress/momentsOf';
import { startSession } from '../../src/flows/startSession';
import type { FollowUps, OthersWork, OwnTrace } from '../../src/ports/ownWork';
import { createMomentsStore } from '../../src/stores/progress/momentsStore';
import type { OwnWorld } from '../contract/own/ownWorld';
import { sandboxOwnWorld } from '../contract/own/sandboxOwnWorld';
import { fakeClock } from '../fixtures/panelWorld';

const trace = (more: Partial<OwnTrace> = {}): OwnTrace => ({
  ref: { entity: 'Activity', id: 'note1' },
  kind: 'note',
  accountId: 'acme',
  accountName: 'Acme GmbH',
  at: '2026-11-10T09:00:00.000Z',
  ...more,
});
const work = (more: Partial<OthersWork> = {}): OthersWork => ({
  ref: { entity: 'Case', id: 'case1' },
  kind: 'case',
  name: 'Sensor reads low',
  accountId: 'acme',
  contact: null,
  ownerId: 'ben',
  at: '2026-11-14T09:00:00.000Z',
  ...more,
});
const followUps = (own: readonly OwnTrace[], others: readonly OthersWork[]): FollowUps => ({
  own,
  others,
  consumers: [],
  complete: true,
});

describe('B28 find the value: facts that link to a record', () => {
  it.each([
    ['a case 4 days after a note', [trace()], [work()], 1],
    ['a case before the note', [trace({ at: '2026-11-15T09:00:00.000Z' })], [work()], 0],
    ['exactly 14 days after', [trace({ at: '2026-10-31T09:00:00.000Z' })], [work()], 1],
    ['a moment later', [trace({ at: '2026-10-31T08:59:59.000Z' })], [work()], 0],
    ['another customer', [trace({ accountId: 'borg' })], [work()], 0],
    ['no account at all, and no own contact', [trace()], [work({ accountId: null })], 0],
    ['an own contact without any note', [], [work({ contact: { id: 'carl', name: 'Carl' } })], 1],
    ['two cases after one note are one moment', [trace()], [work(), work({ ref: { entity: 'Case', id: 'case2' } })], 1],
  ] as const)('%s', (_, own, others, count) => {
    expect(momentsOf(followUps(own, others)).moments).toHaveLength(count);
  });

  it('names the newest own entry before it, opens the colleague’s record, and never more than five', () => {
    const own = [trace(), trace({ ref: { entity: 'Account', id: 'acme' }, kind: 'fix', at: '2026-11-13T09:00:00.000Z' })];
    const { moments } = momentsOf(followUps(own, [work()]));
    expect(moments[0]).toMatchObject({ ref: { entity: 'Case', id: 'case1' }, after: { kind: 'fix' }, accountName: 'Acme GmbH' });
    const many = Array.from({ length: 9 }, (_, index) => String(index));
    const traces = many.map((id) => trace({ accountId: id, ref: { entity: 'Activity', id: `n${id}` } }));
    const works = many.map((id) => work({ accountId: id, ref: { entity: 'Case', id: `c${id}` } }));
    expect(momentsOf(followUps(traces, works)).moments).toHaveLength(5);
  });

  it('what could not be read is not known, never nothing', () => {
    const view = momentsOf({ own: null, others: null, consumers: null, complete: true });
    expect(view).toEqual({ moments: [], dependents: null, groups: [], complete: false });
    // Who they are may be unknown although their work is known: then no department is made up.
    expect(momentsOf({ ...followUps([], [work()]), consumers: null }).groups).toEqual([]);
  });
});

it('B27 others depending on you: distinct people, however much they do', () => {
  const others = [work(), work({ ref: { entity: 'Case', id: 'case2' } }), work({ ownerId: 'mia', kind: 'deal' })];
  expect(momentsOf(followUps([], others)).dependents).toBe(2);
});

it('C14 shared database: consumers of own records by department, each person once', () => {
  const people = [
    { id: 'ben', department: 'Service' },
    { id: 'mia', department: 'Sales' },
    { id: 'eva', department: 'Service' },
    { id: 'ben', department: 'Service' },
    { id: 'tom', department: null },
  ];
  expect(momentsOf({ ...followUps([], []), consumers: people }).groups).toEqual([
    { department: 'Service', people: 2 },
    { department: 'Sales', people: 1 },
    { department: null, people: 1 },
  ]);
});

describe.each(['salesforce', 'dataverse'] as const)('moments over %s', (protocol) => {
  let world: OwnWorld;
  beforeEach(async () => {
    world = await sandboxOwnWorld(protocol);
  });
  afterEach(() => world.close());

  it('B28 find the value: a colleague’s case after an own note, with the record to open', async () => {
    const crm = world.crmFor('rep');
    const session = await startSession({ port: crm, clock: fakeClock() });
    const about = { entity: 'Account', id: world.ids.account } as const;
    const note = {
      kind: 'note',
      about,
      who: null,
      subject: 'Sensor',
      description: 'The new sensor drifts.',
      done: true,
    } as const;
    await crm.createActivity({ ...note, dueOn: null, startsAt: null, minutes: null }, '00000000-0000-4000-8000-000000000007');
    world.work({ what: 'case', name: 'Sensor reads low', at: '2026-11-24T10:00:00.000Z' });
    const moments = createMomentsStore({ own: world.portFor('rep'), clock: fakeClock('2026-11-25T09:30:00.000Z') }, session);
    await moments.read();
    const { view } = moments.store.getState();
    expect(view?.moments).toMatchObject([{ kind: 'case', name: 'Sensor reads low', after: { kind: 'note' } }]);
    expect(view).toMatchObject({ dependents: 1, groups: [{ department: world.department, people: 1 }] });
  });
});
