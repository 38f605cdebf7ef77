import type { Instant, IsoDate } from '../../model/dates';
import type { Medians } from '../../model/medians';
import type { PrivacyMode } from '../../model/programme';
import type { PublishedKind } from '../../model/published';
import type { ClockPort } from '../../ports/clock';
import type { Progress, PublishPort, PublishRequest } from '../../ports/publish';
import { type Choices, readChoices } from './choices';
import { closeWeek, partsOf } from './closeWeek';
import { figuresBy } from './figuresBy';
import { forgetInSheets, isStricter } from './forgetInSheets';
import { forgetNames } from './forgetNames';
import { type Gathered, gather, newGathered } from './gathered';
import { leadersOf } from './leadersOf';
import { type HeldLease, holdLease } from './lease';
import { mediansInForce } from './medians';
import { type PastWeeks, readPastWeeks } from './pastWeeks';
import type { PersonLine } from './personLine';
import { preflight, type Verified } from './preflight';
import { type PublisherMemory, readMemory } from './publisherMemory';
import { countForbidden, forgetPlaces, type Purged, purgeForbidden } from './purgeForbidden';
import { readLines } from './readLines';
import { createRowWriter, type KindCount, type RowWriter, type RunError } from './rowWriter';
import { runName, runRow, toRunError, unfinished } from './runRecord';
import { teamSheetRows } from './teamSheetRows';
import { type Weeks, weeksAt } from './weeks';
import { keptParts, writeSnapshots } from './writeSnapshots';

export interface PublishInput {
  readonly port: PublishPort;
  readonly clock: ClockPort;
  /** The machine's own, where `clock` is for another day: who may publish alone is decided by the true time. */
  readonly trueClock?: ClockPort;
  /** Any day of the week to take as the running one. */
  readonly week?: IsoDate | null;
  /** Reads and computes all and writes nothing, not even the lease. */
  readonly dryRun?: boolean;
  /** Lines of shards instead of reading the CRM's records; called once everything is verified. */
  readonly lines?: (verified: Verified, weeks: Weeks) => AsyncIterable<PersonLine>;
  readonly isThrowAway?: (domain: string) => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface PublishReport {
  readonly weeks: Weeks;
  readonly mode: PrivacyMode;
  /** People with records, and the records scored. */
  readonly people: number;
  readonly records: number;
  readonly rows: Readonly<Partial<Record<PublishedKind, KindCount>>>;
  readonly boards: { readonly shown: number; readonly suppressed: Readonly<Record<string, number>> };
  /** The closed week was published before and stays as it is. */
  readonly frozen: boolean;
  /** What was deleted; of a dry run, what would be of the publisher's own rows. */
  readonly purged: Purged;
  /** Requests that this run answered. */
  readonly served: number;
  readonly errors: readonly RunError[];
}

interface Run extends PublishInput {
  readonly startedAt: Instant;
  readonly verified: Verified;
  readonly weeks: Weeks;
  readonly lease: HeldLease | null;
  readonly writer: RowWriter;
  readonly memory: PublisherMemory;
  readonly past: PastWeeks;
  readonly choices: Choices;
  /** By which deals are judged; `null` = by the programme's. */
  readonly medians: Medians | null;
}

async function* ownLines({ port, clock, verified, weeks, memory, medians, isThrowAway, onProgress, signal }: Run) {
  const { plan, plans, people, start } = verified;
  const by = await figuresBy(port, start.organisation, weeks.running, signal);
  const former = new Set([...memory.units.values()].flat());
  const more = { ...(isThrowAway ? { isThrowAway } : {}), ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) };
  yield* readLines({ port, plan, plans, now: clock.now(), by, people, former, medians, ...more });
}

/** In which groups each person was shown last. */
function lastGroups({ units }: PublisherMemory): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [unit, members] of units) {
    for (const id of members) {
      const kept = found.get(id);
      if (kept) kept.push(unit);
      else found.set(id, [unit]);
    }
  }
  return found;
}

async function gatherAll(run: Run): Promise<Gathered> {
  const { lines, verified, weeks, lease, memory, past } = run;
  const { plan, people } = verified;
  const gathered = newGathered();
  const by = { plan, today: weeks.today, leaders: leadersOf(people), lastIn: lastGroups(memory), past };
  for await (const line of lines?.(verified, weeks) ?? ownLines(run)) {
    const person = people.get(line.personId);
    if (person) gather(gathered, by, person, line);
    await lease?.keep();
  }
  return gathered;
}

/** What people asked for before this run began is answered by it. Who asks while it runs is answered by the next one. */
async function serveRequests({ port, startedAt, dryRun, signal }: Run): Promise<number> {
  const asked: PublishRequest[] = [];
  for await (const request of port.requests(signal)) if ((request.at ?? '') <= startedAt) asked.push(request);
  return dryRun || asked.length === 0 ? asked.length : ((await port.serve?.(asked, signal)) ?? 0);
}

