import { planCompany } from '../seed/plan/company';
import type { Deal, Person } from '../seed/plan/model';

export const NOW = '2026-11-22T09:30:00.000Z';
export const TODAY = '2026-11-22';
/** The seeded company as of `NOW`, planned once for the tests of a file. */
export const company = planCompany(NOW);
const DAY = 86_400_000;

export function person(username: string): Person {
  const found = company.people.find((one) => one.username === username);
  if (!found) throw new Error(`nobody is called ${username}`);
  return found;
}

export function dealsOf(username: string): Deal[] {
  const { id } = person(username);
  return company.deals.filter((deal) => deal.ownerId === id);
}

export const open = (deals: readonly Deal[]) => deals.filter((deal) => deal.closedAt === null);
export const won = (deals: readonly Deal[]) => deals.filter((deal) => deal.stage === 'Closed Won');
export const share = <T>(list: readonly T[], fits: (item: T) => boolean) => list.filter(fits).length / list.length;
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
/** Days between entering and closing. */
export const life = (deal: Deal) => daysBetween(deal.createdAt, deal.closedAt ?? NOW);

export function named(name: string): Deal {
  const deal = company.deals.find((one) => one.name === name);
  if (!deal) throw new Error(`no deal is called ${name}`);
  return deal;
}
