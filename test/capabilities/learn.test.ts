import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../../src/flows/startSession';
import { CrmError } from '../../src/model/crmError';
import type { LessonId } from '../../src/model/lesson';
import type { EntityName } from '../../src/model/record';
import { LESSONS, type UseCounts } from '../../src/programme/lessonCatalogue';
import { type LearnInput, lessonsFor, practiceDays, tuneUp } from '../../src/programme/lessons';
import { createLearnStore } from '../../src/stores/progress/learnStore';
import { createWords } from '../../src/words/createWords';
import { learnProgress } from '../../src/words/learnProgress';
import type { OwnWorld } from '../contract/own/ownWorld';
import { sandboxOwnWorld } from '../contract/own/sandboxOwnWorld';
import { fakeClock } from '../fixtures/panelWorld';

await learnProgress();

const NOW = '2026-11-22T09:30:00.000Z';
const NOTHING: UseCounts = {
  entered: 0,
  meetings: 0,
  quickLogged: 0,
  contacts: 0,
  fixed: 0,
  later: 0,
  notKnown: 0,
  whyNot: 0,
  muted: 0,
};

/** Monday 16 November 2026 is the first day. */
function input(more: Partial<LearnInput> = {}): LearnInput {
  return {
    today: '2026-11-16',
    startedOn: '2026-11-16',
    holidays: [],
    crm: 'salesforce',
    mayCreate: new Set<EntityName>(['Activity', 'Contact']),
    answers: true,
    done: new Map(),
    counts: NOTHING,
    open: null,
    records: [
      { ref: { entity: 'Opportunity', id: 'a' }, name: 'Harbour refit' },
      { ref: { entity: 'Opportunity', id: 'b' }, name: 'Crane sensor' },
    ],
    ...more,
  };
}

const view = (more: Partial<LearnInput> = {}) => lessonsFor(input(more), 'crm');
const doneOn = (day: string, ...ids: readonly LessonId[]) => new Map(ids.map((id) => [id, day]));
const ids = (list: readonly { readonly id: LessonId }[]) => list.map(({ id }) => id);

describe('D35 usage hump: day-1 tasks and a 14-day path', () => {
  it('offers the first task on the first load', () => {
    expect(view().path).toMatchObject({ day: 1, done: 0, next: { id: 'practiceDay1' } });
    expect(view({ startedOn: '2026-11-15' }).path).toMatchObject({ day: 2, next: { id: 'practiceDay1' } });
    expect(view({ startedOn: '2026-11-14', today: '2026-11-14' }).path).toMatchObject({
      next: { id: 'firstFix', kind: 'start' },
    });
  });

  it('goes on to the next one as tasks are done, by own use or by the own word', () => {
    const used = { ...NOTHING, fixed: 2, quickLogged: 1 };
    const done = doneOn('2026-11-16', 'practiceDay1', 'firstAnswer');
    expect(view({ counts: used, done }).path).toMatchObject({ done: 4, next: { id: 'firstSeen' } });
  });

  it('has nothing to offer while the next practice is days ahead, and says when it is', () => {
    const done = doneOn('2026-11-16', 'practiceDay1', 'firstFix', 'firstLog', 'firstAnswer', 'firstSeen', 'firstChoice');
    const { path } = view({ done });
    expect(path?.next).toBeNull();
    expect(path?.steps.filter((step) => !step.done).map(({ on }) => on)).toEqual(['2026-11-18', '2026-11-23']);
  });
});

describe('a step leads to where it can be done', () => {
  const [refit, sensor] = input().records;
  const stepOf = (id: LessonId, more: Partial<LearnInput>) => view(more).path?.steps.find((step) => step.id === id);
  const saturday = { startedOn: '2026-11-14', today: '2026-11-14' } as const;

  it('what is tried on a deal names one, from the first step on', () => {
    expect(stepOf('firstLog', {})).toMatchObject({ record: refit, ready: true });
  });

  it('what asks for a nudge goes where something is open, once that is known', () => {
    expect(stepOf('firstAnswer', {})).toMatchObject({ record: refit });
    const open = { deals: sensor ? [sensor] : [], findings: 2 };
    expect(stepOf('firstAnswer', { open })).toMatchObject({ record: sensor, ready: true });
    expect(stepOf('practiceDay1', { open })).toMatchObject({ record: sensor, ready: true });
    expect(stepOf('firstLog', { open })).toMatchObject({ record: refit });
  });

  it.each<[string, Partial<LearnInput>, readonly LessonId[], LessonId]>([
    ['nothing is open', { open: { deals: [], findings: 0 } }, ['firstFix', 'firstAnswer', 'practiceDay1'], 'firstLog'],
    ['something is open, but on no deal', { open: { deals: [], findings: 1 } }, ['firstAnswer', 'practiceDay1'], 'firstFix'],
    [
      'there is no deal yet',
      { records: [] },
      ['firstLog', 'firstAnswer', 'practiceDay1', 'practiceDay3', 'practiceDay7'],
      'firstFix',
    ],
    [
      'there is no record at all',
      { records: [], open: { deals: [], findings: 0 } },
      ['firstFix', 'firstLog', 'firstAnswer', 'practiceDay1', 'practiceDay3', 'practiceDay7'],
      'firstSeen',
    ],
  ])('%s: such steps wait, and one that can be done is offered', (_, more, waiting, next) => {
    const { path } = view({ ...saturday, ...more });
    expect(ids((path?.steps ?? []).filter(({ ready }) => !ready))).toEqual(waiting);
    expect(path?.next?.id).toBe(next);
  });

  it('the last one that is left is shown, though it waits', () => {
    const done = doneOn('2026-11-14', 'firstFix', 'firstAnswer', 'firstSeen', 'firstChoice');
    expect(view({ ...saturday, records: [], done }).path?.next).toMatchObject({ id: 'firstLog', ready: false });
  });
});

