import type { Calendar } from './calendar';
import type { Chance } from './chance';
import { type CompanyName, createCompanyNames } from './companyNames';
import type { Account, Person } from './model';
import { CITIES, COUNTRY_NAMES, type Names } from './names';
import { type CountryCode, TEAMS } from './organisation';
import { isSeller } from './people/isSeller';
import { PLACEHOLDER_PHONES, TRUE_NAMES, written } from './rubbish';

export interface PlanDeps {
  readonly chance: Chance;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly newId: (prefix: string) => string;
}

/** Salesforce's standard industries that suit makers of machines and ships. */
const INDUSTRIES = [
  'Machinery',
  'Shipping',
  'Engineering',
  'Energy',
  'Construction',
  'Manufacturing',
  'Transportation',
  'Utilities',
  'Chemicals',
];
const DIALLING: Readonly<Record<CountryCode, string>> = {
  DE: '49',
  AT: '43',
  CH: '41',
  PL: '48',
  CZ: '420',
  DK: '45',
  SE: '46',
  NL: '31',
  BE: '32',
  FR: '33',
  ES: '34',
  IT: '39',
  GB: '44',
  US: '1',
};

/** @example phoneNumber(chance, 'DE') // '+49 40 5550 173' */
export function phoneNumber(chance: Chance, country: CountryCode): string {
  const area = country === 'US' ? chance.int(201, 989) : chance.int(20, 89);
  return `+${DIALLING[country]} ${area} ${chance.int(2000, 9899)} ${chance.int(100, 999)}`;
}

export const TWINS = 18;

/** The reps' customers, some companies with odd but true names, and the twins that colleagues entered again. */
export function planAccounts(deps: PlanDeps, people: readonly Person[]): Account[] {
  const { chance, calendar } = deps;
  const companyName = createCompanyNames(chance.fork('company names'));
  const oddNames: string[] = [...TRUE_NAMES.companies];
  const accounts: Account[] = [];
  for (const owner of people) {
    if (!owner.habit) continue;
    const team = TEAMS.find((one) => one.key === owner.team);
    const count = owner.active ? owner.habit.accounts + chance.int(-1, 1) : 2;
    for (let index = 0; index < count; index += 1) {
      const country = team ? chance.weighted(team.countries) : 'DE';
      const odd = index === 3 ? oddNames.pop() : undefined;
      const name = odd
        ? { name: odd, short: odd, domain: `${odd.toLowerCase().replace(/[^a-z0-9]/g, '')}-group.com` }
        : companyName(country);
      accounts.push(planAccount(deps, owner, country, name, calendar.workdayBefore(-chance.int(40, 1500))));
    }
  }
  const originals = accounts.filter((account) => !TRUE_NAMES.companies.some((name) => name === account.name));
  for (let index = 0; index < TWINS; index += 1) {
    const original = originals[Math.floor(((index + 0.5) * originals.length) / TWINS)];
    if (original) accounts.push(planTwin(deps, original, people, index % 2 === 0));
  }
  return accounts;
}

function planAccount(
  { chance, names, calendar, newId }: PlanDeps,
  owner: Person,
  country: CountryCode,
  name: CompanyName,
  day: number,
): Account {
  const habit = owner.habit ?? { blank: 0, rubbish: 0 };
  const given = (truth: string) => written(chance, habit, truth);
  const employees = chance.skewed(12, 9000);
  return {
    id: newId('001'),
    name: name.name,
    ownerId: owner.id,
    country,
    countryName: given(COUNTRY_NAMES[country]),
    city: given(chance.pick(CITIES[country])),
    street: names.street(country),
    postalCode: String(chance.int(10000, 99999)),
    industry: chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? 'Other' : chance.pick(INDUSTRIES),
    type: chance.hit(habit.blank)
      ? null
      : chance.weighted([
          ['Customer - Direct', 5],
          ['Prospect', 3],
          ['Customer - Channel', 1],
        ]),
    employees: chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? 1 : employees,
    revenue: chance.hit(0.3 + habit.blank / 2) ? null : employees * chance.int(90, 260) * 1000,
    phone: chance.hit(habit.blank)
      ? null
      : chance.hit(habit.rubbish)
        ? chance.pick(PLACEHOLDER_PHONES)
        : phoneNumber(chance, country),
    website: chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? 'www.xxx.de' : `https://www.${name.domain}`,
    domain: name.domain,
    createdAt: calendar.at(day, chance.int(8 * 60, 17 * 60)),
    createdOffset: day,
  };
}

/** The same customer once more: with the same web domain, or the same name but for case and legal form. */
function planTwin(deps: PlanDeps, original: Account, people: readonly Person[], byDomain: boolean): Account {
  const { chance, calendar } = deps;
  const team = people.find((person) => person.id === original.ownerId)?.team;
  const colleagues = people.filter((person) => isSeller(person) && person.team === team && person.id !== original.ownerId);
  const owner = chance.pick(colleagues);
  const day = calendar.workdayBefore(Math.min(-21, Math.round(original.createdOffset / 3)));
  const words = original.name.split(' ').slice(0, 2).join(' ');
  const name = { name: byDomain ? `${words} Service` : words.toUpperCase(), short: words, domain: original.domain };
  const twin = planAccount(deps, { ...owner, habit: null }, original.country, name, day);
  return { ...twin, website: byDomain ? `http://${original.domain}/` : null, countryName: COUNTRY_NAMES[original.country] };
}
