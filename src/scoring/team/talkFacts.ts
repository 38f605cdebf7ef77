import type { Rule } from '../../model/rule';
import { counterOf, type PersonFigures } from '../../model/sheet';
import { ruleTotal } from './ruleTotals';
import { weekVolumes } from './weekVolume';

export interface TalkFact {
  readonly rule: string;
  readonly met: number;
  readonly of: number;
}

/** What a one-to-one begins with (D31): counts with their "a of b" and nothing that judges. */
export interface TalkFacts {
  /** Rules with a weight that apply to any of the person's records, in the programme's order. */
  readonly rules: readonly TalkFact[];
  readonly activities: number;
  readonly substance: number;
  readonly records: number;
  readonly won: number;
  readonly lost: number;
  /** Rules to ask about: those with most open findings; the question is why, not who. */
  readonly ask: readonly string[];
  /** Rules that hold on all records: what to thank for. */
  readonly thank: readonly string[];
}

const MOST = 3;

/** Facts for a one-to-one from a person's own figures. There is no verdict, no score of the person, and nobody to compare with. */
export function talkFacts(person: PersonFigures, rules: readonly Rule[]): TalkFacts {
  const facts = rules
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => ({ rule: id, total: ruleTotal(person.rules[id]) }))
    .filter(({ total }) => total.applicable > 0);
  const [volume] = weekVolumes([person]);
  const open = [...facts].sort((a, b) => b.total.notMet - a.total.notMet).filter(({ total }) => total.notMet > 0);
  const whole = facts.filter(({ total }) => total.notMet === 0).sort((a, b) => b.total.met - a.total.met);
  return {
    rules: facts.map(({ rule, total }) => ({ rule, met: total.met, of: total.applicable })),
    activities: volume?.activities ?? 0,
    substance: volume?.substance ?? 0,
    records: volume?.records ?? 0,
    won: counterOf(person.counters, 'won'),
    lost: counterOf(person.counters, 'lost'),
    ask: open.slice(0, MOST).map(({ rule }) => rule),
    thank: whole.slice(0, MOST).map(({ rule }) => rule),
  };
}
