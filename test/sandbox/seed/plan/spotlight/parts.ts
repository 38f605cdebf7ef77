import type { PlanDeps } from '../accounts';
import type { Account, Company, Contact, Deal, DealStep, Person } from '../model';

/** What one story of the demo adds to the company. */
export type Part = Omit<Company, 'people' | 'leads' | 'notes'>;

export function account(
  deps: PlanDeps,
  owner: Person,
  name: string,
  domain: string,
  city: string,
  industry: string,
  employees: number,
): Account {
  return {
    id: deps.newId('001'),
    name,
    ownerId: owner.id,
    country: 'DE',
    countryName: 'Germany',
    city,
    street: 'Am Kai 7',
    postalCode: '20457',
    industry,
    type: 'Customer - Direct',
    employees,
    revenue: employees * 165_000,
    phone: `+49 40 3175 ${employees}`,
    website: `https://www.${domain}`,
    domain,
    createdAt: deps.calendar.at(-640, 9 * 60),
    createdOffset: -640,
  };
}

export function contact(deps: PlanDeps, of: Account, firstName: string, lastName: string, title: string): Contact {
  return {
    id: deps.newId('003'),
    accountId: of.id,
    ownerId: of.ownerId,
    firstName,
    lastName,
    title,
    email: `${firstName}.${lastName}@${of.domain}`.toLowerCase(),
    phone: of.phone,
    mobile: null,
    createdAt: deps.calendar.at(-420, 9 * 60),
  };
}

/** What a story says of a deal. */
export interface DealFacts extends Pick<Deal, 'name' | 'closeDate' | 'nextStep' | 'source' | 'needs' | 'roles'> {
  readonly amount: number | null;
  readonly moves: readonly (readonly [DealStep['stage'], number])[];
}

export function deal({ calendar, newId }: PlanDeps, owner: Person, of: Account, { moves, ...facts }: DealFacts): Deal {
  const steps = moves.map(([stage, day]) => ({
    stage,
    at: calendar.at(day, 13 * 60 + 10),
    closeDate: facts.closeDate,
    amount: facts.amount,
  }));
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error(`${facts.name} has no history`);
  return {
    ...facts,
    id: newId('006'),
    accountId: of.id,
    ownerId: owner.id,
    stage: last.stage,
    currency: 'EUR',
    type: 'Existing Customer - Upgrade',
    lossReason: null,
    steps,
    createdAt: first.at,
    modifiedAt: last.at,
    closedAt: null,
  };
}

export function merge(parts: readonly Part[]): Part {
  return {
    accounts: parts.flatMap((part) => part.accounts),
    contacts: parts.flatMap((part) => part.contacts),
    deals: parts.flatMap((part) => part.deals),
    activities: parts.flatMap((part) => part.activities),
    cases: parts.flatMap((part) => part.cases),
  };
}
