import { describe, expect, it } from 'vitest';
import { dayBounds } from '../../src/flows/dayBounds';
import { dayLists } from '../../src/flows/dayLists';
import type { Session } from '../../src/flows/startSession';
import type { DayListName } from '../../src/model/day';
import type { Programme } from '../../src/model/programme';
import type { DayActivity, DayPerson, DayRead, DayTrace } from '../../src/ports/day';
import { defaultProgramme } from '../../src/programme/defaultProgramme';

const NOW = '2026-11-22T09:30:00.000Z';
const DEAL = { entity: 'Opportunity', id: 'refit' } as const;

function sessionIn(zone: string, change: Partial<Programme> = {}): Session {
  const programme = { ...defaultProgramme('salesforce'), ...change };
  return { start: { person: { zone } }, programme } as unknown as Session;
}

function activity(id: string, more: Partial<DayActivity> = {}): DayActivity {
  return {
    id,
    kind: 'meeting',
    subject: id,
    description: null,
    done: false,
    dueOn: null,
    startsAt: null,
    doneAt: null,
    createdAt: NOW,
    ownerId: 'rep',
    ownerName: null,
    about: DEAL,
    who: null,
    whoName: null,
    aboutName: 'Harbour refit',
    endsAt: null,
    ...more,
  };
}

const met = (id: string, startsAt: string, endsAt: string, more: Partial<DayActivity> = {}) =>
  activity(id, { startsAt, endsAt, ...more });
const task = (id: string, dueOn: string | null, more: Partial<DayActivity> = {}) =>
  activity(id, { kind: 'task', dueOn, ...more });
const whole = <T>(rows: readonly T[]) => ({ rows, complete: true });

function read(part: {
  tasks?: readonly DayActivity[];
  meetings?: readonly DayActivity[];
  traces?: readonly DayTrace[];
  silent?: readonly DayPerson[];
}): DayRead {
  const { tasks = [], meetings = [], traces = [], silent = [] } = part;
  return { tasks: whole(tasks), meetings: whole(meetings), traces: whole(traces), silent: whole(silent), readAt: NOW };
}

function ids(name: DayListName, from: DayRead, zone = 'Europe/Berlin', now = NOW): readonly string[] | undefined {
  const request = dayBounds(sessionIn(zone), now);
  return dayLists(from, request, now, zone).lists[name]?.items.map(({ ref }) => ref.id);
}

