import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/flows/knownDecisions';
import { publish } from '../../src/flows/publish/publish';
import { publishPlan } from '../../src/flows/publish/publishPlan';
import { readOwnScore } from '../../src/flows/readOwnScore';
import type { Session } from '../../src/flows/startSession';
import { type Medians, mediansIn } from '../../src/model/medians';
import type { SnapshotRow } from '../../src/model/published';
import type { RecordBundle } from '../../src/ports/crm';
import { type PublishWorld, publishWorld } from './publishWorld';

/** Closes the week of 23 November: the month of the first run. */
const SAME_MONTH = '2026-11-30T02:00:00.000Z';
/** Close the weeks of 7 and 14 December, and the first of January. */
const WEEK_2 = '2026-12-14T02:00:00.000Z';
const WEEK_3 = '2026-12-21T02:00:00.000Z';
const NEXT_MONTH = '2027-01-11T02:00:00.000Z';

/** A deal that came into its second phase on 2 November, these days after it came into the first. */
function moved(bundle: RecordBundle, days: number): RecordBundle {
  const came = Date.parse('2026-11-02T08:00:00.000Z');
  const at = (ms: number, probability: number) => ({
    at: new Date(ms).toISOString(),
    stage: { value: `stage${probability}`, label: '', probability },
    closeDate: null,
    amount: null,
  });
  return {
    ...bundle,
    stage: { value: 'stage30', label: '', probability: 30 },
    stageSince: new Date(came).toISOString(),
    stageHistory: [at(came - days * 86_400_000, 10), at(came, 30)],
  };
}

const sinceAugust = (bundle: RecordBundle) => moved(bundle, 90);

/** Half of the deals went on to the third phase after three days, and came back on the next. */
function backAndForth(bundle: RecordBundle, index: number): RecordBundle {
  const { stageHistory, ...rest } = moved(bundle, 4);
  const step = (day: string, probability: number) => ({
    at: `2026-11-${day}T08:00:00.000Z`,
    stage: { value: `stage${probability}`, label: '', probability },
    closeDate: null,
    amount: null,
  });
  return { ...rest, stageHistory: [...(stageHistory ?? []), ...(index < 6 ? [step('05', 60), step('06', 30)] : [])] };
}

/** The same deals under other ids. */
const again = (bundles: readonly RecordBundle[], copy: number) =>
  bundles.map((each) => ({
    ...each,
    record: { ...each.record, ref: { ...each.record.ref, id: `${each.record.ref.id}-${copy}` } },
  }));

/** Six people with twelve deals each, which were in their first phase for four days and are in the second since 2 November. */
function world(): PublishWorld {
  const made = publishWorld({ north: 6 });
  for (const [id, bundles] of made.facts)
    made.facts.set(
      id,
      bundles.map((each) => moved(each, 4)),
    );
  made.decided = made.people.slice(0, 6).flatMap(({ id }) =>
    Array.from({ length: 6 }, (_, index) => ({
      id: `${id}-won${index}`,
      ownerId: id,
      status: 'won' as const,
      createdAt: '2026-03-02T08:00:00.000Z',
      closedOn: '2026-03-12',
      closedAt: '2026-03-12T08:00:00.000Z',
      amount: 100,
      currency: null,
    })),
  );
  return made;
}

const runAt = (of: PublishWorld, at: string) => {
  of.clock.at = at;
  return publish({ port: of.port, clock: of.clock });
};
const newest = (of: PublishWorld, personId: string): SnapshotRow | undefined =>
  of
    .of('snapshot')
    .filter((row) => row.personId === personId)
    .sort((a, b) => (a.week < b.week ? 1 : -1))[0];
const mediansOf = (row: SnapshotRow | undefined): Medians | null => mediansIn(JSON.parse(row?.measures ?? '{}').medians) ?? null;
const stored = (of: PublishWorld) =>
  of
    .of('run')
    .flatMap(({ name, counts }) => (name.startsWith('week:') ? [[name.slice(5), JSON.parse(counts).medians] as const] : []));

