import type { PlanDeps } from '../accounts';
import { type CastMember, usernameOf } from '../cast';
import type { Person } from '../model';
import type { PersonalName } from '../names';
import { COMPANY } from '../organisation';

type Required = 'firstName' | 'lastName' | 'title' | 'department' | 'unit' | 'grants' | 'createdOffset';
export type PersonDraft = Pick<Person, Required> & Partial<Person>;

/** Only people with a part bring their user name. */
export interface NameDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly username?: string;
}

/** The people planned so far. No two share a user name. */
export interface Roster {
  readonly people: readonly Person[];
  add(draft: PersonDraft): Person;
  /** Draws until the user name is free. */
  fresh(draw: () => PersonalName): NameDraft;
}

export function createRoster({ calendar, newId }: Pick<PlanDeps, 'calendar' | 'newId'>): Roster {
  const people: Person[] = [];
  const taken = new Set<string>();
  return {
    people,
    add(draft) {
      const username = draft.username ?? usernameOf(draft.firstName, draft.lastName);
      taken.add(username);
      const person: Person = {
        division: 'Headquarters',
        team: null,
        role: null,
        managerId: null,
        zone: COMPANY.zone,
        locale: COMPANY.locale,
        active: true,
        integration: false,
        away: null,
        habit: null,
        ...draft,
        id: newId('005'),
        name: `${draft.firstName} ${draft.lastName}`,
        username,
        createdAt: calendar.at(draft.createdOffset, 9 * 60),
      };
      people.push(person);
      return person;
    },
    fresh(draw) {
      for (;;) {
        const name = draw();
        const plain = /^[\p{L}' -]+$/u.test(name.firstName + name.lastName);
        if (plain && !taken.has(usernameOf(name.firstName, name.lastName))) return name;
      }
    },
  };
}

export function nameOf({ firstName, lastName, username }: CastMember): NameDraft {
  return { firstName, lastName, username };
}
