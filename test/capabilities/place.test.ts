import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLES } from '../../manifest/build/tables/tables';
import { type PlaceInput, placeView } from '../../src/flows/progress/placeView';
import { praiseView } from '../../src/flows/progress/praiseView';
import { seenOfMe } from '../../src/flows/progress/seenOfMe';
import { startSession } from '../../src/flows/startSession';
import type { OptInKind, OwnOptIn } from '../../src/model/optIn';
import type { OwnPlace } from '../../src/model/ownWeek';
import type { PrivacyMode, Programme } from '../../src/model/programme';
import type { BoardRow } from '../../src/model/published';
import type { Award, BoardDoc } from '../../src/model/sheet';
import type { OwnRow, OwnStanding } from '../../src/model/standing';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { createStandingStore } from '../../src/stores/progress/standingStore';
import type { OwnWorld } from '../contract/own/ownWorld';
import { sandboxOwnWorld } from '../contract/own/sandboxOwnWorld';
import { fakeClock } from '../fixtures/panelWorld';

const TODAY = '2026-11-22';
const WEEK = '2026-11-16';
const CLOSED = '2026-11-09';
const COHORT = 'AE|North|over';

const PLACE: OwnPlace = {
  cohort: COHORT,
  week: CLOSED,
  size: 12,
  band: 2,
  bands: 3,
  distance: 1,
  halfWidth: 4,
  value: 77,
  range: { from: 3, to: 7 },
};

const row = (more: Partial<OwnRow> = {}, doc: object = { place: PLACE }): OwnRow => ({
  week: WEEK,
  score: 7800,
  records: 46,
  measures: JSON.stringify({ format: 1, completeness: 8400, ...doc }),
  tally: JSON.stringify({ format: 1, cohorts: [COHORT, 'AE|North', 'AE'] }),
  writtenBy: 'Foothold Publisher',
  ...more,
});

const boardRow = (doc: Partial<BoardDoc> = {}, more: Partial<BoardRow> = {}): BoardRow => ({
  kind: 'board',
  cohort: COHORT,
  week: CLOSED,
  size: 12,
  text: JSON.stringify({
    format: 2,
    bandCount: 3,
    bands: [
      { band: 1, people: 5, distance: 7 },
      { band: 2, people: 4, distance: null },
    ],
    held: false,
    awards: [],
    ...doc,
  }),
  ...more,
});

const chose = (...kinds: readonly OptInKind[]): readonly OwnOptIn[] =>
  kinds.map((kind) => ({ kind, active: true, text: 'Show me.', at: '2026-11-02T08:00:00.000Z' }));

function inputOf(standing: Partial<OwnStanding>, programme: Partial<Programme> = {}, more: Partial<PlaceInput> = {}): PlaceInput {
  return {
    programme: { ...defaultProgramme('salesforce'), ...programme },
    person: { createdAt: '2022-01-01T00:00:00.000Z', zone: 'Europe/Berlin' },
    keeps: true,
    standing: { rows: [row()], optIns: chose('ranking'), manager: null, ...standing },
    boards: [boardRow()],
    today: TODAY,
    ...more,
  };
}

const placeOf = (...input: Parameters<typeof inputOf>) => placeView(inputOf(...input)).place;

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

const MODES: readonly PrivacyMode[] = ['individual', 'team', 'worksCouncil'];

