import { createMemoryCrm } from '../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../src/adapters/memory/memoryPort';
import { memorySchema } from '../../src/adapters/memory/memorySchema';
import { startSession } from '../../src/flows/startSession';
import { readBelow, readTeam } from '../../src/flows/team/readTeam';
import { addCounters } from '../../src/model/sheet';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { sandboxTeamWorld } from '../contract/team/sandboxTeamWorld';
import { sheetRow, WEEK, weekAt } from '../fixtures/teamSheets';
import { atMost, type BenchRow } from './row';

/** People, and branches among which they are: ten each, up to a thousand. */
const SIZES = [
  [100, 10],
  [1_000, 100],
  [10_000, 1_000],
] as const;
const MOST_CALLS = 12;
const SAMPLES = 5;

/** A branch's counters, as many as a sheet of a whole organisation has. */
const COUNTERS = addCounters(
  Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`gap|rule${index}`, index])),
  Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`accounts|country${index}`, index])),
);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Calls of the first screen, and its time, over one protocol of the local CRM that holds the sheets of so many branches. */
async function firstScreen(protocol: 'salesforce' | 'dataverse', people: number, branches: number) {
  const world = await sandboxTeamWorld(protocol);
  try {
    const units = [
      'organisation',
      world.units.region,
      world.units.team,
      ...Array.from({ length: branches }, (_, at) => `branch${at}`),
    ];
    const size = (index: number) => (index < 2 ? people : people / branches);
    await world.publish(
      [WEEK, weekAt(WEEK, -1)].flatMap((week) =>
        units.map((unit, index) => sheetRow(unit, size(index), index < 3 ? { counters: COUNTERS } : {}, week)),
      ),
    );
    const me = { id: world.ids.head, name: 'Head', zone: 'UTC', locale: 'en-GB', createdAt: null } as const;
    const nothing = { firstName: null, email: null, role: null, segment: null, department: null, mayDecide: true };
    const crm = createMemoryCrm({
      people: [{ ...me, ...nothing }],
      organisation: { id: 'org', name: 'Acme', currency: 'EUR', zone: 'UTC' },
      schema: memorySchema([], {}),
      rows: [],
      programme: { version: '1', text: JSON.stringify(defaultProgramme('dynamics')) },
    });
    const now = () => '2026-11-26T09:30:00.000Z';
    const session = await startSession({ port: createMemoryPort({ crm, userId: me.id, now }), clock: { now } });
    const deps = { session, team: world.portFor('head') };
    const times: number[] = [];
    let calls = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const [begun, before] = [performance.now(), world.trips()];
      const reading = await readTeam(deps, { unit: null, week: null });
      if (reading.kind !== 'ready') throw new Error(`The tab has nothing to show: ${reading.kind}`);
      await readBelow(deps, reading.data, reading.sizes);
      times.push(performance.now() - begun);
      // The session's own start, which the counted port does not send, is three round trips when it is cold.
      calls = Math.max(calls, world.trips() - before + 3);
    }
    return { calls, ms: median(times) };
  } finally {
    await world.close();
  }
}

/** The team tab's first screen at every size, in both protocols: at most twelve calls, and how its time grows with the organisation. */
export async function teamBench(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const protocol of ['salesforce', 'dataverse'] as const) {
    let smallest = 0;
    for (const [people, branches] of SIZES) {
      const { calls, ms } = await firstScreen(protocol, people, branches);
      smallest ||= ms;
      const what = `team tab, first screen, ${people} people in ${branches} branches, ${protocol}`;
      rows.push(atMost(`${what}: calls`, calls, 'calls', MOST_CALLS));
      rows.push({ name: `${what}: time`, value: ms, unit: 'ms', ratio: ms / smallest, budget: 'no budget of its own', ok: true });
    }
  }
  return rows;
}