async function writeAll(run: Run, gathered: Gathered): Promise<Omit<PublishReport, 'rows' | 'errors'>> {
  const { port, verified, weeks, writer, memory, past, choices, startedAt, dryRun, signal } = run;
  const { plan, people } = verified;
  const { programme } = plan;
  const mode = programme.privacyMode;
  const frozen = memory.closed.has(weeks.closed);
  const closing = frozen
    ? null
    : await closeWeek({ port, verified, weeks, gathered, memory, past, choices, ...(signal ? { signal } : {}) });
  const closed = closing ? partsOf(closing) : await keptParts(run);
  await writeSnapshots(run, gathered, closed);
  if (mode === 'individual') {
    const places = new Map([...closed].map(([id, { place }]) => [id, place]));
    await writer.write(teamSheetRows({ people, scored: gathered.people, programme, past, places, week: weeks.running }));
  }
  await writer.write(closing?.rows ?? []);
  const modeBefore = [...memory.closed].sort(([a], [b]) => (a < b ? 1 : -1))[0]?.[1] ?? null;
  if (!dryRun && isStricter(mode, modeBefore)) {
    await forgetInSheets(port, mode, signal);
    if (mode === 'worksCouncil') await forgetPlaces(port, signal);
  }
  if (!dryRun) await forgetNames(port, choices, startedAt, signal);
  const purged = await (dryRun ? countForbidden : purgeForbidden)(port, programme, weeks, signal);
  return {
    weeks,
    mode,
    people: gathered.people.size,
    records: gathered.scored,
    boards: { shown: closing?.boards.shown.length ?? 0, suppressed: closing?.boards.suppressed ?? {} },
    frozen,
    purged,
    served: await serveRequests(run),
  };
}

async function runAll(begun: Omit<Run, 'memory' | 'past' | 'choices' | 'medians'>): Promise<PublishReport> {
  const { port, clock, writer, weeks, startedAt, verified, dryRun, signal } = begun;
  const isIndividual = verified.plan.programme.privacyMode === 'individual';
  const memory = await readMemory(port, signal);
  const choices = await readChoices(port.optIns(signal));
  // Scores of the weeks before stand on managers' sheets of persons, and badges rest on them.
  const past = await readPastWeeks(port, weeks, isIndividual || choices.badges.size > 0, signal);
  const medians = mediansInForce(memory, weeks, verified.plan.programme);
  const run: Run = { ...begun, memory, choices, past, medians };
  const name = runName(memory.runs, weeks.today);
  if (!dryRun) await port.write([...unfinished(memory.runs), runRow(name, 'running', startedAt, null, {}, [])], signal);
  try {
    const gathered = await gatherAll(run);
    const done = await writeAll(run, gathered);
    const partial: RunError[] = gathered.partial > 0 ? [{ what: 'record', code: 'PARTIAL', count: gathered.partial }] : [];
    const rights: RunError[] = verified.plans.rightsRead ? [] : [{ what: 'rights', code: 'RIGHTS_UNREAD', count: 1 }];
    const errors = [...writer.errors(), ...partial, ...rights];
    const { weeks: _weeks, ...counts } = done;
    if (!dryRun) {
      await port.write([runRow(name, 'done', startedAt, clock.now(), { ...counts, rows: writer.counts }, errors)], signal);
    }
    return { ...done, rows: writer.counts, errors };
  } catch (cause) {
    // Best effort: the CRM may be the very thing that fails, and the first fault is the one to tell.
    const row = runRow(name, 'stopped', startedAt, clock.now(), { rows: writer.counts }, [...writer.errors(), toRunError(cause)]);
    if (!dryRun) await port.write([row]).catch(() => undefined);
    throw cause;
  }
}

/**
 * Publishes an organisation: preflight, then everybody's records one owner at a time, then snapshots, sheets and boards as the
 * privacy mode allows, then what must go. Every row has a key that follows from what it is about: a run that was stopped is repeated
 * by the next one, and a second run over the same data changes nothing. One run at a time.
 * @throws PublishRefused before anything is written; CrmError where the CRM fails. The run record keeps either.
 */
export async function publish(input: PublishInput): Promise<PublishReport> {
  const { port, clock, trueClock = clock, week = null, dryRun = false, signal } = input;
  const startedAt = clock.now();
  const verified = await preflight(port, signal);
  const weeks = weeksAt(startedAt, verified.start.organisation.zone, week);
  const lease = dryRun ? null : await holdLease(port, trueClock, signal);
  const writer = createRowWriter(dryRun ? null : port, async () => lease?.keep(), signal);
  try {
    return await runAll({ ...input, startedAt, verified, weeks, lease, writer });
  } finally {
    await lease?.release();
  }
}
