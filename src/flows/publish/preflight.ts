import { CrmError } from '../../model/crmError';
import type { Probe, PublishPerson, PublishPort, PublishStart } from '../../ports/publish';
import { ProgrammeError } from '../../programme/problem';
import type { Plan } from '../../scoring/plan';
import { type PersonPlans, readPersonPlans } from './personPlans';
import { publishPlan, SCORED } from './publishPlan';
import { PublishRefused } from './publishRefused';
import { isScored } from './readLines';

/** What the run rests on once everything was verified. */
export interface Verified {
  readonly start: PublishStart;
  readonly plan: Plan;
  /** Of each person, by the rights on fields. */
  readonly plans: PersonPlans;
  readonly people: ReadonlyMap<string, PublishPerson>;
  /** Probes that found no row to ask about: asked again once the first row is there. */
  readonly untried: readonly Probe[];
}

/** Owners whose rows are tried, each with a manager and a peer. */
const SAMPLES = 5;
const KINDS: readonly Probe['kind'][] = ['snapshot', 'response'];

interface Sample {
  readonly ownerId: string;
  readonly readers: readonly string[];
}

/** People with a manager or a peer of the same manager who can sign in: those whom the hierarchy would let in. */
function samplesOf(people: ReadonlyMap<string, PublishPerson>): readonly Sample[] {
  const byManager = new Map<string, string[]>();
  for (const { id, managerId, ...person } of people.values()) {
    if (!isScored(person) || managerId === null || managerId === id) continue;
    const team = byManager.get(managerId);
    if (team) team.push(id);
    else byManager.set(managerId, [id]);
  }
  const samples: Sample[] = [];
  for (const [managerId, team] of byManager) {
    const [ownerId, peer] = team;
    const manager = people.get(managerId)?.active ? [managerId] : [];
    if (ownerId !== undefined) samples.push({ ownerId, readers: [...manager, ...(peer === undefined ? [] : [peer])] });
    if (samples.length >= SAMPLES) break;
  }
  return samples.filter(({ readers }) => readers.length > 0);
}

/** Of these people, those who do not see all data; `null` where there is no row of the publisher's own to tell it by. */
async function ordinary(port: PublishPort, publisherId: string, readers: readonly string[], signal?: AbortSignal) {
  const found = readers.length === 0 ? null : await port.mayRead({ kind: 'run', ownerId: publisherId, readers }, signal);
  return found === null ? null : readers.filter((reader) => !found.get(reader));
}

/**
 * Asks the CRM itself who may read rows that are only for their owner; gives back what could not be tried. One reader is enough to
 * refuse: a hierarchy lets managers in, and no peer. A person who sees all data is outside of the promise (access.md), and is told by
 * the publisher's own rows; as long as there are none, it is the hierarchy only where everybody who was tried can read.
 * @throws PublishRefused `hierarchyOn` with the kinds of rows.
 */
export async function tryProbes(
  port: PublishPort,
  publisherId: string,
  probes: readonly Probe[],
  signal?: AbortSignal,
): Promise<readonly Probe[]> {
  const untried: Probe[] = [];
  const open: string[] = [];
  for (const kind of KINDS) {
    const answers: boolean[] = [];
    const letIn = new Set<string>();
    for (const probe of probes.filter((each) => each.kind === kind)) {
      const found = await port.mayRead(probe, signal);
      if (found === null) untried.push(probe);
      for (const [reader, reads] of found ?? []) {
        answers.push(reads);
        if (reads) letIn.add(reader);
      }
    }
    const isEverybody = answers.length > 0 && answers.every((each) => each);
    const others = isEverybody ? null : await ordinary(port, publisherId, [...letIn], signal);
    if (isEverybody || (others ?? []).length > 0) open.push(kind);
  }
  if (open.length > 0) throw new PublishRefused('hierarchyOn', open);
  return untried;
}

async function begin(port: PublishPort, signal?: AbortSignal): Promise<PublishStart> {
  try {
    return await port.start(SCORED, signal);
  } catch (cause) {
    if (cause instanceof CrmError && cause.kind === 'permission') throw new PublishRefused('notPublisher', [cause.message]);
    throw cause;
  }
}

function planOf(start: PublishStart, port: PublishPort): Plan {
  try {
    return publishPlan(start, port.crm);
  } catch (cause) {
    if (cause instanceof ProgrammeError) throw new PublishRefused('programmeUnreadable', cause.message.split('\n'));
    throw cause;
  }
}

/**
 * Verifies instead of believing: that the publisher reads the whole cohort, that rows for one's own eyes are for one's own eyes, and
 * that the programme in force can be read. The publisher is never among those who are scored.
 * @throws PublishRefused naming what is missing.
 */
export async function preflight(port: PublishPort, signal?: AbortSignal): Promise<Verified> {
  const start = await begin(port, signal);
  if (start.partial.length > 0) throw new PublishRefused('partialReader', start.partial);
  const plan = planOf(start, port);
  const people = new Map<string, PublishPerson>();
  for await (const person of port.people(signal)) {
    // Whoever publishes is not ranked, whatever else they are.
    if (person.id !== start.person.id) people.set(person.id, person);
  }
  const probes = samplesOf(people).flatMap((sample) => KINDS.map((kind): Probe => ({ kind, ...sample })));
  const untried = await tryProbes(port, start.person.id, probes, signal);
  const plans = await readPersonPlans(port, plan, start.schema, signal);
  return { start, plan, plans, people, untried: untried.filter(({ kind }) => kind === 'snapshot') };
}