describe('D15 new starters', () => {
  it('a new person has the whole list on day 1', () => {
    expect(ids(view().path?.steps ?? [])).toEqual([
      'firstFix',
      'firstLog',
      'firstAnswer',
      'firstSeen',
      'firstChoice',
      'practiceDay1',
      'practiceDay3',
      'practiceDay7',
    ]);
  });

  it('is no page for somebody who has been here for long and never began it; begun, it stays until it is done', () => {
    const later = { today: '2027-06-16' } as const;
    expect(view(later).path).toBeNull();
    expect(view({ ...later, done: doneOn('2026-11-20', 'firstFix') }).path).toMatchObject({ done: 1, completedOn: null });
    const all = doneOn('2026-11-30', ...ids(view().path?.steps ?? []));
    expect(view({ done: all, today: '2026-12-01' }).path).toMatchObject({ done: 8, completedOn: '2026-11-30' });
    expect(view({ ...later, done: all }).path).toBeNull();
  });

  it('has no path where the CRM does not say since when the person is here', () => {
    expect(view({ startedOn: null }).path).toBeNull();
  });

  it.each([
    ['the first one after 90 days', '2026-11-16', { on: '2027-02-14', now: false }],
    ['its week', '2027-02-18', { on: '2027-02-14', now: true }],
    ['after its week the next one', '2027-02-21', { on: '2027-05-15', now: false }],
    ['before the first day none', '2026-11-01', null],
  ] as const)('tunes up on a schedule: %s', (_, today, expected) => {
    expect(tuneUp('2026-11-16', today)).toEqual(expected);
  });
});

describe('D36 spaced practice on days 1, 3 and 7', () => {
  it.each([
    ['a Monday', '2026-11-16', [], ['2026-11-16', '2026-11-18', '2026-11-23']],
    ['a Friday: the third day is a Sunday', '2026-11-20', [], ['2026-11-20', '2026-11-23', '2026-11-26']],
    ['a Saturday: not two on one Monday', '2026-11-21', [], ['2026-11-23', '2026-11-24', '2026-11-27']],
    ['a holiday in between', '2026-11-16', ['2026-11-18', '2026-11-19'], ['2026-11-16', '2026-11-20', '2026-11-23']],
    ['across the new year', '2026-12-31', ['2027-01-01'], ['2026-12-31', '2027-01-04', '2027-01-06']],
    ['a leap day', '2028-02-27', [], ['2028-02-28', '2028-02-29', '2028-03-06']],
  ] as const)('begun on %s', (_, startedOn, holidays, days) => {
    expect(practiceDays(startedOn, holidays)).toEqual(days);
  });

  it('is on own records, another one each time, and comes first on its day', () => {
    const { path } = view({ today: '2026-11-18' });
    expect(path?.next).toMatchObject({ id: 'practiceDay3', record: { name: 'Crane sensor' } });
    expect(path?.steps.find(({ id }) => id === 'practiceDay1')?.record?.name).toBe('Harbour refit');
  });

  it('that was left out waits without a word', () => {
    expect(view({ today: '2026-11-30' }).path?.steps.find(({ id }) => id === 'practiceDay1')).toMatchObject({ done: false });
  });
});

describe('D14 short-cuts', () => {
  it('are ranked by own saved time, and only those that are not in use', () => {
    const counts = { ...NOTHING, entered: 30, quickLogged: 0, meetings: 12, fixed: 9, later: 1 };
    const { shortcuts } = view({ counts });
    expect(ids(shortcuts)).toEqual(['quickLog', 'meetingNote', 'fixList']);
    expect(shortcuts.map(({ savedSeconds }) => savedSeconds)).toEqual([1350, 240, 90]);
    expect(ids(view({ counts: { ...counts, quickLogged: 5 } }).shortcuts)).not.toContain('quickLog');
    expect(ids(view({ counts, done: doneOn('2026-11-16', 'meetingNote') }).shortcuts)).not.toContain('meetingNote');
  });
});

