import { type PlanDeps, phoneNumber } from './accounts';
import { domainPart } from './companyNames';
import type { Account, Contact, Person } from './model';
import type { PersonalName } from './names';
import { PLACEHOLDER_MAILS, PLACEHOLDER_PHONES, TRUE_NAMES, written } from './rubbish';

const TITLES = [
  'Head of Purchasing',
  'Plant Manager',
  'Technical Director',
  'Purchasing Manager',
  'Managing Director',
  'Maintenance Lead',
  'Project Engineer',
  'Fleet Manager',
  'Chief Financial Officer',
  'Operations Manager',
] as const;

/** One to four people a customer, as well kept as their owner keeps records; among them true names that look like rubbish. */
export function planContacts(deps: PlanDeps, people: readonly Person[], accounts: readonly Account[]): Contact[] {
  const { chance, names } = deps;
  const owners = new Map(people.map((person) => [person.id, person]));
  const odd: (readonly [string, string])[] = [...TRUE_NAMES.people];
  const contacts: Contact[] = [];
  for (const [index, account] of accounts.entries()) {
    const owner = owners.get(account.ownerId);
    const count = chance.hit((owner?.habit?.blank ?? 0) / 2)
      ? 0
      : chance.weighted([
          [1, 1],
          [2, 4],
          [3, 3],
          [4, 3],
        ]);
    for (let seat = 0; seat < count; seat += 1) {
      const oddOne = seat === 0 && index % 40 === 7 ? odd.pop() : undefined;
      const name = oddOne ? { firstName: oddOne[0], lastName: oddOne[1] } : names.person(account.country);
      contacts.push(
        planContact(deps, account, name, oddOne ? { blank: 0, rubbish: 0 } : (owner?.habit ?? { blank: 0, rubbish: 0 })),
      );
    }
  }
  return contacts;
}

/** A person at a customer. E-mail addresses follow the customer's web domain. */
function planContact(
  { chance, calendar, newId }: PlanDeps,
  account: Account,
  { firstName, lastName }: PersonalName,
  habit: { blank: number; rubbish: number },
): Contact {
  const day = calendar.workdayBefore(Math.min(-3, account.createdOffset + chance.int(0, 300)));
  const mail = `${domainPart(firstName)}.${domainPart(lastName)}@${account.domain}`;
  const phone = (truth: string) =>
    chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? chance.pick(PLACEHOLDER_PHONES) : truth;
  return {
    id: newId('003'),
    accountId: chance.hit(habit.blank / 8) ? null : account.id,
    ownerId: account.ownerId,
    firstName,
    lastName,
    title: written(chance, habit, chance.pick(TITLES)),
    email: chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? chance.pick(PLACEHOLDER_MAILS) : mail,
    phone: phone(phoneNumber(chance, account.country)),
    mobile: chance.hit(0.5) ? null : phone(phoneNumber(chance, account.country)),
    createdAt: calendar.at(day, chance.int(8 * 60, 17 * 60)),
  };
}
