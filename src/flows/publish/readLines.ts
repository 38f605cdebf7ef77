import { standingDecisions } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { Medians } from '../../model/medians';
import type { Progress, PublishPerson, PublishPort } from '../../ports/publish';
import { FIGURE_FIELDS } from '../../scoring/figures/figures';
import type { Plan } from '../../scoring/plan';
import { exemptPlans } from '../exemptPlans';
import type { FiguresBy } from './figuresBy';
import { readOwnerResults } from './ownerResults';
import type { PersonLine } from './personLine';
import type { PersonPlans } from './personPlans';
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
  readonly plans: PersonPlans;
  readonly now: Instant;
  readonly by: FiguresBy;
  readonly people: ReadonlyMap<string, PublishPerson>;
  /** People of groups that were shown last: who left since is read too, so that the group can be worked out again. */
  readonly former?: ReadonlySet<string>;
  /** By which deals are judged; absent or `null` = by the programme's. */
  readonly medians?: Medians | null;
  readonly shard?: Shard | null;
  readonly isThrowAway?: (domain: string) => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** What rules and figures read, by entity. */
function fieldsOf({ fields, programme }: Plan): Parameters<PublishPort['facts']>[0]['fields'] {
  const product = programme.productField === undefined ? [] : [programme.productField];
  return Object.fromEntries(
    SCORED.flatMap((entity) => {
      const own = fields[entity];
      if (own === undefined) return [];
      const more: Readonly<Record<string, readonly string[]>> = FIGURE_FIELDS;
      return [[entity, [...new Set([...own, ...(more[entity] ?? []), ...(entity === 'Opportunity' ? product : [])])]] as const];
    }),
  );
}

/**
 * Scores everybody of the organisation, or of one shard of it, one owner at a time: what is held at once is one owner's records.
 * Every person comes once, also one without a record. Rejects with `CrmError` where the CRM gives less than everybody.
 */
export async function* readLines({
  port,
  plan,
  plans,
  now,
  by,
  people,
  former = new Set(),
  medians = null,
  shard,
  isThrowAway,
  onProgress,
  signal,
}: ReadLines): AsyncGenerator<PersonLine> {
  const owners = [...people.values()].filter((each) => isScored(each) || (each.human && former.has(each.id)));
  const mine = owners.filter(({ id }) => !shard || shardOf(id, shard.of) === shard.index).map(({ id, zone }) => ({ id, zone }));
  if (mine.length === 0) return;
  const needsTwins = plan.rules.some(({ must }) => JSON.stringify(must).includes('"noTwin"'));
  const twins = needsTwins ? await readTwinIndex(port.accounts(signal)) : null;
  const decisions = standingDecisions(await port.decisions(signal));
  const { counters: more, cycles } = await readOwnerResults(port, plan.programme, people, by, signal);
  const scoreBy = {
    plan,
    now,
    decisions,
    twins,
    medians,
    more,
    ...(port.decided ? { cycles } : {}),
    ...by,
    ...(isThrowAway ? { isThrowAway } : {}),
  };
  const exempt = new Map<Plan, ReturnType<typeof exemptPlans>>();
  const planOf = (person: PublishPerson) => {
    const own = plans.planOf(person.id);
    const of = exempt.get(own) ?? exemptPlans(own, now);
    exempt.set(own, of);
    return of(person);
  };
  const open = new Set(mine.map(({ id }) => id));
  for await (const facts of port.facts({ fields: fieldsOf(plan), owners: mine }, onProgress, signal)) {
    const person = people.get(facts.ownerId);
    if (!person || !open.delete(facts.ownerId)) continue;
    yield scoreOwner({ ...scoreBy, plan: planOf(person), limits: plans.limitsOf(person.id) }, person, facts);
    onProgress?.({ what: 'owners', done: mine.length - open.size, total: mine.length });
  }
  if (open.size > 0) {
    throw new CrmError('unexpected', `the CRM left out ${open.size} of ${mine.length} people`, { code: 'PARTIAL_COHORT' });
  }
}
