import type { Instant, IsoDate } from '../../model/dates';
import type { ClockPort } from '../../ports/clock';
import type { Progress, PublishPort } from '../../ports/publish';
import { figuresBy } from './figuresBy';
import { mediansInForce } from './medians';
import { unpackTally } from './packedTally';
import type { PersonLine } from './personLine';
import { preflight, type Verified } from './preflight';
import { readMemory } from './publisherMemory';
import { PublishRefused } from './publishRefused';
import { isScored, readLines } from './readLines';
import { type Shard, shardOf } from './shardOf';
import { type Weeks, weeksAt } from './weeks';

/** The first line of a shard's file: what it must have in common with the others. */
export interface ShardHeader {
  readonly foothold: 'shard';
  readonly format: 1;
  readonly shard: Shard;
  readonly organisation: string;
  /** Version of the stored programme; '' = the default one. */
  readonly programme: string;
  readonly today: IsoDate;
  readonly week: IsoDate;
  readonly at: Instant;
}

export interface ShardInput {
  readonly port: PublishPort;
  readonly clock: ClockPort;
  readonly shard: Shard;
  readonly week?: IsoDate | null;
  readonly isThrowAway?: (domain: string) => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

const versionOf = ({ start }: Verified) => start.programme?.version ?? '';

/** Scores one part of the people: a header, then a line a person. Writes nothing into the CRM, so that all parts may run at once. */
export async function* shardLines(input: ShardInput): AsyncGenerator<ShardHeader | PersonLine> {
  const { port, clock, shard, week = null, signal } = input;
  const verified = await preflight(port, signal);
  const at = clock.now();
  const { organisation } = verified.start;
  const memory = await readMemory(port, signal);
  const weeks = weeksAt(at, organisation.zone, week);
  const { today, running } = weeks;
  yield {
    foothold: 'shard',
    format: 1,
    shard,
    organisation: organisation.id,
    programme: versionOf(verified),
    today,
    week: running,
    at,
  };
  const by = await figuresBy(port, organisation, running, signal);
  const former = new Set([...memory.units.values()].flat());
  const medians = mediansInForce(memory, weeks, verified.plan.programme);
  yield* readLines({
    ...input,
    plan: verified.plan,
    plans: verified.plans,
    people: verified.people,
    now: at,
    by,
    former,
    medians,
  });
}

/** A shard's file, opened: its header, and its lines as they are read. */
export interface ShardFile {
  readonly header: ShardHeader;
  readonly lines: AsyncIterable<PersonLine>;
}

function checkHeaders(headers: readonly ShardHeader[], verified: Verified, weeks: Weeks): void {
  const of = headers[0]?.shard.of ?? 0;
  const faults = headers.flatMap(({ shard, organisation, programme, today, week }) => {
    const name = `${shard.index}/${shard.of}`;
    return [
      ...(shard.of === of ? [] : [`${name} is a part of another division`]),
      ...(organisation === verified.start.organisation.id ? [] : [`${name} is of another organisation`]),
      ...(programme === versionOf(verified) ? [] : [`${name} was scored by another version of the programme`]),
      ...(today === weeks.today && week === weeks.running ? [] : [`${name} was scored on another day`]),
    ];
  });
  if (faults.length > 0) throw new PublishRefused('shardsDiffer', faults);
  const seen = headers.map(({ shard }) => shard.index);
  const missing = Array.from({ length: of }, (_, index) => index).filter((index) => !seen.includes(index));
  const twice = seen.filter((index, at) => seen.indexOf(index) !== at);
  if (missing.length > 0 || twice.length > 0 || of === 0) {
    throw new PublishRefused('shardsMissing', [
      ...missing.map((index) => `${index}/${of} is missing`),
      ...twice.map((index) => `${index}/${of} came twice`),
    ]);
  }
}

/**
 * The lines of all parts as one: what `publish` takes in place of reading records. Every part must be there once, and everybody in it.
 * @throws PublishRefused `shardsDiffer`, `shardsMissing` naming the parts.
 */
export async function* mergeLines(files: readonly ShardFile[], verified: Verified, weeks: Weeks): AsyncGenerator<PersonLine> {
  checkHeaders(
    files.map(({ header }) => header),
    verified,
    weeks,
  );
  const open = new Set(verified.people.keys());
  for (const { header, lines } of files) {
    for await (const line of lines) {
      const { index, of } = header.shard;
      const isWhole = unpackTally(line.tally) !== null && typeof line.counters === 'object';
      if (shardOf(line.personId, of) !== index || !isWhole) {
        throw new PublishRefused('shardsDiffer', [`${index}/${of} holds a line that is not its own`]);
      }
      // Who is gone, or came twice through a doubled line, is not counted.
      if (open.delete(line.personId)) yield line;
    }
  }
  const missing = [...verified.people.values()].filter((person) => isScored(person) && open.has(person.id));
  if (missing.length > 0) throw new PublishRefused('shardsMissing', [`${missing.length} people are in no part`]);
}
