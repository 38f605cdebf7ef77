import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublishedCrm, publishedCrm } from '../recompute/publishing';
import { cast } from '../sandbox/seed/plan/cast';
import { probeDataverse } from './dataverseProbes';
import { bare, documentsOf, productTables, type Reader, tracesOf } from './productTables';
import { type RawCrm, rawCrm } from './rawCrm';
import { probeSalesforce } from './salesforceProbes';

const REP = cast.average.username;
const MANAGER = cast.leadHamburg.username;
const HEAD = cast.headEast.username;

let world: PublishedCrm;
const idOf = (username: string) => world.sandbox.store.userByName(username)?.id ?? '';
const all = (text: string) => world.sandbox.store.all({ text, params: [] });

beforeAll(async () => {
  world = await publishedCrm({ seed: true }, '2026-11-23T02:00:00.000Z');
}, 300_000);
afterAll(() => world.close());

/** No answer with a row in it is shorter. */
const SHORTEST = 100;

/** Traces of rows that are not the reader's, wherever they stand in what the CRM ever answered. */
function leaks(crm: RawCrm, reader: Reader): readonly string[] {
  const forbidden = productTables(world.sandbox.store, reader, crm.userId).flatMap(({ concept, rows, allowed, deleted }) => {
    const open = new Set(allowed.flatMap(tracesOf));
    const closed = rows.filter((row) => !allowed.includes(row));
    const traces = [...closed.flatMap(tracesOf), ...deleted.flatMap(documentsOf)];
    return traces.filter((trace) => !open.has(trace)).map((trace) => [concept.name, bare(trace)] as const);
  });
  return crm.heard
    .filter(({ text }) => text.length >= SHORTEST)
    .flatMap(({ asked, text }) => {
      const said = bare(text);
      // What was asked for by name is repeated in refusals.
      const question = bare(asked);
      return forbidden
        .filter(([, trace]) => said.includes(trace) && !question.includes(trace))
        .map(([table]) => `${table} <- ${asked.slice(0, 160)}`);
    });
}

/** Every product table by every way of reading; nothing that is not the reader's is found, and nothing can be counted. */
async function expectClosed(username: string, reader: Reader): Promise<RawCrm> {
  const crm = rawCrm(world.sandbox, idOf(username));
  const counts: (readonly [string, number, number])[] = [];
  for (const table of productTables(world.sandbox.store, reader, crm.userId)) {
    const most = [await probeSalesforce(crm, table), await probeDataverse(crm, table)];
    counts.push([table.concept.name, Math.max(...most), table.allowed.length]);
  }
  expect(counts.filter(([, told, allowed]) => told > allowed)).toEqual([]);
  expect(leaks(crm, reader)).toEqual([]);
  return crm;
}

const tablesRead = (reader: Reader, username: string) =>
  productTables(world.sandbox.store, reader, idOf(username)).flatMap(({ concept, allowed }) =>
    allowed.length > 0 ? [concept.name] : [],
  );

/** No board tells of anybody by name or id. */
function expectNobodyNamed(): void {
  const people = all("SELECT id, guid, name FROM users WHERE roles LIKE '%rep%'");
  for (const { text } of all('SELECT text FROM fthd_board WHERE is_deleted = 0')) {
    for (const { id, guid, name } of people)
      for (const trace of [id, guid, name]) expect(String(text)).not.toContain(String(trace));
    const { bands } = JSON.parse(String(text)) as { bands?: { people: number; distance: number | null }[] };
    for (const band of bands ?? []) expect(band.people >= 5 || band.distance === null).toBe(true);
  }
}

describe('individual mode, read by hand', () => {
  beforeAll(async () => {
    await world.publish('salesforce', { privacyMode: 'individual' });
  }, 300_000);

  it('published something to be looked for', () => {
    const count = (table: string) => all(`SELECT id FROM fthd_${table} WHERE is_deleted = 0`).length;
    expect(['snapshot', 'team_sheet', 'group_sheet', 'board', 'publish_run'].filter((table) => count(table) < 3)).toEqual([]);
  });

  it('a rep finds the own snapshot and the boards, and nothing of anybody else', async () => {
    const crm = await expectClosed(REP, 'rep');
    expect(tablesRead('rep', REP)).toEqual(['board', 'programme', 'snapshot']);
    const own = await crm.soql('SELECT fthd__Key__c FROM fthd__Snapshot__c');
    expect(own.json).toMatchObject({ totalSize: 1 });
    expectNobodyNamed();
  }, 300_000);

  it('a manager reads group sheets and the own team sheet, and no snapshot or answer of a report', async () => {
    await expectClosed(MANAGER, 'manager');
    expect(tablesRead('manager', MANAGER)).toEqual(expect.arrayContaining(['groupSheet', 'teamSheet', 'board']));
  }, 300_000);

  it('a manager of managers reads no team sheet of theirs', async () => {
    await expectClosed(HEAD, 'manager');
  }, 300_000);
});

describe('team mode, a week later', () => {
  beforeAll(async () => {
    world.at = '2026-11-30T02:00:00.000Z';
    await world.publish('salesforce', { privacyMode: 'team' });
  }, 300_000);

  it('leaves no team sheet of before, and a rep finds nothing of anybody else', async () => {
    expect(all('SELECT id FROM fthd_team_sheet WHERE is_deleted = 0')).toEqual([]);
    await expectClosed(REP, 'rep');
    expectNobodyNamed();
  }, 300_000);

  it('a manager reads group sheets of five and more, and nobody in them', async () => {
    await expectClosed(MANAGER, 'manager');
    expect(all('SELECT people FROM fthd_group_sheet WHERE is_deleted = 0 AND people BETWEEN 1 AND 4')).toEqual([]);
    const people = all("SELECT id, guid, name FROM users WHERE roles LIKE '%rep%'");
    for (const { text } of all('SELECT text FROM fthd_group_sheet WHERE is_deleted = 0')) {
      for (const { id, guid, name } of people)
        for (const trace of [id, guid, name]) expect(String(text)).not.toContain(String(trace));
    }
  }, 300_000);
});

describe('works council, another week later', () => {
  beforeAll(async () => {
    world.at = '2026-12-07T02:00:00.000Z';
    await world.publish('salesforce', { privacyMode: 'worksCouncil' });
  }, 300_000);

  it('has no rank, band or award anywhere, of no week', () => {
    expect(all('SELECT id FROM fthd_board WHERE is_deleted = 0')).toEqual([]);
    expect(all('SELECT id FROM fthd_team_sheet WHERE is_deleted = 0')).toEqual([]);
    const snapshots = all('SELECT measures FROM fthd_snapshot WHERE is_deleted = 0');
    expect(snapshots.length).toBeGreaterThan(100);
    for (const { measures } of snapshots) expect(String(measures)).not.toMatch(/place|range|rank|band|award|badge/i);
    for (const { text } of all("SELECT text FROM fthd_group_sheet WHERE is_deleted = 0 AND week = '2026-11-30'")) {
      expect(JSON.parse(String(text))).toMatchObject({ bands: null });
    }
  });

  it('a rep finds the own figures only', async () => {
    await expectClosed(REP, 'rep');
    expect(tablesRead('rep', REP)).toEqual(['programme', 'snapshot']);
  }, 300_000);
});
