import type { AccountContext } from '../../model/customer';
import type { CaseFact, ContactFact } from '../../model/record';
import { children, date, flag, instant, type Row, text } from './row';

export const CONTACT_FIELDS = ['Id', 'Name', 'Email', 'Phone', 'MobilePhone'] as const;
export const CASE_FIELDS = ['Id', 'CaseNumber', 'Subject', 'IsClosed', 'CreatedDate'] as const;
export const ACCOUNT_DEAL_FIELDS = ['Id', 'IsClosed', 'IsWon', 'CloseDate'] as const;

function mapContactFact(row: Row): ContactFact {
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name'),
    email: text(row, 'Email'),
    phone: text(row, 'Phone'),
    mobile: text(row, 'MobilePhone'),
  };
}

function mapCase(row: Row): CaseFact {
  return {
    id: text(row, 'Id') ?? '',
    number: text(row, 'CaseNumber'),
    subject: text(row, 'Subject'),
    open: !flag(row, 'IsClosed'),
    openedAt: instant(row, 'CreatedDate'),
  };
}

/** Child subqueries that were asked for; the others are not known. */
export interface AccountParts {
  readonly cases: boolean;
  readonly contacts: boolean;
  readonly deals: boolean;
}

/** The account around a record, from one row with its child subqueries. Deals are counted up to the subquery's limit of 200. */
export function mapAccount(row: Row, parts: AccountParts): AccountContext {
  const deals = parts.deals ? children(row, 'Opportunities') : null;
  const won = deals?.filter((deal) => flag(deal, 'IsWon')).map((deal) => date(deal, 'CloseDate')) ?? [];
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name') ?? '',
    cases: parts.cases ? children(row, 'Cases').map(mapCase) : null,
    contacts: parts.contacts ? children(row, 'Contacts').map(mapContactFact) : null,
    openDeals: deals === null ? null : deals.filter((deal) => !flag(deal, 'IsClosed')).length,
    lastActivityOn: date(row, 'LastActivityDate'),
    lastWonOn:
      won
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
  };
}