describe('the bounds of a day', () => {
  it.each([
    ['Europe/Berlin', NOW, '2026-11-22', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    [
      'Pacific/Auckland, where it is tomorrow already',
      '2026-11-22T12:00:00.000Z',
      '2026-11-23',
      '2026-11-22T11:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
    ],
    [
      'America/Los_Angeles, where it is still yesterday',
      '2026-11-22T06:00:00.000Z',
      '2026-11-21',
      '2026-11-21T08:00:00.000Z',
      '2026-11-22T08:00:00.000Z',
    ],
    [
      'Europe/Berlin on the day of 25 hours',
      '2026-10-25T12:00:00.000Z',
      '2026-10-25',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ],
  ])('in %s', (name, now, today, from, until) => {
    const zone = name.split(/[ ,]/)[0] ?? '';
    expect(dayBounds(sessionIn(zone), now)).toMatchObject({ today, from, until });
  });

  it('go back seven days for notes, and seven working days where the programme has a calendar', () => {
    expect(dayBounds(sessionIn('UTC'), NOW).sinceDay).toBe('2026-11-15');
    expect(dayBounds(sessionIn('UTC', { holidays: ['2026-11-18'] }), NOW).sinceDay).toBe('2026-11-11');
  });

  it('take the limit of silence from the programme’s own rule, else 90 days', () => {
    expect(dayBounds(sessionIn('UTC'), NOW).silentBefore).toBe('2026-08-24');
    expect(dayBounds(sessionIn('UTC', { rules: [] }), NOW).silentBefore).toBe('2026-08-24');
    const rules = defaultProgramme('salesforce').rules.map((rule) =>
      rule.id === 'account.touched' ? { ...rule, must: { all: [{ signal: 'touched', args: { days: 30 } }] } } : rule,
    );
    expect(dayBounds(sessionIn('UTC', { rules }), NOW).silentBefore).toBe('2026-10-23');
  });
});

describe('today', () => {
  const late = met('at 23:30 in Berlin', '2026-11-22T22:30:00.000Z', '2026-11-22T23:30:00.000Z');
  const early = met('at 00:30 in Berlin', '2026-11-21T23:30:00.000Z', '2026-11-22T00:30:00.000Z');
  const before = met('at 23:30 the evening before', '2026-11-21T22:30:00.000Z', '2026-11-21T23:30:00.000Z');

  it('begins and ends at the person’s own midnights', () => {
    expect(ids('today', read({ meetings: [late, before, early] }))).toEqual([early.id, late.id]);
    expect(ids('today', read({ meetings: [late, before, early] }), 'UTC')).toEqual([late.id]);
  });

  it('has an all-day meeting by its date, first', () => {
    const all = activity('all day', { dueOn: '2026-11-22' });
    expect(ids('today', read({ meetings: [late, all] }))).toEqual(['all day', late.id]);
  });
});

describe('follow-ups', () => {
  it('are open tasks due today or before, today’s first, then the latest', () => {
    const tasks = [task('old', '2026-11-01'), task('today', '2026-11-22'), task('yesterday', '2026-11-21')];
    expect(ids('followUps', read({ tasks }))).toEqual(['today', 'yesterday', 'old']);
  });

  it('leave out what is done, due later, or without a day', () => {
    const tasks = [task('done', '2026-11-20', { done: true }), task('later', '2026-11-23'), task('some day', null)];
    expect(ids('followUps', read({ tasks }))).toEqual([]);
  });

  it('show five and count the rest; where the read was cut the count is a lower bound', () => {
    const tasks = Array.from({ length: 8 }, (_, index) => task(`t${index}`, '2026-11-20'));
    const request = dayBounds(sessionIn('UTC'), NOW);
    const list = dayLists(read({ tasks }), request, NOW, 'UTC').lists.followUps;
    expect(list).toMatchObject({ count: 8, exact: true });
    expect(list?.items).toHaveLength(5);
    const cut = dayLists({ ...read({}), tasks: { rows: tasks, complete: false } }, request, NOW, 'UTC').lists.followUps;
    expect(cut).toMatchObject({ count: 8, exact: false });
  });
});

describe('people due', () => {
  const person = (id: string, lastOn: string | null): DayPerson => ({
    ref: { entity: 'Contact', id },
    name: id,
    about: 'Nordkai',
    lastOn,
  });

  it('are those a task of today names, then the longest silence, then who was not heard of at all', () => {
    const ines = { entity: 'Contact', id: 'ines' } as const;
    const tasks = [
      task('ring', '2026-11-22', { who: ines, whoName: 'Ines' }),
      task('old', '2026-11-21', { who: { ...ines, id: 'x' } }),
    ];
    const silent = [person('unheard', null), person('june', '2026-06-01'), person('may', '2026-05-01')];
    expect(ids('people', read({ tasks, silent }))).toEqual(['ines', 'may', 'june', 'unheard']);
  });

  it('name an account that a task of today is about, not the deal', () => {
    const tasks = [
      task('account', '2026-11-22', { about: { entity: 'Account', id: 'yard' }, aboutName: 'Nordkai' }),
      task('deal', '2026-11-22'),
    ];
    expect(ids('people', read({ tasks }))).toEqual(['yard']);
  });

  it('stand in the list once, with the word that was given first', () => {
    const tasks = [task('ring', '2026-11-22', { who: { entity: 'Contact', id: 'may' }, whoName: 'May' })];
    const request = dayBounds(sessionIn('UTC'), NOW);
    const list = dayLists(read({ tasks, silent: [person('may', '2026-05-01')] }), request, NOW, 'UTC').lists.people;
    expect(list?.items.map(({ ref, why }) => [ref.id, why])).toEqual([['may', 'promised']]);
  });

  it('leave out who was in touch on the first day that is not silent', () => {
    expect(ids('people', read({ silent: [person('just in time', '2026-08-24'), person('a day more', '2026-08-23')] }))).toEqual([
      'a day more',
    ]);
  });
});

describe('notes to log', () => {
  const talk = met('talk', '2026-11-20T10:00:00.000Z', '2026-11-20T11:00:00.000Z');
  const trace = (at: string, more: Partial<DayTrace> = {}): DayTrace => ({ aboutId: DEAL.id, whoId: null, at, ...more });

  it.each<[string, DayActivity, readonly DayTrace[], boolean]>([
    ['a meeting that is over without a word', talk, [], true],
    ['one with a text of its own', { ...talk, description: 'They wait for the crane.' }, [], false],
    ['one whose text is blank', { ...talk, description: '  \n' }, [], true],
    ['one that still runs', met('now', '2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z'), [], false],
    ['one that ended a minute ago', met('now', '2026-11-22T09:00:00.000Z', '2026-11-22T09:29:00.000Z'), [], true],
    [
      'one that was closed before its end',
      met('now', '2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z', { done: true }),
      [],
      true,
    ],
    ['one of nobody and nothing', { ...talk, about: null }, [], false],
    ['one with a contact only', { ...talk, about: null, who: { entity: 'Contact', id: 'ines' } }, [], true],
    ['one with a note on its record afterwards', talk, [trace('2026-11-20T12:00:00.000Z')], false],
    [
      'one with a call with the same person days later',
      { ...talk, about: null, who: { entity: 'Contact', id: 'ines' } },
      [trace('2026-11-22T08:00:00.000Z', { aboutId: null, whoId: 'ines' })],
      false,
    ],
    ['one with a note from before it', talk, [trace('2026-11-20T09:00:00.000Z')], true],
    ['one with a note on another record', talk, [trace('2026-11-20T12:00:00.000Z', { aboutId: 'other' })], true],
    ['one of eight days ago', met('old', '2026-11-14T10:00:00.000Z', '2026-11-14T11:00:00.000Z'), [], false],
    ['one of seven days ago', met('old', '2026-11-15T10:00:00.000Z', '2026-11-15T11:00:00.000Z'), [], true],
    ['an all-day one of yesterday', activity('all day', { dueOn: '2026-11-21' }), [], true],
    ['an all-day one of today', activity('all day', { dueOn: '2026-11-22' }), [], false],
    [
      'an all-day one with a note of its own day',
      activity('all day', { dueOn: '2026-11-21' }),
      [trace('2026-11-21T08:00:00.000Z')],
      false,
    ],
  ])('%s', (_name, one, traces, asks) => {
    expect(ids('notes', read({ meetings: [one], traces }))).toEqual(asks ? [one.id] : []);
  });

  it('begin with the latest meeting', () => {
    const earlier = met('earlier', '2026-11-18T10:00:00.000Z', '2026-11-18T11:00:00.000Z');
    expect(ids('notes', read({ meetings: [earlier, talk] }))).toEqual(['talk', 'earlier']);
  });
});

describe('what could not be read', () => {
  it('is not known, never none', () => {
    const nothing: DayRead = { tasks: null, meetings: null, traces: null, silent: null, readAt: NOW };
    const { lists } = dayLists(nothing, dayBounds(sessionIn('UTC'), NOW), NOW, 'UTC');
    expect(Object.values(lists)).toEqual([null, null, null, null]);
  });

  it('of the notes alone hides the notes alone', () => {
    const { lists } = dayLists({ ...read({}), traces: null }, dayBounds(sessionIn('UTC'), NOW), NOW, 'UTC');
    expect(lists.notes).toBeNull();
    expect(lists.today).toMatchObject({ count: 0 });
  });
});
