import type { Instant, IsoDate } from '../../../../src/model/dates';
import type { Habit } from './habits';
import type { CountryCode } from './organisation';

/** The planned company in its own words; `rows/` turns it into the columns of the local CRM. */
export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly username: string;
  readonly title: string;
  readonly department: string;
  readonly division: string;
  readonly team: string | null;
  readonly role: string | null;
  readonly unit: string;
  readonly managerId: string | null;
  readonly zone: string;
  readonly locale: string;
  readonly active: boolean;
  readonly integration: boolean;
  readonly grants: readonly Grant[];
  readonly createdAt: Instant;
  readonly createdOffset: number;
  /** Day offsets between which the person is away; `null` = not. */
  readonly away: readonly [number, number] | null;
  readonly habit: Habit | null;
}

/** Permission sets in Salesforce, security roles in Dataverse. */
export type Grant = 'rep' | 'manager' | 'owner' | 'publisher' | 'admin' | 'service' | 'marketing';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly country: CountryCode;
  readonly countryName: string | null;
  readonly city: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly industry: string | null;
  readonly type: string | null;
  readonly employees: number | null;
  readonly revenue: number | null;
  readonly phone: string | null;
  readonly website: string | null;
  /** Web domain that its people's e-mail addresses use. */
  readonly domain: string;
  readonly createdAt: Instant;
  readonly createdOffset: number;
}

export interface Contact {
  readonly id: string;
  readonly accountId: string | null;
  readonly ownerId: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly createdAt: Instant;
}

export interface Lead {
  readonly id: string;
  readonly ownerId: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly source: string | null;
  readonly status: string;
  readonly countryName: string | null;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

/** From `at` on the deal stood so. */
export interface DealStep {
  readonly at: Instant;
  readonly stage: StageName;
  readonly closeDate: IsoDate;
  readonly amount: number | null;
}

export type StageName =
  | 'Prospecting'
  | 'Qualification'
  | 'Needs Analysis'
  | 'Value Proposition'
  | 'Proposal/Price Quote'
  | 'Negotiation/Review'
  | 'Closed Won'
  | 'Closed Lost';

export interface DealRole {
  readonly contactId: string;
  readonly role: string | null;
  readonly primary: boolean;
}

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly ownerId: string;
  readonly stage: StageName;
  readonly amount: number | null;
  readonly currency: 'EUR' | 'USD';
  readonly closeDate: IsoDate;
  readonly nextStep: string | null;
  readonly source: string | null;
  readonly type: string | null;
  readonly lossReason: string | null;
  readonly needs: string | null;
  readonly roles: readonly DealRole[];
  /** Oldest first; the last one is the present. */
  readonly steps: readonly DealStep[];
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** `null` = open. */
  readonly closedAt: Instant | null;
}

export type ActivityType = 'call' | 'meeting' | 'email' | 'task';

export interface Activity {
  readonly id: string;
  readonly type: ActivityType;
  readonly ownerId: string;
  readonly subject: string;
  readonly description: string | null;
  /** Deal, account or case. */
  readonly whatId: string | null;
  /** Contact or lead. */
  readonly whoId: string | null;
  readonly done: boolean;
  readonly dueOn: IsoDate;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly createdAt: Instant;
  readonly doneAt: Instant | null;
}

/** A note: `note` in Salesforce, `annotation` in Dataverse. */
export interface Note {
  readonly id: string;
  readonly ownerId: string;
  readonly parentId: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Instant;
}

export interface Case {
  readonly id: string;
  readonly number: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly ownerId: string;
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly origin: string;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
}

export interface Company {
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly contacts: readonly Contact[];
  readonly leads: readonly Lead[];
  readonly deals: readonly Deal[];
  readonly activities: readonly Activity[];
  readonly cases: readonly Case[];
  readonly notes: readonly Note[];
}
