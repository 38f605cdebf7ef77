import type { PlanDeps } from './accounts';
import { later } from './calendar';
import { NOTES } from './dealWords';
import type { Deal, Note, Person } from './model';

/** Notes that people keep on some of their open deals. */
export function planNotes({ chance, calendar, newId }: PlanDeps, people: readonly Person[], deals: readonly Deal[]): Note[] {
  const owners = new Map(people.map((person) => [person.id, person]));
  return deals.flatMap((deal) => {
    const owner = owners.get(deal.ownerId);
    if (deal.closedAt || !owner?.habit || owner.away || !chance.hit(owner.habit.notes / 2)) return [];
    const since = Math.floor((Date.parse(calendar.now) - Date.parse(deal.createdAt)) / 86_400_000);
    const day = calendar.workdayBefore(-chance.int(1, Math.max(1, since - 1)));
    const createdAt = calendar.at(day, 16 * 60 + 5);
    return [
      {
        id: newId('002'),
        ownerId: owner.id,
        parentId: deal.id,
        title: `Note: ${deal.name}`,
        body: chance.pick(NOTES).replace('{thing}', deal.name),
        createdAt: later(createdAt, deal.createdAt),
      },
    ];
  });
}
