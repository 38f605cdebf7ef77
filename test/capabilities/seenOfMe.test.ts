import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLES } from '../../manifest/build/tables/tables';
import { seenOfMe } from '../../src/flows/progress/seenOfMe';
import { startSession } from '../../src/flows/startSession';
import type { PrivacyMode, Programme } from '../../src/model/programme';
import type { OwnStanding } from '../../src/model/standing';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { createStandingStore } from '../../src/stores/progress/standingStore';
import type { OwnWorld } from '../contract/own/ownWorld';
import { sandboxOwnWorld } from '../contract/own/sandboxOwnWorld';
import { fakeClock } from '../fixtures/panelWorld';
import { boardRow, chose, PLACE, row } from './ownStanding';

const MODES: readonly PrivacyMode[] = ['individual', 'team', 'worksCouncil'];

describe('B20 what is seen of me: from the real configuration', () => {
  const programme = (change: Partial<Programme>) => ({ ...defaultProgramme('salesforce'), ...change });
  const standing: OwnStanding = { rows: [row()], optIns: [], manager: { id: 'm', name: 'Katrin Oduya' }, looks: [] };
  const page = (change: Partial<Programme> = {}, more: Partial<Parameters<typeof seenOfMe>[0]> = {}) =>
    seenOfMe({ programme: programme(change), stored: true, standing, ...more });
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
    expect(readerOf(page({ privacyMode: 'individual' }), 'manager')?.what).toEqual(['ownFigures', 'pay', 'groups']);
    expect(readerOf(page({ privacyMode: 'individual', personExports: true }), 'manager')?.what).toContain('file');
    expect(readerOf(page({ privacyMode: 'team', personExports: true }), 'manager')?.what).toEqual(['groups']);
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
    const session = await startSession({ port: world.crmFor('rep'), clock: fakeClock('2026-11-22T09:30:00.000Z') });
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
