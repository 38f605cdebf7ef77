import type { EntityName } from '../../model/record';
import type { FieldType } from '../../model/schema';

/** How a domain field is kept in Dataverse. */
export interface Column {
  /** Logical name of the attribute: `estimatedclosedate`. */
  readonly name: string;
  /** A second attribute that is read where the first is blank; never written. */
  readonly orElse?: string;
  /** Navigation property that binds a lookup, by entity, where it is not the attribute's own name. */
  readonly bind?: Readonly<Partial<Record<EntityName, string>>>;
  /** The control that the field needs, where the attribute's format does not say so. */
  readonly type?: FieldType;
}

/** The table of an entity. Logical names are unprefixed where Microsoft owns them. */
export interface TableNames {
  readonly table: string;
  readonly set: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Publisher prefix of the package's own tables and columns (decision 19). */
export const PREFIX = 'fthd';

/**
 * The one table of domain field names and Dataverse columns. A name that is not here is a logical name itself (a mapped
 * custom column). There is no next step on an opportunity (decision 3).
 */
export const TABLES: Readonly<Record<EntityName, TableNames>> = {
  Opportunity: {
    table: 'opportunity',
    set: 'opportunities',
    columns: {
      name: { name: 'name' },
      accountId: { name: 'parentaccountid' },
      amount: { name: 'estimatedvalue' },
      closeDate: { name: 'estimatedclosedate', type: 'date' },
      stage: { name: 'salesstage' },
      primaryContact: { name: 'parentcontactid' },
      source: { name: 'originatingleadid', orElse: 'campaignid' },
      description: { name: 'description' },
      probability: { name: 'closeprobability' },
      decisionMaker: { name: 'decisionmaker' },
    },
  },
  Account: {
    table: 'account',
    set: 'accounts',
    columns: {
      name: { name: 'name' },
      industry: { name: 'industrycode' },
      employees: { name: 'numberofemployees' },
      country: { name: 'address1_country' },
      phone: { name: 'telephone1', type: 'phone' },
      website: { name: 'websiteurl', type: 'url' },
    },
  },
  Contact: {
    table: 'contact',
    set: 'contacts',
    columns: {
      name: { name: 'fullname' },
      firstName: { name: 'firstname' },
      lastName: { name: 'lastname' },
      email: { name: 'emailaddress1', type: 'email' },
      phone: { name: 'telephone1', type: 'phone' },
      mobile: { name: 'mobilephone', type: 'phone' },
      title: { name: 'jobtitle' },
      accountId: {
        name: 'parentcustomerid',
        bind: { Account: 'parentcustomerid_account', Contact: 'parentcustomerid_contact' },
      },
    },
  },
  Lead: {
    table: 'lead',
    set: 'leads',
    columns: {
      name: { name: 'fullname' },
      firstName: { name: 'firstname' },
      lastName: { name: 'lastname' },
      company: { name: 'companyname' },
      email: { name: 'emailaddress1', type: 'email' },
      phone: { name: 'telephone1', type: 'phone' },
      mobile: { name: 'mobilephone', type: 'phone' },
      title: { name: 'jobtitle' },
      source: { name: 'leadsourcecode' },
      status: { name: 'statuscode' },
    },
  },
  Case: {
    table: 'incident',
    set: 'incidents',
    columns: {
      name: { name: 'title' },
      subject: { name: 'title' },
      number: { name: 'ticketnumber' },
      status: { name: 'statuscode' },
      accountId: { name: 'customerid', bind: { Account: 'customerid_account', Contact: 'customerid_contact' } },
    },
  },
  Activity: {
    table: 'activitypointer',
    set: 'activitypointers',
    columns: {
      name: { name: 'subject' },
      subject: { name: 'subject' },
      description: { name: 'description' },
      dueOn: { name: 'scheduledend' },
      startsAt: { name: 'scheduledstart' },
    },
  },
};

const ENTITY_OF_TABLE: ReadonlyMap<string, EntityName> = new Map(
  (Object.keys(TABLES) as EntityName[]).map((entity) => [TABLES[entity].table, entity]),
);

/** The entity that a logical table name stands for; `null` for tables that Foothold does not show. */
export function entityOfTable(table: string): EntityName | null {
  return ENTITY_OF_TABLE.get(table) ?? null;
}

/** Column of a domain field; an unknown name is taken as a logical name. */
export function columnOf(entity: EntityName, field: string): Column {
  const { columns } = TABLES[entity];
  return Object.hasOwn(columns, field) ? (columns[field] ?? { name: field }) : { name: field };
}

/** The domain names of a column: its own in the table, else the logical name. */
export function fieldsOf(entity: EntityName, logicalName: string): readonly string[] {
  const known = Object.entries(TABLES[entity].columns).filter(([, column]) => column.name === logicalName);
  return known.length > 0 ? known.map(([field]) => field) : [logicalName];
}
