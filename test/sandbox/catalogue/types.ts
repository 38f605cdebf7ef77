/**
 * The catalogue says which concepts the local CRM keeps and how each protocol names them. One table a concept, with
 * both CRMs' columns. Both protocol translators and the store read it; nothing about a field is said anywhere else.
 */

/** How a value is kept in SQLite. date `YYYY-MM-DD`; instant ISO `…Z` with milliseconds; boolean 0/1; multi `;`-joined text. */
export type Storage = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'instant' | 'reference' | 'multi';

export interface PicklistEntry {
  /** Salesforce's API value (text) or Dataverse's option number, as text. */
  readonly value: string;
  readonly label: string;
  readonly isDefault?: boolean;
  readonly inactive?: boolean;
  /** Controlling values under which a dependent value may be chosen; absent = always. */
  readonly validFor?: readonly string[];
}

/** A physical column. References hold the Salesforce id of the target; see `Store.guidOf`. */
export interface Column {
  readonly name: string;
  readonly storage: Storage;
  /** Concepts a reference may point to. */
  readonly to?: readonly string[];
  /** SQL expression over the row alias `{t}` for what is computed and never written (LastActivityDate, IsClosed, FullName). */
  readonly computed?: string;
}

/** Salesforce's view of a column. */
export interface SalesforceField {
  readonly name: string;
  readonly column: string;
  /** Describe's type: id, string, picklist, multipicklist, reference, currency, double, int, percent, date, datetime, boolean, email, phone, url, textarea. */
  readonly type: string;
  readonly label: string;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly nillable?: boolean;
  readonly createable?: boolean;
  readonly updateable?: boolean;
  readonly filterable?: boolean;
  readonly sortable?: boolean;
  readonly groupable?: boolean;
  readonly aggregatable?: boolean;
  readonly unique?: boolean;
  readonly externalId?: boolean;
  readonly caseSensitive?: boolean;
  readonly defaultedOnCreate?: boolean;
  readonly nameField?: boolean;
  readonly picklist?: readonly PicklistEntry[];
  /** A value outside the list is refused; unrestricted picklists keep what integrations write. */
  readonly restricted?: boolean;
  /** API name of the controlling field of a dependent picklist. */
  readonly controller?: string;
  /** sObject names, for references. */
  readonly referenceTo?: readonly string[];
  readonly relationshipName?: string;
  readonly custom?: boolean;
}

export interface SalesforceObject {
  readonly name: string;
  readonly keyPrefix: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly fields: readonly SalesforceField[];
  /** Child relationships: name in a subquery -> child object and its reference field. */
  readonly children: readonly { readonly relationshipName: string; readonly childSObject: string; readonly field: string }[];
  readonly custom?: boolean;
  /** SQL predicate over `{t}` where several objects share one table (Task and Event and EmailMessage are kinds of `activity`). */
  readonly discriminator?: string;
  /** Values set on create because of the discriminator. */
  readonly onCreate?: Readonly<Record<string, string>>;
}

/** Dataverse's view of a column. */
export interface DataverseAttribute {
  /** Logical name: `estimatedclosedate`; a lookup `ownerid` is read as `_ownerid_value`. */
  readonly name: string;
  readonly column: string;
  /** AttributeType: Uniqueidentifier, String, Memo, Picklist, State, Status, Lookup, Customer, Owner, Money, Integer, Decimal, Double, DateTime, Boolean. */
  readonly type: string;
  readonly label: string;
  /** DateTime format: a DateOnly column answers `2026-12-04`. */
  readonly dateOnly?: boolean;
  /** As a solution writes it: `fthd_CreatedId`. Absent = the name with a capital letter. */
  readonly schemaName?: string;
  readonly maxLength?: number;
  readonly precision?: number;
  readonly required?: 'None' | 'Recommended' | 'ApplicationRequired' | 'SystemRequired';
  readonly createable?: boolean;
  readonly updateable?: boolean;
  readonly secured?: boolean;
  readonly options?: readonly PicklistEntry[];
  /** Logical table names and the navigation property that binds each: `parentaccountid@odata.bind`. */
  readonly targets?: readonly { readonly table: string; readonly navigation: string }[];
}

