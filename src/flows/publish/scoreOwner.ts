import type { BarrierDecision } from '../../model/barrier';
import type { Instant } from '../../model/dates';
import { isOutsideControl, type Response } from '../../model/response';
import type { OwnerFacts, PublishPerson } from '../../ports/publish';
import { check, type Result } from '../../scoring/check';
import { createContext } from '../../scoring/context';
import type { Plan } from '../../scoring/plan';
import { ring } from '../../scoring/ring';
import { tallyOf } from '../../scoring/update';
import { barriersIn, barriersOf } from '../barriersOf';
import { toFacts } from '../toFacts';
import { elsewhereOf } from './elsewhereOf';
import { packTally } from './packedTally';
import type { PersonLine } from './personLine';
import type { TwinIndex } from './twinIndex';

/** Everything but the person that scoring needs. */
export interface ScoreBy {
  readonly plan: Plan;
  readonly now: Instant;
  readonly decisions: readonly BarrierDecision[];
  readonly twins: TwinIndex | null;
  readonly isThrowAway?: (domain: string) => boolean;
}

function barrierKey({ ruleId, reason, phase }: Response): string {
  return [ruleId, reason, phase ?? ''].join('|');
}

/** Scores all records of one person, one after the other; the same facts and rules as the own score. */
export function scoreOwner(
  by: ScoreBy,
  person: Pick<PublishPerson, 'zone' | 'leave'>,
  { ownerId, bundles }: OwnerFacts,
): PersonLine {
  const { plan, now, isThrowAway, decisions } = by;
  const base = { now, zone: person.zone, isThrowAway, leave: person.leave ?? [] };
  const plain = createContext(plan, base);
  const elsewhere = elsewhereOf(bundles, by.twins);
  const seen = new Set<string>();
  const barriers = new Map<string, number>();
  let openFindings = 0;
  let partial = 0;
  function* results(): Generator<Result> {
    for (const bundle of bundles) {
      if (seen.has(bundle.record.ref.id)) continue;
      seen.add(bundle.record.ref.id);
      if (bundle.partial.length > 0) partial += 1;
      const facts = { ...toFacts(bundle, null, plan.programme), elsewhere: elsewhere(bundle) };
      const responses = bundle.responses.filter(({ ref }) => ref !== null);
      for (const answer of responses) {
        if (answer.kind !== 'whyNot' || !isOutsideControl(answer.reason)) continue;
        barriers.set(barrierKey(answer), (barriers.get(barrierKey(answer)) ?? 0) + 1);
      }
      const own = () => barriersIn(facts.id, barriersOf(plan, facts, responses, decisions));
      const context = responses.length === 0 ? plain : createContext(plan, { ...base, responses, barriers: own() });
      const result = check(plan, facts, context);
      openFindings += ring(plan, result.verdicts).toGo;
      yield result;
    }
  }
  const tally = packTally(tallyOf(plan, results()), ['own', 'fair', 'spread'], true);
  const sorted = [...barriers].sort(([a], [b]) => (a < b ? -1 : 1));
  return { personId: ownerId, tally, openFindings, barriers: Object.fromEntries(sorted), partial, scored: seen.size };
}
