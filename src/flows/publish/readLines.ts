import { standingDecisions } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { Progress, PublishPerson, PublishPort } from '../../ports/publish';
import type { Plan } from '../../scoring/plan';
import type { PersonLine } from './personLine';
import { SCORED } from './publishPlan';
import { scoreOwner } from './scoreOwner';
import { type Shard, shardOf } from './shardOf';
import { readTwinIndex } from './twinIndex';

/** May own a score: a person who can sign in. */
export function isScored({ active, human }: Pick<PublishPerson, 'active' | 'human'>): boolean {
  return active && human;
}

export interface ReadLines {
  readonly port: PublishPort;
  readonly plan: Plan;
  readonly now: Instant;
  readonly people: ReadonlyMap<string, PublishPerson>;
  readonly shard?: Shard | null;
  readonly isThrowAway?: (domain: string) => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Scores everybody of the organisation, or of one shard of it, one owner at a time: what is held at once is one owner's records.
 * Every person comes once, also one without a record. Rejects with `CrmError` where the CRM gives less than everybody.
 */
export async function* readLines({
  port,
  plan,
  now,
  people,
  shard,
  isThrowAway,
  onProgress,
  signal,
}: ReadLines): AsyncGenerator<PersonLine> {
  const owners = [...people.values()].filter(isScored).map(({ id, zone }) => ({ id, zone }));
  const mine = shard ? owners.filter(({ id }) => shardOf(id, shard.of) === shard.index) : owners;
  if (mine.length === 0) return;
  const fields = Object.fromEntries(SCORED.flatMap((entity) => (plan.fields[entity] ? [[entity, plan.fields[entity]]] : [])));
  const needsTwins = plan.rules.some(({ must }) => JSON.stringify(must).includes('"noTwin"'));
  const twins = needsTwins ? await readTwinIndex(port.accounts(signal)) : null;
  const decisions = standingDecisions(await port.decisions(signal));
  const by = { plan, now, decisions, twins, ...(isThrowAway ? { isThrowAway } : {}) };
  const open = new Set(mine.map(({ id }) => id));
  for await (const facts of port.facts({ fields, owners: mine }, onProgress, signal)) {
    const person = people.get(facts.ownerId);
    if (!person || !open.delete(facts.ownerId)) continue;
    yield scoreOwner(by, person, facts);
    onProgress?.({ what: 'owners', done: mine.length - open.size, total: mine.length });
  }
  if (open.size > 0) {
    throw new CrmError('unexpected', `the CRM left out ${open.size} of ${mine.length} people`, { code: 'PARTIAL_COHORT' });
  }
}
