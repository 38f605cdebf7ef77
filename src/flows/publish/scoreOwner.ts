import type { BarrierDecision } from '../../model/barrier';
import type { Instant } from '../../model/dates';
import type { RecordFacts } from '../../model/facts';
import type { Medians } from '../../model/medians';
import { isOutsideControl, type Response } from '../../model/response';
import { addCounters, type Counters } from '../../model/sheet';
import type { RecordBundle } from '../../ports/crm';
import type { FieldLimits, OwnerFacts, PublishPerson } from '../../ports/publish';
import { countedLeave } from '../../scoring/calendar/countedLeave';
import { createZone } from '../../scoring/calendar/zone';
import { check } from '../../scoring/check';
import { createContext } from '../../scoring/context';
import { countContribution } from '../../scoring/figures/contribution';
import { CounterSum } from '../../scoring/figures/counterSum';
import type { FigureRecord } from '../../scoring/figures/figureContext';
import { figures } from '../../scoring/figures/figures';
import { staysOf } from '../../scoring/figures/medians';
import { readyDeals } from '../../scoring/figures/ready';
import type { Plan } from '../../scoring/plan';
import { ring } from '../../scoring/ring';
import { tallyOf } from '../../scoring/update';
import { barriersIn, barriersOf } from '../barriersOf';
import { copiesOf, withCopies } from '../copiesOf';
import { elsewhereOf } from '../elsewhereOf';
import { toFacts } from '../toFacts';
import { asSeen } from './asSeen';
import type { FiguresBy } from './figuresBy';
import { packTally } from './packedTally';
import type { PersonLine } from './personLine';
import { accountNameOf, type TwinIndex } from './twinIndex';

/** Everything but the person that scoring needs. */
export interface ScoreBy extends FiguresBy {
  /** The person's own: without rules on fields that the person may not see or edit. */
  readonly plan: Plan;
  /** What the person may not do with fields; absent = nothing is withheld. */
  readonly limits?: FieldLimits;
  readonly now: Instant;
  readonly decisions: readonly BarrierDecision[];
  readonly twins: TwinIndex | null;
  /** What is counted of a person beside the own records: results and answers. */
  readonly more?: (personId: string) => Counters;
  /** By which deals are judged; `null` = by the programme's. */
  readonly medians: Medians | null;
  /** Days from creation to close of the person's deals won in 12 months; absent = only those of the own records. */
  readonly cycles?: (personId: string) => readonly number[];
  readonly isThrowAway?: (domain: string) => boolean;
}

function barrierKey({ ruleId, reason, phase }: Response): string {
  return [ruleId, reason, phase ?? ''].join('|');
}

/** An account as figures count it: with its likely twins among everybody's accounts. The score knows those of the owner alone. */
function withAllTwins(facts: RecordFacts, { record }: RecordBundle, twins: TwinIndex | null): RecordFacts {
  if (twins === null || facts.elsewhere === null || record.ref.entity !== 'Account') return facts;
  return { ...facts, elsewhere: { ...facts.elsewhere, twins: twins.of(accountNameOf(record)) } };
}

/** The leave that counts: not on days on which the person made records. */
function leaveOf({ leave, zone: name }: Pick<PublishPerson, 'zone' | 'leave'>, bundles: readonly RecordBundle[], now: Instant) {
  if (leave === null || leave.length === 0) return [];
  const zone = createZone(name);
  const worked = bundles.flatMap(({ record }) => zone.dayOf(record.createdAt) ?? []);
  return countedLeave(leave, zone.dayOf(now) ?? 0, new Set(worked));
}

/** Scores all records of one person, one after the other; the same facts and rules as the own score. */
export function scoreOwner(
  by: ScoreBy,
  person: Pick<PublishPerson, 'zone' | 'leave' | 'department' | 'segment'>,
  { ownerId, bundles }: OwnerFacts,
): PersonLine {
  const { plan, now, isThrowAway, decisions, periods, money, medians } = by;
  const leave = leaveOf(person, bundles, now);
  const base = { now, medians, zone: person.zone, isThrowAway, leave };
  const plain = createContext(plan, base);
  const { limits = {} } = by;
  const isLimited = Object.keys(limits).length > 0;
  // The same bundles where nothing is withheld, which is nearly everybody.
  const seen = isLimited ? bundles.map((bundle) => asSeen(bundle, limits)) : bundles;
  const say = elsewhereOf(seen);
  const elsewhere = withCopies(say, copiesOf(plan, seen, say));
  const records = new Map<string, FigureRecord>();
  const names = new Map<string, string>();
  const barriers = new Map<string, number>();
  let openFindings = 0;
  let partial = 0;
  for (const [index, bundle] of bundles.entries()) {
    if (records.has(bundle.record.ref.id)) continue;
    if (bundle.partial.length > 0) partial += 1;
    const own = seen[index] ?? bundle;
    const facts = { ...toFacts(own, null, plan.programme), elsewhere: elsewhere(own) };
    const responses = bundle.responses.filter(({ ref }) => ref !== null);
    for (const answer of responses) {
      if (answer.kind !== 'whyNot' || !isOutsideControl(answer.reason)) continue;
      barriers.set(barrierKey(answer), (barriers.get(barrierKey(answer)) ?? 0) + 1);
    }
    const decided = () => barriersIn(facts.id, barriersOf(plan, facts, responses, decisions));
    const context = responses.length === 0 ? plain : createContext(plan, { ...base, responses, barriers: decided() });
    const result = check(plan, facts, context);
    openFindings += ring(plan, result.verdicts).toGo;
    // Results of a group are counted from what the record holds, whoever sees it.
    const whole = isLimited ? { ...facts, fields: bundle.record.fields } : facts;
    records.set(facts.id, { facts: withAllTwins(whole, bundle, by.twins), result, currency: bundle.record.currency });
    if (bundle.status === 'won') names.set(facts.id, bundle.record.name);
  }
  const all = [...records.values()];
  const context = { plan, context: plain, periods, money };
  const sum = new CounterSum();
  countContribution(all, person, sum);
  const isIndividual = plan.programme.privacyMode === 'individual';
  const ready = isIndividual ? { ready: readyDeals(all, context, names, sum) } : {};
  const results = all.map(({ result }) => result);
  const { zone } = plain;
  const stays = staysOf(
    all.map(({ facts }) => facts),
    { zone, periods, plan, ...(by.cycles ? { cycles: by.cycles(ownerId) } : {}) },
  );
  return {
    personId: ownerId,
    tally: packTally(tallyOf(plan, results), ['own', 'fair', 'spread'], true),
    openFindings,
    barriers: Object.fromEntries([...barriers].sort(([a], [b]) => (a < b ? -1 : 1))),
    counters: addCounters(figures(all, context), sum.counters(), by.more?.(ownerId) ?? {}),
    ...(Object.keys(stays).length > 0 ? { stays } : {}),
    ...(leave.length > 0 ? { leave } : {}),
    ...ready,
    partial,
    scored: records.size,
  };
}
