import { describe, expect, it } from 'vitest';
import { createMemoryCrm } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../../src/adapters/memory/memoryPort';
import { createMemoryPublished } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import { createMemoryTeam, createMemoryTeamPort } from '../../../src/adapters/memory/memoryTeam';
import { startSession } from '../../../src/flows/startSession';
import { readBelow, readTeam } from '../../../src/flows/team/readTeam';
import type { PrivacyMode } from '../../../src/model/programme';
import { type PublishedRow, publishedKey } from '../../../src/model/published';
import type { OrgUnit } from '../../../src/ports/team';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';
import { figures, sheetRow, WEEK, weekAt } from '../../fixtures/teamSheets';

const NOW = '2026-11-26T09:30:00.000Z';
const BEFORE = weekAt(WEEK, -1);
const nothing = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: NOW };

/** A head over two team leads over a rep each, in a company whose hierarchy is given. */
async function world(rows: readonly PublishedRow[], mode: PrivacyMode = 'team', units: readonly OrgUnit[] = UNITS) {
  const published = createMemoryPublished();
  for (const row of rows) published.rows.set(`${row.kind} ${publishedKey(row)}`, row);
  const person = (id: string, mayDecide = true) => ({ id, name: id, zone: 'UTC', locale: 'en-GB', ...nothing, mayDecide });
  const programme = { version: '1', text: JSON.stringify({ ...defaultProgramme('dynamics'), privacyMode: mode }) };
  const crm = createMemoryCrm({
    people: [person('head'), person('lead'), person('other'), person('rep', false)],
    organisation: { id: 'org', name: 'Acme', currency: 'EUR', zone: 'UTC' },
    schema: memorySchema([], {}),
    rows: [],
    programme,
  });
  const team = createMemoryTeam(published, {
    units,
    places: {
      head: { unit: 'region', managerId: null },
      lead: { unit: 'east', managerId: 'head' },
      other: { unit: 'west', managerId: 'head' },
      rep: { unit: 'east', managerId: 'lead' },
    },
  });
  let trips = 0;
  const onTrip = () => {
    trips += 1;
  };
  return {
    trips: () => trips,
    async as(userId: string) {
      const session = await startSession({
        port: createMemoryPort({ crm, userId, now: () => NOW, onTrip }),
        clock: { now: () => NOW },
      });
      return { session, team: createMemoryTeamPort({ crm, team, userId, now: () => NOW, onTrip }) };
    },
  };
}

const UNITS: readonly OrgUnit[] = [
  { id: 'all', name: 'Acme', parentId: null },
  { id: 'region', name: 'North', parentId: 'all' },
  { id: 'east', name: 'Harbour', parentId: 'region' },
  { id: 'west', name: 'Coast', parentId: 'region' },
  { id: 'tiny', name: 'Islands', parentId: 'region' },
];
const SHEETS = [
  sheetRow('organisation', 40),
  sheetRow('region', 25),
  sheetRow('region', 25, {}, BEFORE),
  sheetRow('east', 12),
  sheetRow('west', 9),
  sheetRow('segment:AE', 20),
  sheetRow('leaders', 6),
];
const START = { unit: null, week: null };

async function ready(reading: Awaited<ReturnType<typeof readTeam>>) {
  if (reading.kind !== 'ready') throw new Error(reading.kind);
  return reading;
}

describe('the team tab begins', () => {
  it.each([
    ['a team lead with the own team', 'lead', 'east'],
    ['whoever leads two leads with the region of both', 'head', 'region'],
    ['somebody without reports with the nearest own unit', 'other', 'west'],
  ])('for %s', async (_, who, unit) => {
    const { data } = await ready(await readTeam(await (await world(SHEETS)).as(who), START));
    expect(data.unit.id).toBe(unit);
  });

  it('with the organisation where no unit of the reader has a sheet', async () => {
    const there = await world([sheetRow('organisation', 40)]);
    expect((await ready(await readTeam(await there.as('lead'), START))).data.unit).toMatchObject({
      id: 'organisation',
      name: 'Acme',
    });
  });

  it('with what can be counted where nothing was published, and not at all for a rep', async () => {
    expect(await readTeam(await (await world([])).as('lead'), START)).toEqual({ kind: 'noPublisher' });
    expect(await readTeam(await (await world(SHEETS)).as('rep'), START)).toEqual({ kind: 'notForYou' });
  });
});

