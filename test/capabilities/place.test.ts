import { describe, expect, it } from 'vitest';
import { placeView } from '../../src/flows/progress/placeView';
import { praiseView } from '../../src/flows/progress/praiseView';
import type { OwnOptIn } from '../../src/model/optIn';
import type { Award } from '../../src/model/sheet';
import { boardRow, CLOSED, chose, inputOf, PLACE, placeOf, row, TODAY } from './ownStanding';

describe('D40 peers: a place with the benchmark of the next band', () => {
  it('tells band, likely range, the next band’s average on the own scale, and whose group it is', () => {
    expect(placeOf({})).toEqual({
      state: 'placed',
      band: 2,
      bands: 3,
      value: 77,
      likely: { from: 73, to: 81 },
      next: { value: 83 },
      range: { from: 3, to: 7 },
      size: 12,
      cohort: { role: 'AE', segment: 'North', tenure: 'over' },
      ownScore: 78,
      held: false,
    });
  });

  it('never shows a rank alone: a range stands beside its band, and without one the band stays', () => {
    expect(placeOf({ rows: [row({}, { place: { ...PLACE, range: null } })] })).toMatchObject({ band: 2, range: null });
  });

  it.each([
    ['the first band has nothing above it', { ...PLACE, band: 1 }, null],
    ['a next band of fewer than five has no average', { ...PLACE, band: 3 }, 'tooFew'],
  ] as const)('%s', (_, place, next) => {
    expect(placeOf({ rows: [row({}, { place })] })).toMatchObject({ next });
  });

  it('says why the comparison value differs from the own score, only where it does', () => {
    expect(placeOf({ rows: [row({ score: 7700 })] })).toMatchObject({ ownScore: null });
  });

  it('tells the own trend first, from about four weeks ago, and none without weeks to compare', () => {
    const weeks = [
      row(),
      row({ week: CLOSED, score: null }),
      row({ week: '2026-10-19', score: 7_400 }),
      row({ week: '2026-09-07', score: 100 }),
    ];
    expect(placeView(inputOf({ rows: weeks })).trend).toEqual({ now: 78, before: 74, weeks: 4 });
    expect(placeView(inputOf({})).trend).toBeNull();
  });
});

describe('a place that is not shown says the one reason', () => {
  it.each([
    ['works council mode', {}, { privacyMode: 'worksCouncil' }, { state: 'worksCouncil' }],
    ['no weekly figures yet', { rows: [] }, {}, { state: 'notPublished' }],
    ['too few records', { rows: [row({ records: 4 })] }, {}, { state: 'notEnough', records: 4, needed: 10 }],
    ['not asked for', { optIns: [] }, {}, { state: 'notChosen' }],
    ['a damaged document', { rows: [row({ measures: '{"place":{"cohort":7' })] }, {}, { state: 'notPublished' }],
    [
      'a row of before the comparison value was kept',
      { rows: [row({}, { place: { ...PLACE, value: undefined } })] },
      {},
      { state: 'notPublished' },
    ],
  ] as const)('%s', (_, standing, programme, place) => {
    expect(placeOf(standing, programme)).toEqual(place);
  });

  it.each([
    ['day 59 is private', 59, { state: 'firstDays', until: '2026-11-23' }],
    ['day 60 is not', 60, { state: 'placed' }],
  ] as const)('%s', (_, days, place) => {
    const createdAt = new Date(Date.parse(`${TODAY}T08:00:00Z`) - days * 86_400_000).toISOString();
    expect(placeOf({}, {}, { person: { createdAt, zone: 'Europe/Berlin' } })).toMatchObject(place);
  });

  it('a group that never had a board is too small; one that had has changed by too few people', () => {
    const alone = { rows: [row({}, {})] };
    expect(placeOf(alone, {}, { boards: [] })).toMatchObject({ reason: 'tooFewPeople' });
    expect(placeOf(alone, {}, { boards: [boardRow({}, { week: '2026-11-02' })] })).toMatchObject({ reason: 'membershipChanged' });
    const withdrawn = { ...boardRow(), week: '2026-11-02', text: '{"format":1,"withdrawn":true}' };
    expect(placeOf(alone, {}, { boards: [withdrawn] })).toMatchObject({ reason: 'tooFewPeople' });
  });
});

