import { type PlanDeps, phoneNumber } from './accounts';
import { createCompanyNames, domainPart } from './companyNames';
import { SOURCES } from './deals';
import type { Lead, Person } from './model';
import { COUNTRY_NAMES } from './names';
import { type CountryCode, TEAMS } from './organisation';
import { isSeller } from './people/isSeller';
import { PLACEHOLDER_MAILS, PLACEHOLDER_PHONES, written } from './rubbish';

const LEADS = 800;
const STATUSES = ['Closed - Converted', 'Closed - Not Converted'] as const;

/** Inquiries over 24 months: the older ones are closed, the last weeks' are open. Marketing owns what nobody has taken yet. */
export function planLeads(deps: PlanDeps, people: readonly Person[]): Lead[] {
  const { chance, calendar, names, newId } = deps;
  const companyName = createCompanyNames(chance.fork('lead companies'));
  const reps = people.filter(isSeller);
  const marketing = people.filter((person) => person.grants.includes('marketing'));
  return Array.from({ length: LEADS }, (_, index) => {
    const day = calendar.workdayBefore(-Math.round(1 + ((LEADS - index) / LEADS) ** 1.3 * 720));
    const owner = chance.hit(0.08)
      ? chance.pick(marketing)
      : chance.pick(reps.filter((rep) => rep.createdOffset < day && (rep.away === null || day < rep.away[0] - 30)));
    const habit = owner.habit ?? { blank: 0.1, rubbish: 0 };
    const country = chance.weighted<CountryCode>(TEAMS.find((team) => team.key === owner.team)?.countries ?? [['DE', 1]]);
    const company = companyName(country);
    const name = names.person(country);
    const age = -day;
    const status = chance.hit(age > 45 ? 0.94 : 0.2)
      ? chance.pick(STATUSES)
      : chance.hit(0.6)
        ? 'Working - Contacted'
        : 'Open - Not Contacted';
    const moved = Math.min(-1, day + chance.int(0, Math.min(40, age)));
    const createdAt = calendar.at(day, chance.int(7 * 60, 18 * 60));
    const modifiedAt = calendar.at(Math.max(day, moved), 18 * 60 + chance.int(1, 50));
    return {
      id: newId('00Q'),
      ownerId: owner.id,
      firstName: chance.hit(habit.blank / 3) ? null : name.firstName,
      lastName: name.lastName,
      company: written(chance, { ...habit, blank: habit.blank / 4 }, company.name),
      title: written(chance, habit, chance.pick(['Purchasing', 'Engineering', 'Operations Manager', 'Plant Manager'])),
      email: chance.hit(habit.blank)
        ? null
        : chance.hit(habit.rubbish)
          ? chance.pick(PLACEHOLDER_MAILS)
          : `${domainPart(name.firstName)}.${domainPart(name.lastName)}@${company.domain}`,
      phone: chance.hit(0.3 + habit.blank / 2)
        ? null
        : chance.hit(habit.rubbish)
          ? chance.pick(PLACEHOLDER_PHONES)
          : phoneNumber(chance, country),
      source: chance.hit(habit.blank) ? null : chance.pick(SOURCES),
      status,
      countryName: COUNTRY_NAMES[country],
      createdAt,
      modifiedAt,
    };
  });
}
