import type { Programme } from '../../model/programme';
import { type Counters, counterKey, counterOf, type PayFinding } from '../../model/sheet';
import type { StaggeredUnit } from '../../model/staggered';
import type { PublishPerson, PublishPort } from '../../ports/publish';
import { association } from '../../scoring/figures/association';
import { departmentOf } from '../../scoring/figures/contribution';
import { plainPart } from '../../scoring/figures/counterSum';
import type { Scored } from './gathered';
import { isScored } from './readLines';
import type { ShownUnit } from './sheetUnits';

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

/** Shown units of which the programme says when they began: their deals of the half years before and after. */
export function staggeredOf(shown: readonly ShownUnit[], { unitsStartedOn = {} }: Programme): readonly StaggeredUnit[] {
  return shown
    .flatMap(({ unit, sum }): StaggeredUnit[] => {
      const startedOn = Object.hasOwn(unitsStartedOn, unit.id) ? unitsStartedOn[unit.id] : undefined;
      if (startedOn === undefined) return [];
      const counters = sum.counters.counters();
      const side = (when: 'before' | 'after') => ({
        people: sum.members.length,
        won: counterOf(counters, 'started', `${when}Won`),
        lost: counterOf(counters, 'started', `${when}Lost`),
        cycleDays: counterOf(counters, 'started', `${when}Days`),
      });
      return [{ unit: { id: unit.id, name: unit.name }, startedOn, before: side('before'), after: side('after') }];
    })
    .sort((a, b) => (a.startedOn + a.unit.id < b.startedOn + b.unit.id ? -1 : 1));
}

/**
 * Adoption (the own score) against win rate and cycle of 12 months, over people with at least three such deals; and what units achieved
 * before and after they began.
 */
export function payOf(scored: Iterable<Scored>, groupSize: number, staggered: readonly StaggeredUnit[]): readonly PayFinding[] {
  const adopted = [...scored].flatMap((each) => (each.score === null ? [] : [{ ...each, adoption: each.score }]));
  const decided = adopted.filter(({ won, lost }) => won + lost >= LEAST_DEALS);
  const cycled = adopted.filter((each) => each.cycled >= LEAST_DEALS);
  const findings = [
    association(
      'winRate',
      decided.map((each) => ({ ...each, result: each.won / (each.won + each.lost) })),
      groupSize,
    ),
    association(
      'cycleTime',
      cycled.map((each) => ({ ...each, won: each.cycled, result: each.cycleDays / each.cycled })),
      groupSize,
    ),
  ];
  return staggered.length === 0 ? findings : findings.map((each) => ({ ...each, staggered }));
}

/** People with records by the department under which their contribution counts. */
export function departmentSizes(
  people: ReadonlyMap<string, PublishPerson>,
  scored: Iterable<Scored>,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { personId } of scored) {
    const person = people.get(personId);
    const department = person ? plainPart(departmentOf(person)) : 'none';
    sizes.set(department, (sizes.get(department) ?? 0) + 1);
  }
  return sizes;
}