describe('A18 "what the technology can offer": a tip a week', () => {
  const weeks = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2026, 10, 16 + 7 * index)).toISOString().slice(0, 10));

  it('stays for the week and goes round', () => {
    expect(view({ today: '2026-11-16' }).tip?.id).toBe(view({ today: '2026-11-22' }).tip?.id);
    expect(new Set(weeks.map((today) => view({ today }).tip?.id)).size).toBeGreaterThan(5);
  });

  it('picks only what is unused and permitted', () => {
    const bare = { mayCreate: new Set<EntityName>(), answers: false, crm: 'salesforce' } as const;
    const all = new Set(weeks.map((today) => view({ ...bare, today }).tip?.id));
    expect([...all]).toEqual(['fixList']);
    const used = { ...NOTHING, later: 1, whyNot: 1, notKnown: 1, muted: 1, contacts: 1, quickLogged: 1 };
    const left = new Set(weeks.map((today) => view({ counts: used, today }).tip?.id));
    expect([...left].sort()).toEqual(['fixList', 'logKeys', 'meetingNote']);
  });

  it('picks nothing that there is no deal or no finding for', () => {
    const tips = (more: Partial<LearnInput>) => [...new Set(weeks.map((today) => view({ ...more, today }).tip?.id))].sort();
    expect(tips({ records: [] })).toEqual(['fixList', 'meetingNote']);
    expect(tips({ open: { deals: [], findings: 0 } })).toEqual(['logKeys', 'meetingNote', 'quickContact', 'quickLog']);
  });

  it('is silent when everything is in use', () => {
    const everything = new Map(LESSONS.map(({ id }) => [id, '2026-11-16']));
    expect(view({ done: everything })).toMatchObject({ tip: null, shortcuts: [] });
  });

  it('has words for every lesson, and every tip tells an outcome', () => {
    const words = createWords({
      locale: 'en-GB',
      zone: 'UTC',
      currency: 'EUR',
      today: '2026-11-22',
      now: NOW,
      productName: 'Salesforce',
    });
    for (const { id, kind } of LESSONS) {
      expect(words.has(`lesson.${id}.title`), id).toBe(true);
      expect(words.has(`lesson.${id}.text`), id).toBe(true);
      expect(words.has(`lesson.${id}.tip`), id).toBe(kind === 'shortcut');
    }
  });
});

describe.each(['salesforce', 'dataverse'] as const)('lessons over %s', (protocol) => {
  let world: OwnWorld;
  beforeEach(async () => {
    world = await sandboxOwnWorld(protocol);
  });
  afterEach(() => world.close());
  const device = () => {
    const kept = new Map<string, string>();
    return { kept, get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) };
  };
  const open = async (on = device(), responses = true) => {
    const session = await startSession({ port: world.crmFor('rep'), clock: { now: () => NOW } });
    const { start } = session;
    const capable = { ...session, start: { ...start, capabilities: { ...start.capabilities, responses } } };
    const learn = createLearnStore({ own: world.portFor('rep'), clock: fakeClock(NOW), device: on }, capable);
    await learn.read();
    return learn;
  };
  // The rep came long ago: the path stays until it is done.
  const isDone = ({ store }: Awaited<ReturnType<typeof open>>, id: LessonId) =>
    store.getState().view?.path?.steps.find((step) => step.id === id)?.done;

  it('B26 better start learning: progress survives a new role and a new device', async () => {
    const first = await open();
    expect(first.store.getState().view?.kept).toBe('crm');
    await first.tick('firstSeen');
    expect(isDone(first, 'firstSeen')).toBe(true);
    world.changeRole('Head of Sales');
    expect(isDone(await open(), 'firstSeen')).toBe(true);
  });

  it('what the person was seen to do is ticked once, and one that is not kept takes no other with it', async () => {
    const session = await startSession({ port: world.crmFor('rep'), clock: { now: () => NOW } });
    const sent: string[] = [];
    const port = {
      ...session.port,
      saveResponse: async ({ ruleId }: { readonly ruleId: string }) => {
        sent.push(ruleId);
        if (ruleId.endsWith('firstSeen')) throw new CrmError('network', 'The line is cut.');
      },
    };
    const deps = { own: world.portFor('rep'), clock: fakeClock(NOW), device: device() };
    const learn = createLearnStore(deps, { ...session, port });
    learn.did('firstChoice');
    expect(sent).toEqual([]); // what is done is not known before the own rows are read
    await learn.read();
    const cut = learn.tick('firstSeen');
    learn.did('firstChoice');
    learn.did('firstChoice');
    await cut;
    expect(sent).toEqual(['lesson:firstSeen', 'lesson:firstChoice']);
    expect([isDone(learn, 'firstSeen'), isDone(learn, 'firstChoice')]).toEqual([false, true]);
  });

  it('B26 better start learning: without a package the device keeps it', async () => {
    const on = device();
    const first = await open(on, false);
    await first.tick('firstSeen');
    expect(isDone(await open(on, false), 'firstSeen')).toBe(true);
    expect((await open(on, false)).store.getState().view?.kept).toBe('device');
    expect(isDone(await open(), 'firstSeen')).not.toBe(true);
  });
});
