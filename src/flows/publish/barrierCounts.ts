import type { IsoDate } from '../../model/dates';
import type { BarrierCount } from '../../model/sheet';
import type { GroupSum } from './groupSum';

interface Part {
  readonly rule: string;
  readonly reason: string;
  readonly phase: string | null;
  readonly answers: number;
  readonly people: ReadonlySet<string>;
}

function union(parts: readonly Part[], reason: string): Part {
  const [first] = parts;
  return {
    rule: first?.rule ?? '',
    reason,
    phase: null,
    answers: parts.reduce((sum, { answers }) => sum + answers, 0),
    people: new Set(parts.flatMap(({ people }) => [...people])),
  };
}

function grouped(parts: readonly Part[], keyOf: (part: Part) => string): readonly (readonly Part[])[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const kept = groups.get(keyOf(part));
    if (kept) kept.push(part);
    else groups.set(keyOf(part), [part]);
  }
  return [...groups.values()];
}

/**
 * Reasons of a group, each given by a group's size of people and more. Smaller ones are joined, first over the phases of the same reason,
 * then over the reasons of the same rule (as `other`); what is still smaller is left out. A reason that is joined over phases goes with
 * all of its small ones, so that no difference tells a few people's.
 * @param since Week in which the reason was first carried, by rule and reason.
 */
export function barrierCounts(
  { barriers }: GroupSum,
  groupSize: number,
  since: (rule: string, reason: string) => IsoDate | null,
): readonly BarrierCount[] {
  const all = [...barriers].map(([key, { answers, people }]): Part => {
    const [rule = '', reason = '', phase = ''] = key.split('|');
    return { rule, reason, phase: phase || null, answers, people };
  });
  const isEnough = ({ people }: Part) => people.size >= groupSize;
  const small = (parts: readonly Part[]) => parts.filter((part) => !isEnough(part));
  const byReason = grouped(small(all), ({ rule, reason }) => `${rule}|${reason}`).map((parts) =>
    union(parts, parts[0]?.reason ?? ''),
  );
  const byRule = grouped(small(byReason), ({ rule }) => rule).map((parts) => union(parts, 'other'));
  const key = ({ rule, reason, phase }: BarrierCount) => `${rule}|${reason}|${phase ?? ''}`;
  return [...all, ...byReason, ...byRule]
    .filter(isEnough)
    .map(({ rule, reason, phase, answers, people }): BarrierCount => {
      const first = since(rule, reason);
      return { rule, reason, phase, answers, people: people.size, ...(first === null ? {} : { since: first }) };
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