/** The own score of somebody: the same records, and the own newest week with the first page. */
async function ownScore(of: PublishWorld, personId: string, row = newest(of, personId) ?? null): Promise<number | null> {
  const start = await of.port.start([]);
  const plan = publishPlan(start, 'dynamics');
  const week = row && {
    week: row.week,
    score: row.score,
    records: row.records,
    measures: {},
    medians: mediansOf(row) ?? undefined,
  };
  const bundles = of.facts.get(personId) ?? [];
  const port = {
    crm: 'dynamics',
    async readOwn(entity: string, _fields: readonly string[], cursor: string | null) {
      if (entity !== 'Opportunity') return { bundles: [], next: null };
      return cursor === null
        ? { bundles: bundles.slice(0, 5).map((each) => ({ ...each, snapshot: week ?? null })), next: '2' }
        : { bundles: bundles.slice(5), next: null };
    },
    readDecisions: async () => [],
  } as unknown as Session['port'];
  const person = { ...start.person, id: personId };
  const session = {
    port,
    start: { ...start, person },
    programme: plan.programme,
    plan,
    programmeProblem: null,
    decisions: NO_DECISIONS,
  };
  const { score } = await readOwnScore(session, of.clock.at);
  return score.enough ? score.exact : null;
}

describe('medians of the organisation', () => {
  it('the first run judges by the programme’s and keeps what it measured', async () => {
    const first = world();
    await runAt(first, first.clock.at);
    expect(first.of('snapshot').map(mediansOf)).toEqual(first.of('snapshot').map(() => null));
    expect(stored(first)).toEqual([['2026-11-16', { all: [4, 0, 0, 0, 10], of: {} }]]);
  });

  it('a month is judged by the last week before it, gaps by the programme', async () => {
    const later = world();
    await runAt(later, later.clock.at);
    await runAt(later, SAME_MONTH);
    expect(mediansOf(newest(later, 'north00'))).toBeNull();
    await runAt(later, WEEK_2);
    expect(mediansOf(newest(later, 'north00'))).toEqual({ all: [4, 30, 30, 30, 10], of: {} });
  });

  it('what moves within a month, or is measured anew, changes nothing of it', async () => {
    const same = world();
    await runAt(same, same.clock.at);
    await runAt(same, WEEK_2);
    // What was won and lost stands beside what is judged, and does change.
    const judged = () => same.of('snapshot').map(({ tally, ...row }) => ({ ...row, cells: JSON.parse(tally).cells }));
    const before = [...judged(), ...stored(same)];
    for (const [id, bundles] of same.facts) same.facts.set(id, bundles.map(sinceAugust));
    same.decided = [];
    await runAt(same, WEEK_2);
    expect([...judged(), ...stored(same)]).toEqual(before);
    await runAt(same, WEEK_3);
    expect(mediansOf(newest(same, 'north00'))?.all).toEqual([4, 30, 30, 30, 10]);
    await runAt(same, NEXT_MONTH);
    expect(mediansOf(newest(same, 'north00'))?.all).toEqual([90, 30, 30, 30, 120]);
    expect(stored(same).map(([week, measured]) => [week, measured.all])).toEqual([
      ['2026-11-16', [4, 0, 0, 0, 10]],
      ['2026-12-07', [4, 0, 0, 0, 10]],
      ['2026-12-14', [90, 0, 0, 0, 0]],
      ['2027-01-04', [90, 0, 0, 0, 0]],
    ]);
  });

  it('a second run of the same week writes nothing', async () => {
    const twice = world();
    await runAt(twice, twice.clock.at);
    await runAt(twice, WEEK_2);
    twice.touched.length = 0;
    await runAt(twice, WEEK_2);
    expect(twice.touched).toEqual([]);
  });

  it('the usual time of one person is nobody’s measure', async () => {
    const one = world();
    for (const [id, bundles] of one.facts)
      one.facts.set(id, id === 'north00' ? [0, 1, 2].flatMap((copy) => again(bundles, copy)) : []);
    one.decided = [];
    await runAt(one, one.clock.at);
    expect(stored(one)).toEqual([['2026-11-16', undefined]]);
  });

  it('the own score and the published one agree before and after they change', async () => {
    const agreed = world();
    for (const [id, bundles] of agreed.facts) agreed.facts.set(id, bundles.map(backAndForth));
    const drawn: (Medians | null)[] = [];
    for (const at of [agreed.clock.at, SAME_MONTH, WEEK_2, NEXT_MONTH]) {
      await runAt(agreed, at);
      const row = newest(agreed, 'north03');
      expect(await ownScore(agreed, 'north03')).toBe(row?.score);
      drawn.push(mediansOf(row));
    }
    expect(drawn.map((each) => each?.all ?? null)).toEqual([null, null, [4, 3, 1, 30, 10], [4, 3, 1, 30, 10]]);
    // Without the own week it would be another score: six weeks in a phase are nothing by the programme's thirty days.
    agreed.clock.at = WEEK_2;
    expect(await ownScore(agreed, 'north03', null)).toBeGreaterThan((await ownScore(agreed, 'north03')) ?? 0);
  });
});
