import { type Counters, counterKey, type PayFinding } from '../../model/sheet';
import type { PublishPerson, PublishPort } from '../../ports/publish';
import { association } from '../../scoring/figures/association';
import { departmentOf } from '../../scoring/figures/contribution';
import type { Scored } from './gathered';
import { isScored } from './readLines';

/** Decided deals of a person below which a win rate or a cycle says nothing. */
const LEAST_DEALS = 3;

/**
 * Records of owners who are no person of the organisation: `contribution|integration` of applications, `contribution|left` of people who
 * cannot sign in any more. `null` where the CRM does not count them.
 */
export async function othersOf(
  port: PublishPort,
  people: ReadonlyMap<string, PublishPerson>,
  signal?: AbortSignal,
): Promise<Counters | null> {
  if (!port.othersCounts) return null;
  const others = [...people.values()].filter((person) => !isScored(person));
  const counts = await port.othersCounts(
    others.map(({ id }) => id),
    signal,
  );
  const sum = (human: boolean) =>
    others.filter((person) => person.human === human).reduce((all, { id }) => all + (counts.get(id) ?? 0), 0);
  return { [counterKey('contribution', 'integration')]: sum(false), [counterKey('contribution', 'left')]: sum(true) };
}

/** Adoption (the own score) against win rate and cycle of 12 months, over people with at least three such deals. */
export function payOf(scored: Iterable<Scored>, groupSize: number): readonly PayFinding[] {
  const adopted = [...scored].flatMap((each) => (each.score === null ? [] : [{ ...each, adoption: each.score }]));
  const decided = adopted.filter(({ won, lost }) => won + lost >= LEAST_DEALS);
  const cycled = adopted.filter((each) => each.cycled >= LEAST_DEALS);
  return [
    association(
      'winRate',
      decided.map((each) => ({ ...each, result: each.won / (each.won + each.lost) })),
      groupSize,
    ),
    association(
      'cycleTime',
      cycled.map((each) => ({ ...each, result: each.cycleDays / each.cycled })),
      groupSize,
    ),
  ];
}

/** People with records by the department under which their contribution counts. */
export function departmentSizes(
  people: ReadonlyMap<string, PublishPerson>,
  scored: Iterable<Scored>,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { personId } of scored) {
    const person = people.get(personId);
    const department = person ? departmentOf(person).replaceAll('|', '/').trim().slice(0, 80) : 'none';
    sizes.set(department, (sizes.get(department) ?? 0) + 1);
  }
  return sizes;
}
