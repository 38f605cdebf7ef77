import { applyTwins } from '../../store/applyTwins';
import type { Row } from '../../store/types';
import type { Account, Case, Contact, Lead, Note } from '../plan/model';
import { audit } from './audit';

/** What a row needs to know of the organisation's currencies: ISO code -> id. */
export type CurrencyIds = Readonly<Record<string, string | null>>;

export function accountRow(account: Account, primaryContactId: string | null, currencies: CurrencyIds): Row {
  const currency = account.country === 'US' ? 'USD' : 'EUR';
  return {
    ...audit(account),
    ...applyTwins('account', {}, { industry: account.industry, type: account.type }),
    name: account.name,
    annual_revenue: account.revenue,
    employees: account.employees,
    phone: account.phone,
    website: account.website,
    billing_street: account.street,
    billing_city: account.city,
    billing_postal_code: account.postalCode,
    billing_country: account.countryName,
    primary_contact_id: primaryContactId,
    currency_code: currency,
    currency_id: currencies[currency] ?? null,
    state_code: 0,
    status_code: 1,
  };
}

export function contactRow(contact: Contact): Row {
  return {
    ...audit(contact),
    first_name: contact.firstName,
    last_name: contact.lastName,
    name: fullName(contact),
    account_id: contact.accountId,
    email: contact.email,
    phone: contact.phone,
    mobile_phone: contact.mobile,
    title: contact.title,
    state_code: 0,
    status_code: 1,
  };
}

export function leadRow(lead: Lead): Row {
  const converted = lead.status === 'Closed - Converted';
  return {
    ...audit(lead, lead.modifiedAt),
    ...applyTwins('lead', {}, { status: lead.status, lead_source: lead.source }),
    state_code: converted ? 1 : lead.status.startsWith('Closed') ? 2 : 0,
    first_name: lead.firstName,
    last_name: lead.lastName,
    name: fullName(lead),
    subject: lead.company,
    company: lead.company,
    title: lead.title,
    email: lead.email,
    phone: lead.phone,
    country: lead.countryName,
    is_converted: converted ? 1 : 0,
    converted_on: converted ? lead.modifiedAt.slice(0, 10) : null,
  };
}

export function caseRow(one: Case): Row {
  const closed = one.closedAt !== null;
  return {
    ...audit(one, one.closedAt ?? one.createdAt),
    ...applyTwins('case', {}, { status: one.status, priority: one.priority }),
    state_code: closed ? 1 : 0,
    is_closed: closed ? 1 : 0,
    closed_at: one.closedAt,
    is_escalated: one.status === 'Escalated' ? 1 : 0,
    number: one.number,
    subject: one.subject,
    account_id: one.accountId,
    contact_id: one.contactId,
    origin: one.origin,
  };
}

export function noteRow(note: Note): Row {
  return { ...audit(note), parent_id: note.parentId, title: note.title, body: note.body, is_private: 0, is_document: 0 };
}

function fullName({ firstName, lastName }: { firstName: string | null; lastName: string }): string {
  return firstName ? `${firstName} ${lastName}` : lastName;
}
