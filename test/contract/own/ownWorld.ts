import type { PublishedRow } from '../../../src/model/published';
import type { CrmPort } from '../../../src/ports/crm';
import type { OwnPort } from '../../../src/ports/own';

/** `rep` has Mia for manager; `peer` is a rep of another team. */
export type Who = 'rep' | 'peer' | 'manager';

/** What somebody else enters about the rep's customer. */
export interface ColleagueWork {
  readonly what: 'case' | 'deal' | 'call';
  /** With the rep's own contact (a case only). */
  readonly withContact?: boolean;
  readonly name: string;
  readonly at: string;
}

/** One CRM with a rep, a peer and a manager; fresh for every test. */
export interface OwnWorld {
  readonly ids: Readonly<Record<Who, string>> & { readonly account: string; readonly contact: string; readonly deal: string };
  /** How the CRM calls the department of the colleague: a department, or a business unit. */
  readonly department: string;
  /** Whether this org lets the rep read a colleague's deal on the own account. */
  readonly readsDeals: boolean;
  portFor(who: Who): OwnPort;
  /** The same person's records, for answers and activities. */
  crmFor(who: Who): CrmPort;
  publish(rows: readonly PublishedRow[]): Promise<void>;
  /** A manager looks at the rep's figures, by the product's own write. */
  look(at: string): Promise<void>;
  /** The manager works on the rep's customer: in the rep's own team, so that the rep may read it. */
  work(work: ColleagueWork): void;
  /** The rep gets another role, as the CRM calls it. */
  changeRole(title: string): void;
  trips(): number;
  close(): Promise<void>;
}

export const WEEK = '2026-11-16';