describe('units', () => {
  it('are a tree of those that have a sheet, by kind and name', async () => {
    const { data } = await ready(await readTeam(await (await world(SHEETS)).as('head'), START));
    expect(data.units.map(({ id, kind, parentId }) => [id, kind, parentId])).toEqual([
      ['organisation', 'organisation', null],
      ['region', 'region', 'organisation'],
      ['west', 'team', 'region'],
      ['east', 'team', 'region'],
      ['segment:AE', 'segment', 'organisation'],
      ['leaders', 'leaders', 'organisation'],
    ]);
  });

  it('without a sheet of their own are shown by the unit that holds them', async () => {
    const reading = await ready(await readTeam(await (await world(SHEETS)).as('head'), { unit: 'tiny', week: null }));
    expect(reading).toMatchObject({ instead: true, data: { unit: { id: 'organisation' } } });
  });

  it('that were withdrawn, or shrank under the group size, are nowhere', async () => {
    const there = await world([...SHEETS.filter(({ unit }) => unit !== 'west'), sheetRow('west', 0), sheetRow('east', 4)]);
    const reading = await ready(await readTeam(await there.as('head'), START));
    expect(reading.data.units.map(({ id }) => id)).not.toContain('west');
    const { below } = await readBelow(await there.as('head'), reading.data, reading.sizes);
    expect(below.map(({ unit }) => unit.id)).toEqual([]);
  });

  it('do not loop where the hierarchy does', async () => {
    const loop = [
      { id: 'east', name: 'Harbour', parentId: 'west' },
      { id: 'west', name: 'Coast', parentId: 'east' },
    ];
    const reading = await readTeam(await (await world(SHEETS, 'team', loop)).as('lead'), START);
    expect(reading.kind).toBe('ready');
  });
});

describe('what is read', () => {
  it('has the week before, or the one that the period names, and none where there is no sheet of it', async () => {
    const there = await world(SHEETS);
    expect((await ready(await readTeam(await there.as('head'), START))).data.before?.week).toBe(BEFORE);
    expect((await ready(await readTeam(await there.as('head'), { ...START, weeks: 4 }))).data.before).toBeNull();
  });

  it('has people in individual mode, only the reader’s own, all pages together', async () => {
    const page = (managerId: string, number: number, name: string): PublishedRow => ({
      kind: 'teamSheet',
      managerId,
      week: WEEK,
      page: number,
      text: JSON.stringify({ format: 2, people: [figures(name)] }),
    });
    const rows = [...SHEETS, page('lead', 1, 'Ben Tallis'), page('lead', 0, 'Amara Okafor'), page('other', 0, 'Elin Sandberg')];
    const { data } = await ready(await readTeam(await (await world(rows, 'individual')).as('lead'), START));
    expect(data.people?.map(({ name }) => name)).toEqual(['Amara Okafor', 'Ben Tallis']);
  });

  it.each(['team', 'worksCouncil'] as const)('has nobody in %s mode, whatever pages there are', async (mode) => {
    const page: PublishedRow = { kind: 'teamSheet', managerId: 'lead', week: WEEK, page: 0, text: '{"people":[{"name":"Ben"}]}' };
    const { data } = await ready(await readTeam(await (await world([...SHEETS, page], mode)).as('lead'), START));
    expect(data.people).toBeNull();
    expect(JSON.stringify(data)).not.toContain('Ben');
  });

  it('E12 thousand branches: at most 12 calls for the first screen and what is below', async () => {
    const branches = Array.from({ length: 1_000 }, (_, index) => `branch${index}`);
    const rows = [...SHEETS, ...branches.map((id, index) => sheetRow(id, 5 + (index % 9)))];
    const units = [...UNITS, ...branches.map((id) => ({ id, name: id, parentId: 'region' }))];
    const there = await world(rows, 'individual', units);
    const deps = await there.as('head');
    const reading = await ready(await readTeam(deps, START));
    const { below, leaders } = await readBelow(deps, reading.data, reading.sizes);
    expect(leaders?.people).toBe(6);
    expect(reading.data.units).toHaveLength(1_006);
    // The largest ones: a hundred branches have 13 people each.
    expect(below.map(({ people }) => people)).toEqual(Array(24).fill(13));
    expect(there.trips()).toBeLessThanOrEqual(12);
  });
});
