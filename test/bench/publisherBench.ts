import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, type BenchRow } from './row';

/** What a run prints of itself. */
interface Figures {
  readonly calls: number;
  readonly records: number;
  readonly rows: number;
  readonly seconds: number;
  readonly peakHeap: number;
  readonly peakMemory: number;
}

const MIB = 1_048_576;
/** Of the whole process, with Node and the program itself in it. */
const LIMIT_MIB = 512;
const ACTIVITIES_EACH = 200;

/** A process of its own, so that its peak is the publisher's alone. */
function runOf(people: number): Figures {
  const program = join(import.meta.dirname, 'publisher/run.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, String(people), String(ACTIVITIES_EACH)],
    {
      encoding: 'utf8',
      maxBuffer: MIB,
    },
  );
  if (status !== 0) throw new Error(`the publisher's run over ${people} people failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Figures;
}

/**
 * The publisher over generated organisations of 1,000 and 10,000 people with 200 activities each: two million at the larger. The records
 * are made up as they are read, so that what is measured is the publisher and not a database.
 */
export async function publisherBench(): Promise<readonly BenchRow[]> {
  const [small, large] = [runOf(1_000), runOf(10_000)];
  const of = (people: string, { records }: Figures) => `publisher, ${people} people, ${Math.round(records / 1_000)},000 records`;
  const told = (name: string, value: number, unit: string, ratio: number | null): BenchRow => ({
    name,
    value,
    unit,
    ratio,
    budget: 'no budget of its own',
    ok: true,
  });
  const memory = (figures: Figures) => figures.peakMemory / MIB;
  const speed = ({ records, seconds }: Figures) => records / seconds;
  return [
    told(`${of('1,000', small)}: scored`, speed(small), 'records/s', null),
    told(`${of('10,000', large)}: scored`, speed(large), 'records/s', speed(large) / speed(small)),
    told(`${of('1,000', small)}: calls of the port`, small.calls, 'calls', null),
    told(`${of('10,000', large)}: calls of the port`, large.calls, 'calls', large.calls / small.calls),
    atMost(`${of('1,000', small)}: peak memory`, memory(small), 'MiB', LIMIT_MIB),
    {
      ...atMost(`${of('10,000', large)}: peak memory`, memory(large), 'MiB', LIMIT_MIB),
      ratio: memory(large) / memory(small),
    },
    told(`${of('10,000', large)}: peak heap`, large.peakHeap / MIB, 'MiB', large.peakHeap / small.peakHeap),
  ];
}
