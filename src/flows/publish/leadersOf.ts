import type { PublishPerson } from '../../ports/publish';
import { isScored } from './readLines';

/** People who manage somebody that can sign in, and can sign in themselves. */
export function leadersOf(people: ReadonlyMap<string, PublishPerson>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const person of people.values()) {
    const { id, managerId } = person;
    const manager = managerId === null || managerId === id || !isScored(person) ? undefined : people.get(managerId);
    if (manager && isScored(manager)) found.add(manager.id);
  }
  return found;
}