describe('B20 what is seen of me: from the real configuration', () => {
  const programme = (change: Partial<Programme>) => ({ ...defaultProgramme('salesforce'), ...change });
  const standing: OwnStanding = { rows: [row()], optIns: [], manager: { id: 'm', name: 'Katrin Oduya' } };
  const page = (change: Partial<Programme> = {}, more: Partial<Parameters<typeof seenOfMe>[0]> = {}) =>
    seenOfMe({ programme: programme(change), stored: true, standing, looks: [], ...more });
  const readerOf = (seen: ReturnType<typeof seenOfMe>, reader: string) => seen.rows.find((each) => each.reader === reader);

  it('names the manager, the group’s size, the publisher and the retention as they are', () => {
    const seen = page({ retentionDays: 365, owner: 'Otto Ordner', legalBasis: 'Works agreement of 1 May' });
    expect(readerOf(seen, 'manager')).toMatchObject({ name: 'Katrin Oduya', what: ['groups'], kept: { for: 'days', days: 365 } });
    expect(readerOf(seen, 'cohort')).toMatchObject({ size: 12, what: ['board'] });
    expect(readerOf(seen, 'owner')?.name).toBe('Otto Ordner');
    expect(readerOf(seen, 'publisher')).toMatchObject({ name: 'Foothold Publisher', kept: { for: 'notKept' } });
    expect(seen.legalBasis).toBe('Works agreement of 1 May');
  });

  it('changes with the mode: own figures go to the manager in individual mode only; no board in works council mode', () => {
    expect(readerOf(page({ privacyMode: 'individual' }), 'manager')?.what).toEqual(['ownFigures', 'groups']);
    expect(readerOf(page({ privacyMode: 'worksCouncil' }), 'cohort')).toMatchObject({
      what: ['noBoard'],
      kept: { for: 'nothing' },
    });
  });

  it('changes with the own choice to be named, with a missing publisher and with a missing package', () => {
    expect(readerOf(page({}, { standing: { ...standing, optIns: chose('names') } }), 'cohort')?.what).toEqual(['boardNamed']);
    expect(readerOf(page({}, { standing: { ...standing, rows: [] } }), 'publisher')).toMatchObject({
      what: ['notYet'],
      name: null,
    });
    const bare = page({}, { stored: false });
    expect(bare.rows.map(({ reader }) => reader)).toEqual(['you', 'crmRights']);
  });

  it.each(MODES)('names every reader that the packages give a right to read rows about a person, in %s mode', (privacyMode) => {
    const seen = page({ privacyMode });
    const told = (reader: string) => new Set(readerOf(seen, reader)?.tables ?? []);
    // Rows about the programme, about runs and about decisions tell nothing of a person.
    const about = new Set(['Programme', 'BarrierDecision', 'PublishRequest', 'PublishRun', 'DigestClaim']);
    const unwritten: readonly string[] = { individual: [], team: ['TeamSheet'], worksCouncil: ['TeamSheet', 'Board'] }[
      privacyMode
    ];
    for (const { name, rights } of TABLES) {
      if (about.has(name) || unwritten.includes(name)) continue;
      if (rights.manager?.read && name !== 'Board') expect(told('manager'), name).toContain(name);
      if (rights.owner?.read && name !== 'Board') expect(told('owner'), name).toContain(name);
      if (rights.publisher?.read) expect(told('publisher'), name).toContain(name);
      if (rights.rep?.read) expect(new Set([...told('you'), ...told('cohort')]), name).toContain(name);
    }
  });
});

describe.each(['salesforce', 'dataverse'] as const)('the own standing in %s', (protocol) => {
  let world: OwnWorld;
  beforeEach(async () => {
    world = await sandboxOwnWorld(protocol);
  });
  afterEach(() => world.close());
  const open = async () => {
    const session = await startSession(world.crmFor('rep'));
    const standing = createStandingStore({ own: world.portFor('rep'), clock: fakeClock('2026-11-22T09:30:00.000Z') }, session);
    await standing.read();
    return standing;
  };
  const published = (measures: object) =>
    world.publish([{ kind: 'snapshot', personId: world.ids.rep, ...row({}, measures) }, boardRow()]);

  it('B17 micro-managing: the rep sees who looked, the date of each look and what for', async () => {
    await world.look('2026-11-10T08:00:00.000Z');
    await world.look('2026-11-12T08:00:00.000Z');
    const { store } = await open();
    const looks = store.getState().seen?.looks ?? [];
    expect(looks.map(({ viewerName, at, purpose }) => [viewerName, at.slice(0, 10), purpose])).toEqual([
      ['Mia Meyer', '2026-11-12', 'help'],
      ['Mia Meyer', '2026-11-10', 'help'],
    ]);
  });

  it('E14 voluntary first: asked for, shown; taken back, gone at once; what was agreed to stays stored word for word', async () => {
    await published({ place: PLACE });
    const { store, choose } = await open();
    expect(store.getState().place?.place.state).toBe('notChosen');
    await choose('ranking', true, 'Show me my place. Only I see it.');
    expect(store.getState()).toMatchObject({
      place: { place: { state: 'placed', value: 77, next: { value: 83 } } },
      said: { how: 'chosen' },
    });
    await choose('ranking', false, '');
    expect(store.getState().place?.place.state).toBe('notChosen');
    const { optIns } = await world.portFor('rep').readStanding(world.ids.rep);
    expect(optIns).toMatchObject([{ kind: 'ranking', active: false, text: 'Show me my place. Only I see it.' }]);
  });

  it('B20 what is seen of me: manager and publisher are those that the CRM names', async () => {
    await published({});
    const { store } = await open();
    const names = new Map(store.getState().seen?.rows.map(({ reader, name }) => [reader, name]));
    expect(names.get('manager')).toBe('Mia Meyer');
    expect(names.get('publisher')).toBe('Foothold Publisher');
  });
});
