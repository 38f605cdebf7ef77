/** A form of a table: its columns with their labels, those in the head, the columns of its view. */
export interface DynamicsLayout {
  readonly set: string;
  readonly label: string;
  readonly title: string;
  /** Column -> label; lookups by their `_x_value` name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly highlights: readonly string[];
  readonly columns: readonly string[];
  readonly order: string;
}

/** Where a lookup of a form looks, and the property that a write binds. */
export interface DynamicsLookup {
  readonly set: string;
  readonly id: string;
  readonly name: string;
  readonly bind: string;
}

const lookup = (table: string, set: string, name: string, bind: string): DynamicsLookup => ({
  set,
  id: `${table}id`,
  name,
  bind,
});

/** The lookups that can be changed on the forms. */
export const DYNAMICS_LOOKUPS: Readonly<Record<string, DynamicsLookup>> = {
  _parentaccountid_value: lookup('account', 'accounts', 'name', 'parentaccountid'),
  _parentcontactid_value: lookup('contact', 'contacts', 'fullname', 'parentcontactid'),
  _parentcustomerid_value: lookup('account', 'accounts', 'name', 'parentcustomerid_account'),
  _originatingleadid_value: lookup('lead', 'leads', 'fullname', 'originatingleadid'),
};

/** The forms that the app has. */
export const DYNAMICS_LAYOUTS: Readonly<Record<string, DynamicsLayout>> = {
  opportunity: {
    set: 'opportunities',
    label: 'Opportunities',
    title: 'name',
    fields: {
      name: 'Topic',
      _parentaccountid_value: 'Account',
      _parentcontactid_value: 'Contact',
      estimatedclosedate: 'Est. close date',
      estimatedvalue: 'Est. revenue',
      salesstage: 'Sales stage',
      _originatingleadid_value: 'Originating Lead',
      description: 'Description',
      new_needs: 'Customer Needs',
      new_interests: 'Interests',
      new_strategic: 'Strategic',
      new_region: 'Region',
      new_decisionmeeting: 'Decision Meeting',
      _ownerid_value: 'Owner',
    },
    highlights: ['estimatedvalue', 'estimatedclosedate', '_ownerid_value'],
    columns: ['name', '_parentaccountid_value', 'salesstage', 'estimatedvalue', 'estimatedclosedate'],
    order: 'statecode asc,estimatedclosedate asc',
  },
  account: {
    set: 'accounts',
    label: 'Accounts',
    title: 'name',
    fields: {
      name: 'Account Name',
      industrycode: 'Industry',
      numberofemployees: 'No. of Employees',
      address1_country: 'Country',
      telephone1: 'Main Phone',
      websiteurl: 'Website',
      _ownerid_value: 'Owner',
    },
    highlights: ['industrycode', 'telephone1', '_ownerid_value'],
    columns: ['name', 'industrycode', 'address1_country', 'telephone1'],
    order: 'name asc',
  },
  contact: {
    set: 'contacts',
    label: 'Contacts',
    title: 'fullname',
    fields: {
      firstname: 'First Name',
      lastname: 'Last Name',
      _parentcustomerid_value: 'Company',
      jobtitle: 'Job Title',
      emailaddress1: 'Email',
      telephone1: 'Business Phone',
      mobilephone: 'Mobile Phone',
      _ownerid_value: 'Owner',
    },
    highlights: ['jobtitle', 'telephone1', '_ownerid_value'],
    columns: ['fullname', '_parentcustomerid_value', 'jobtitle', 'emailaddress1'],
    order: 'fullname asc',
  },
  lead: {
    set: 'leads',
    label: 'Leads',
    title: 'fullname',
    fields: {
      firstname: 'First Name',
      lastname: 'Last Name',
      companyname: 'Company',
      emailaddress1: 'Email',
      telephone1: 'Phone',
      leadsourcecode: 'Lead Source',
      _ownerid_value: 'Owner',
    },
    highlights: ['companyname', 'telephone1', '_ownerid_value'],
    columns: ['fullname', 'companyname', 'emailaddress1'],
    order: 'createdon desc',
  },
  incident: {
    set: 'incidents',
    label: 'Cases',
    title: 'title',
    fields: {
      title: 'Case Title',
      ticketnumber: 'Case Number',
      _customerid_value: 'Customer',
      statuscode: 'Status Reason',
      prioritycode: 'Priority',
      _ownerid_value: 'Owner',
    },
    highlights: ['statuscode', 'ticketnumber', '_ownerid_value'],
    columns: ['ticketnumber', 'title', 'statuscode'],
    order: 'createdon desc',
  },
};
