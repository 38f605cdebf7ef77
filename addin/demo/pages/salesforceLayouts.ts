/** A page of an object: its fields in order, those under the title, the columns of its list. */
export interface SalesforceLayout {
  readonly label: string;
  readonly fields: readonly string[];
  readonly highlights: readonly string[];
  readonly columns: readonly string[];
  readonly order: string;
}

/** The pages that the app has; a field that the org lacks, or the person may not see, is left out. */
export const SALESFORCE_LAYOUTS: Readonly<Record<string, SalesforceLayout>> = {
  Opportunity: {
    label: 'Opportunities',
    fields: [
      'Name',
      'AccountId',
      'Amount',
      'CloseDate',
      'StageName',
      'NextStep',
      'LeadSource',
      'Probability',
      'Type',
      'OwnerId',
      'Description',
      'Needs__c',
      'Interests__c',
      'Strategic__c',
      'Region__c',
      'Sub_Region__c',
      'Decision_Meeting__c',
    ],
    highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
    columns: ['Name', 'Account.Name', 'StageName', 'Amount', 'CloseDate'],
    order: 'IsClosed, CloseDate',
  },
  Account: {
    label: 'Accounts',
    fields: ['Name', 'Industry', 'NumberOfEmployees', 'BillingCountry', 'Phone', 'Website', 'OwnerId'],
    highlights: ['Industry', 'Phone', 'OwnerId'],
    columns: ['Name', 'Industry', 'BillingCountry', 'Phone'],
    order: 'Name',
  },
  Contact: {
    label: 'Contacts',
    fields: ['FirstName', 'LastName', 'AccountId', 'Title', 'Email', 'Phone', 'MobilePhone', 'OwnerId'],
    highlights: ['AccountId', 'Title', 'Phone'],
    columns: ['Name', 'Account.Name', 'Title', 'Email'],
    order: 'LastName',
  },
  Lead: {
    label: 'Leads',
    fields: ['FirstName', 'LastName', 'Company', 'Email', 'Phone', 'LeadSource', 'Status', 'OwnerId'],
    highlights: ['Company', 'Status', 'Phone'],
    columns: ['Name', 'Company', 'Status', 'Email'],
    order: 'CreatedDate DESC',
  },
  Case: {
    label: 'Cases',
    fields: ['CaseNumber', 'Subject', 'AccountId', 'ContactId', 'Status', 'Priority', 'OwnerId'],
    highlights: ['Status', 'AccountId', 'OwnerId'],
    columns: ['CaseNumber', 'Subject', 'Status'],
    order: 'CreatedDate DESC',
  },
};