export interface DataverseTable {
  readonly name: string;
  readonly set: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly ownership: 'UserOwned' | 'OrgOwned' | 'BusinessOwned' | 'None';
  /** As privileges write it: `fthd_Response`. Absent = the name with a capital letter. */
  readonly schemaName?: string;
  /** Columns of each alternate key. */
  readonly keys?: readonly (readonly string[])[];
  /** Format of the name where the platform numbers the rows: `Response-{SEQNUM:6}`. */
  readonly autoNumber?: string;
  readonly attributes: readonly DataverseAttribute[];
  /** Collection-valued navigation: property -> child table and its lookup attribute. */
  readonly collections: readonly { readonly navigation: string; readonly table: string; readonly attribute: string }[];
  /** Many-to-many navigation: through the rows of a concept whose columns hold both ends. */
  readonly associations?: readonly {
    readonly navigation: string;
    readonly table: string;
    readonly through: string;
    readonly here: string;
    readonly there: string;
  }[];
  readonly discriminator?: string;
  readonly onCreate?: Readonly<Record<string, string>>;
}

/** Who sees rows that they do not own. Owner and everyone above in the role hierarchy (Salesforce) or business-unit depth (Dataverse) always do. */
export interface SharingModel {
  /** Salesforce organisation-wide default. `parent` = as the parent record (contact roles, history, tasks of a deal). */
  readonly salesforce: 'private' | 'read' | 'readWrite' | 'parent';
  /** Columns of the parents, for `parent`. */
  readonly parents?: readonly string[];
  /** Whoever may read the parent may make a row under it (a post on a wall); absent = whoever may edit the parent. */
  readonly madeByReaders?: boolean;
  /** Grant access using hierarchies; off on Snapshot and Response. */
  readonly hierarchy: boolean;
  /** Depth of Read for a sales role in Dataverse; `parent` as above. */
  readonly dataverse: 'basic' | 'local' | 'deep' | 'global' | 'parent';
}

/** What one permission set gives on an object of a package. */
export interface ObjectGrant {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  /** Rows of everybody, whatever the sharing. */
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
  /** By column; one that is not named is hidden. */
  readonly fields: Readonly<Record<string, { readonly read: boolean; readonly edit: boolean }>>;
}

/** How far a privilege of a security role reaches: own rows, the business unit's, those below it, all. */
export type Depth = 'basic' | 'local' | 'deep' | 'global';

/** What one security role gives on a table of a package. */
export type TableGrant = Readonly<Partial<Record<'create' | 'read' | 'edit' | 'delete' | 'assign', Depth>>>;

/** Rights on a concept that a package brought: nobody has any but by what they hold, and administrators. */
export interface Grants {
  /** By permission set, `fthd__Foothold_Rep`. */
  readonly salesforce: ReadonlyMap<string, ObjectGrant>;
  /** By the GUID of the security role. */
  readonly dataverse: ReadonlyMap<string, TableGrant>;
  /** Columns without field permissions: the platform's own and what is always required. */
  readonly unguarded: ReadonlySet<string>;
}

export interface Concept {
  readonly name: string;
  /** First three letters of its ids where no Salesforce object says so. */
  readonly keyPrefix?: string;
  readonly table: string;
  readonly columns: readonly Column[];
  /** Columns that no two rows may have alike. */
  readonly uniqueTogether?: readonly string[];
  readonly sharing: SharingModel;
  /** Several objects may share a table (activity: Task, Event, EmailMessage). */
  readonly salesforce: readonly SalesforceObject[];
  readonly dataverse: readonly DataverseTable[];
  /** Columns that only named roles may read / write: column name -> roles without it. */
  readonly hiddenFrom?: Readonly<Record<string, readonly string[]>>;
  readonly readOnlyFor?: Readonly<Record<string, readonly string[]>>;
  /** Roles (rep, manager, owner, publisher, admin, service, marketing) that may create / read / edit / delete; absent = everyone. */
  readonly rights?: Readonly<Partial<Record<'create' | 'read' | 'edit' | 'delete', readonly string[]>>>;
  /** Instead of `rights`, where a package brought the concept. */
  readonly grants?: Grants;
}
