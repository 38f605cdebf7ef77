import type { Board } from '../../model/board';
import { type BoardPerson, board } from '../../scoring/board';
import type { Plan } from '../../scoring/plan';
import { type Priors, priorsFor } from './frozenPriors';
import { type Scored, tallyOfScored } from './gathered';

/** A board that is shown, and of which cohort. */
export interface Shown {
  readonly cohort: string;
  readonly board: Board;
}

export interface Boards {
  readonly shown: readonly Shown[];
  /** Why others are not: by reason. */
  readonly suppressed: Readonly<Record<string, number>>;
  /** Memberships to remember: of boards shown now, and of those shown before and held back now. */
  readonly memberships: ReadonlyMap<string, readonly string[]>;
}

/**
 * Everybody to the narrowest cohort that is large enough; who is left over, to the next wider one. So nobody stands on two boards, and
 * no difference of two boards tells a single person's figure.
 */
function assign(people: readonly Scored[], groupSize: number): ReadonlyMap<string, readonly Scored[]> {
  const assigned = new Map<string, readonly Scored[]>();
  let open = people;
  for (const level of [0, 1, 2]) {
    const byKey = new Map<string, Scored[]>();
    for (const person of open) {
      const key = person.cohorts[level] ?? '';
      const kept = byKey.get(key);
      if (kept) kept.push(person);
      else byKey.set(key, [person]);
    }
    const left: Scored[] = [];
    for (const [key, members] of byKey) {
      // A person of whom the CRM says neither role nor segment is nobody's peer.
      if (members.length >= groupSize && key !== '') assigned.set(key, members);
      else left.push(...members);
    }
    open = left;
  }
  return assigned;
}

/** In no group of its own, but computed: who stood on the board when it was last shown. */
const FORMER = -1;

const narrowestFirst = (a: string, b: string) => b.split('|').length - a.split('|').length || (a < b ? -1 : 1);

/** All boards of a period: suppression against the last membership shown, and against each other, is scoring's own. */
export function drawBoards(
  plan: Plan,
  people: ReadonlyMap<string, Scored>,
  priors: Priors,
  last: ReadonlyMap<string, readonly string[]>,
): Boards {
  const { gate, privateDays, groupSize } = plan.programme;
  const eligible = [...people.values()]
    .filter(({ records, tenureDays }) => records >= gate && tenureDays >= privateDays)
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  const assigned = assign(eligible, groupSize);
  const shown: Shown[] = [];
  const suppressed: Record<string, number> = {};
  const memberships = new Map(last);
  for (const cohort of [...new Set([...assigned.keys(), ...last.keys()])].sort(narrowestFirst)) {
    const members = assigned.get(cohort) ?? [];
    const present = new Set(members.map(({ personId }) => personId));
    const former = (last.get(cohort) ?? []).flatMap((id) => (present.has(id) ? [] : (people.get(id) ?? [])));
    const toPerson = (person: Scored, tenureDays: number): BoardPerson => ({
      id: person.personId,
      tally: tallyOfScored(person),
      tenureDays,
    });
    const drawn = board(
      plan,
      [...members.map((each) => toPerson(each, each.tenureDays)), ...former.map((each) => toPerson(each, FORMER))],
      priorsFor(priors, cohort),
      { last: last.get(cohort) ?? null, others: shown.map((each) => each.board.members) },
    );
    if (drawn.shown) {
      shown.push({ cohort, board: drawn });
      memberships.set(cohort, drawn.members);
    } else suppressed[drawn.reason] = (suppressed[drawn.reason] ?? 0) + 1;
  }
  return { shown, suppressed, memberships };
}
