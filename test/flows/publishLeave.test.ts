import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/flows/knownDecisions';
import { publish } from '../../src/flows/publish/publish';
import { publishPlan } from '../../src/flows/publish/publishPlan';
import { readOwnScore } from '../../src/flows/readOwnScore';
import type { Session } from '../../src/flows/startSession';
import type { IsoDate } from '../../src/model/dates';
import type { Snapshot } from '../../src/model/snapshot';
import type { RecordBundle } from '../../src/ports/crm';
import { deal, type PublishWorld, publishWorld } from './publishWorld';

const REP = 'north00';
const DAY = 86_400_000;
const days = (from: IsoDate, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10));

const madeOn = (bundle: RecordBundle, createdAt: string): RecordBundle => ({
  ...bundle,
  record: { ...bundle.record, createdAt },
});

/** Six people with twelve deals each; one of them has leave, and may have made more deals. */
async function published(leave: readonly IsoDate[] | null, more: readonly RecordBundle[] = []): Promise<PublishWorld> {
  const world = publishWorld({ north: 6 });
  world.people = world.people.map((each) => (each.id === REP ? { ...each, leave } : each));
  world.facts.set(REP, [...(world.facts.get(REP) ?? []), ...more]);
  await publish({ port: world.port, clock: world.clock });
  return world;
}

const rowOf = (world: PublishWorld) => world.of('snapshot').find(({ personId }) => personId === REP);
const leaveOf = (world: PublishWorld) => JSON.parse(rowOf(world)?.measures ?? '{}').leave;

/** The own score: the same records, and the own week with the first page. */
async function ownScore(world: PublishWorld): Promise<number | null> {
  const start = await world.port.start([]);
  const plan = publishPlan(start, 'dynamics');
  const snapshot: Snapshot = { week: '2026-11-23', score: null, records: 0, measures: {}, leave: leaveOf(world) };
  const bundles = (world.facts.get(REP) ?? []).map((each) => ({ ...each, snapshot }));
  const port = {
    crm: 'dynamics',
    readOwn: async (entity: string) => ({ bundles: entity === 'Opportunity' ? bundles : [], next: null }),
    readDecisions: async () => [],
  } as unknown as Session['port'];
  const person = { ...start.person, id: REP };
  const { programme } = plan;
  const session = { port, start: { ...start, person }, programme, plan, programmeProblem: null, decisions: NO_DECISIONS };
  const { score } = await readOwnScore(session, world.clock.at);
  return score.enough ? score.exact : null;
}

describe('leave', () => {
  const bad = Array.from({ length: 6 }, (_, index) => madeOn(deal(REP, 50 + index, false), '2026-11-06T08:00:00.000Z'));

  it('gives new records their two working days after it, in the published score and in the own one', async () => {
    const [here, away] = [await published(null, bad), await published(days('2026-11-07', 16), bad)];
    expect([rowOf(here)?.records, rowOf(away)?.records]).toEqual([18, 12]);
    expect(leaveOf(away)).toHaveLength(10);
    expect(rowOf(away)?.score).toBeGreaterThan(rowOf(here)?.score ?? 0);
    expect(await ownScore(away)).toBe(rowOf(away)?.score);
  });

  it('of a whole year is no way out: 30 working days of it count, and records of the summer are not new for ever', async () => {
    const [here, away] = [await published(null), await published(days('2025-12-01', 356))];
    expect(leaveOf(away)).toHaveLength(30);
    expect([rowOf(away)?.score, rowOf(away)?.records]).toEqual([rowOf(here)?.score, rowOf(here)?.records]);
  });

  it('is none on a day on which the person made records', async () => {
    const busy = days('2026-11-07', 15).map((day, index) => madeOn(deal(REP, 70 + index, true), `${day}T09:00:00.000Z`));
    const world = await published(days('2026-11-07', 15), [...bad, ...busy]);
    expect(leaveOf(world)).toBeUndefined();
  });
});
