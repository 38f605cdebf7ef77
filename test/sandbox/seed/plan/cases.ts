import type { PlanDeps } from './accounts';
import { groupBy } from './groupBy';
import type { Account, Case, Contact, Person } from './model';

const CASES = 400;

const SUBJECTS = [
  'Pump loses pressure after an hour',
  'Spare part delivered in the wrong size',
  'Steuerung meldet Fehler E-204',
  'Leak at the cylinder seal',
  'Invoice does not match the order',
  'Bruit anormal du réducteur',
  'Drive does not start in the cold',
  'Brak dokumentacji technicznej',
  'Commissioning date must move',
  'Question on the maintenance interval',
] as const;

/** Customer service's cases, with the agent of the sales team that has the customer: about one in eight is open. */
export function planCases(
  { chance, calendar, newId }: PlanDeps,
  people: readonly Person[],
  accounts: readonly Account[],
  contacts: readonly Contact[],
): Case[] {
  const teams = new Map(people.map((person) => [person.id, person.team]));
  const agents = people.filter((person) => person.title === 'Service Agent');
  const byAccount = groupBy(contacts, (contact) => contact.accountId);
  return Array.from({ length: CASES }, (_, index) => {
    const account = chance.pick(accounts);
    const age = Math.round(1 + ((CASES - index) / CASES) ** 1.2 * 700);
    const opened = calendar.workdayBefore(-age);
    const open = chance.hit(age > 60 ? 0.01 : 0.6);
    const closed = Math.min(-1, calendar.workdayAfter(opened + chance.skewed(1, 40)));
    return {
      id: newId('500'),
      number: String(10_001 + index).padStart(8, '0'),
      accountId: account.id,
      contactId: byAccount.get(account.id)?.[0]?.id ?? null,
      ownerId: (agents.find((agent) => agent.team === teams.get(account.ownerId)) ?? chance.pick(agents)).id,
      subject: chance.pick(SUBJECTS),
      status: open
        ? chance.weighted([
            ['New', 2],
            ['Working', 4],
            ['Escalated', 1],
          ])
        : 'Closed',
      priority: chance.weighted([
        ['Low', 2],
        ['Medium', 5],
        ['High', 2],
      ]),
      origin: chance.pick(['Phone', 'Email', 'Web']),
      createdAt: calendar.at(opened, chance.int(7 * 60, 17 * 60)),
      closedAt: open ? null : calendar.at(Math.max(opened, closed), 17 * 60 + chance.int(1, 59)),
    };
  });
}
