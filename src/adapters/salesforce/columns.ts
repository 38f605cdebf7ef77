/**
 * The one table of domain field names and Salesforce fields, by sObject. A domain name that is not in it is taken as
 * an API name (a mapped custom field such as `Loss_Reason__c`), and an API name that is not in it is its own domain name.
 */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Opportunity: {
    name: 'Name',
    accountId: 'AccountId',
    amount: 'Amount',
    closeDate: 'CloseDate',
    nextStep: 'NextStep',
    stage: 'StageName',
    source: 'LeadSource',
    probability: 'Probability',
    type: 'Type',
    description: 'Description',
    forecastCategory: 'ForecastCategoryName',
    campaignId: 'CampaignId',
    currency: 'CurrencyIsoCode',
    ownerId: 'OwnerId',
  },
  Account: {
    name: 'Name',
    industry: 'Industry',
    employees: 'NumberOfEmployees',
    country: 'BillingCountry',
    city: 'BillingCity',
    phone: 'Phone',
    website: 'Website',
    type: 'Type',
    revenue: 'AnnualRevenue',
    description: 'Description',
    currency: 'CurrencyIsoCode',
    ownerId: 'OwnerId',
  },
  Contact: {
    name: 'Name',
    firstName: 'FirstName',
    lastName: 'LastName',
    email: 'Email',
    phone: 'Phone',
    mobile: 'MobilePhone',
    title: 'Title',
    department: 'Department',
    accountId: 'AccountId',
    description: 'Description',
    ownerId: 'OwnerId',
  },
  Lead: {
    name: 'Name',
    firstName: 'FirstName',
    lastName: 'LastName',
    company: 'Company',
    email: 'Email',
    phone: 'Phone',
    mobile: 'MobilePhone',
    title: 'Title',
    source: 'LeadSource',
    status: 'Status',
    industry: 'Industry',
    country: 'Country',
    website: 'Website',
    description: 'Description',
    ownerId: 'OwnerId',
  },
  Case: {
    number: 'CaseNumber',
    subject: 'Subject',
    status: 'Status',
    priority: 'Priority',
    origin: 'Origin',
    accountId: 'AccountId',
    contactId: 'ContactId',
    description: 'Description',
    ownerId: 'OwnerId',
  },
  Task: {
    subject: 'Subject',
    description: 'Description',
    status: 'Status',
    priority: 'Priority',
    dueOn: 'ActivityDate',
    about: 'WhatId',
    who: 'WhoId',
    ownerId: 'OwnerId',
  },
  Event: {
    subject: 'Subject',
    description: 'Description',
    dueOn: 'ActivityDate',
    startsAt: 'StartDateTime',
    minutes: 'DurationInMinutes',
    location: 'Location',
    about: 'WhatId',
    who: 'WhoId',
    ownerId: 'OwnerId',
  },
};

const EMPTY: Readonly<Record<string, string>> = {};

/** Salesforce field of a domain name. @example fieldOf('Opportunity', 'closeDate') // 'CloseDate' */
export function fieldOf(object: string, name: string): string {
  const columns = (Object.hasOwn(COLUMNS, object) ? COLUMNS[object] : undefined) ?? EMPTY;
  return Object.hasOwn(columns, name) ? (columns[name] ?? name) : name;
}

const REVERSED = new Map(
  Object.entries(COLUMNS).map(([object, columns]) => [
    object,
    new Map(Object.entries(columns).map(([name, field]) => [field.toLowerCase(), name])),
  ]),
);

/** Domain name of a Salesforce field, whatever its case. @example nameOf('Opportunity', 'CloseDate') // 'closeDate' */
export function nameOf(object: string, field: string): string {
  return REVERSED.get(object)?.get(field.toLowerCase()) ?? field;
}