describe('E14 voluntary first: every choice is off until it is made', () => {
  it('ranking, names and badges', () => {
    const nothing = inputOf({ optIns: [] });
    const off = { on: false, waiting: false, offered: true };
    expect(placeView(nothing)).toMatchObject({ ranking: off, place: { state: 'notChosen' } });
    expect(praiseView(nothing)).toMatchObject({ names: off, badges: off, won: [] });
  });

  it('a choice of this week waits for the next weekly figures; a withdrawn one hides the place at once', () => {
    const made = (active: boolean): readonly OwnOptIn[] => [
      { kind: 'ranking', active, text: 'Yes', at: '2026-11-20T08:00:00.000Z' },
    ];
    const rows = [row({}, { place: { ...PLACE, range: null } })];
    expect(placeView(inputOf({ rows, optIns: made(true) })).ranking).toEqual({ on: true, waiting: true, offered: true });
    expect(placeOf({ optIns: made(false) })).toEqual({ state: 'notChosen' });
  });

  it.each([
    ['in the first days', {}, '2026-11-16T08:00:00.000Z', 'firstDays', false],
    ['with too few records', { rows: [row({ records: 4 })] }, '2022-01-01T00:00:00.000Z', 'notEnough', true],
  ] as const)('%s a choice is kept, and no range is promised with the next figures', (_, more, createdAt, state, names) => {
    const at = '2026-11-20T08:00:00.000Z';
    const optIns = (['ranking', 'names'] as const).map((kind) => ({ kind, active: true, text: 'Yes', at }));
    const input = inputOf({ optIns, ...more }, {}, { person: { createdAt, zone: 'UTC' } });
    expect(placeView(input)).toMatchObject({ place: { state }, ranking: { on: true, waiting: false } });
    expect(praiseView(input).names).toMatchObject({ on: true, waiting: names });
  });

  it('is not offered where the mode ranks nobody, or the CRM keeps no choices', () => {
    expect(placeView(inputOf({}, { privacyMode: 'worksCouncil' })).ranking.offered).toBe(false);
    expect(placeView(inputOf({}, {}, { keeps: false })).ranking.offered).toBe(false);
  });
});

describe('D21 public praise: the first ones who chose to be named', () => {
  const winners = (count: number): Award['winners'] =>
    Array.from({ length: count }, (_, index) => ({
      person: `p${index}`,
      name: `Person ${index}`,
      value: 31 + index,
      rank: index + 1,
    }));
  const awards = (count: number): readonly Award[] => [{ kind: 'closureTime', winners: winners(count) }];

  it('shows them, and the own standing for oneself', () => {
    const own = [{ kind: 'closureTime', value: 45, deals: 6, rank: null }];
    const view = praiseView(
      inputOf({ rows: [row({}, { place: PLACE, awards: own })] }, {}, { boards: [boardRow({ awards: awards(3) })] }),
    );
    expect(view.state).toBe('shown');
    expect(view.awards[0]?.winners.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(view.own).toEqual(own);
  });

  it('D25 says what each winner of the shown board gets, only where the programme lists prizes', () => {
    const list = [{ award: 'closureTime', place: 1, what: 'Dinner for two', worth: 150 }] as const;
    const boards = [boardRow({ awards: awards(2) })];
    const view = praiseView(inputOf({}, { prizes: { budget: 150, list } }, { boards }));
    expect(view.prizes?.closureTime?.map(({ person, what, sharedBy }) => [person, what, sharedBy])).toEqual([
      ['p0', ['Dinner for two'], 1],
    ]);
    expect(praiseView(inputOf({}, {}, { boards }))).not.toHaveProperty('prizes');
    expect(praiseView(inputOf({}, { prizes: { budget: 0, list: [] } }, { boards }))).not.toHaveProperty('prizes');
    const council = { prizes: { budget: 150, list }, privacyMode: 'worksCouncil' } as const;
    expect(praiseView(inputOf({}, council, { boards }))).not.toHaveProperty('prizes');
  });

  it('never reaches the bottom, even of a board that was written too long', () => {
    const view = praiseView(inputOf({}, {}, { boards: [boardRow({ awards: awards(40) })] }));
    expect(view.awards[0]?.winners).toHaveLength(10);
  });

  it('is empty in works council mode, whatever a board says', () => {
    const view = praiseView(inputOf({}, { privacyMode: 'worksCouncil' }, { boards: [boardRow({ awards: awards(3) })] }));
    expect(view).toMatchObject({ state: 'worksCouncil', awards: [], own: [] });
  });

  it('is the board of the person’s own group: the narrowest there is', () => {
    const other = boardRow({ awards: awards(2) }, { cohort: 'AE' });
    const view = praiseView(inputOf({ rows: [row({}, {})] }, {}, { boards: [other, boardRow({ awards: awards(1) })] }));
    expect(view.awards[0]?.winners).toHaveLength(1);
  });
});

it('D21 public praise: without awards in the programme there is no board to be named on', () => {
  expect(praiseView(inputOf({})).state).toBe('off');
  expect(praiseView(inputOf({}, { awards: { top: 3 } })).state).toBe('none');
});

describe('D24 badges: for fun, without weight', () => {
  it('taking badges away changes no place and no award', () => {
    const doc = { place: PLACE, awards: [{ kind: 'volume', value: 5, deals: 4, rank: 2 }] };
    const withBadges = inputOf({
      rows: [row({}, { ...doc, badges: ['clearDesk', 'rising'] })],
      optIns: chose('ranking', 'badges'),
    });
    const without = inputOf({ rows: [row({}, doc)], optIns: chose('ranking') });
    expect(placeView(withBadges)).toEqual(placeView(without));
    expect(praiseView(withBadges).own).toEqual(praiseView(without).own);
    expect(praiseView(withBadges).won).toEqual(['clearDesk', 'rising']);
  });

  it('are hidden until they are chosen', () => {
    expect(praiseView(inputOf({ rows: [row({}, { place: PLACE, badges: ['clearDesk'] })] })).won).toEqual([]);
  });
});

describe('B22 low scores stay private', () => {
  it('a place names nobody else and counts no other band', () => {
    const told = JSON.stringify(placeView(inputOf({})));
    expect(told).not.toMatch(/"people"|"members"|person/);
  });
});
