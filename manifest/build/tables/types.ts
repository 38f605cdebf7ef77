/** Kinds of columns that both CRMs have: text up to 255, long text, whole number, day, moment, yes/no. */
export type ColumnKind = 'text' | 'long' | 'integer' | 'date' | 'instant' | 'boolean';

/** A column of a table, named as both CRMs will name it: `CreatedId` is `CreatedId__c` and `fthd_createdid`. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** What stands in it, for whoever meets it in the CRM's own pages; at most 255 characters, the smaller of both limits is 510. */
  readonly help: string;
  readonly required?: boolean;
  /** No two rows have the same number; in Salesforce alone, since a Dataverse row's id is made from what must be unique. */
  readonly unique?: boolean;
  /** The row's key: required, unique, case-sensitive; an external id in Salesforce, an alternate key in Dataverse. */
  readonly key?: boolean;
}

/** Whoever may hold a right; each is a permission set and a security role of the same name. */
export type Role = 'rep' | 'manager' | 'owner' | 'publisher';

/** c, r, e, d: own rows, or what the organisation-wide default opens. `all`: the rows of everybody. */
export interface Right {
  readonly create?: boolean;
  readonly read?: boolean;
  readonly edit?: boolean;
  readonly delete?: boolean;
  readonly all?: boolean;
  /** A new row may be given to somebody else at once (Dataverse: Create beyond Basic, and Assign). */
  readonly forOthers?: boolean;
}

/**
 * One table of the product, in both CRMs. Everything that is generated for it (objects, fields, keys, rights) comes from here.
 * `sharing`: `private` = a row is its owner's, and nobody above in the hierarchy reads it; `public` = whoever may read the
 * table reads every row. `ownership` is Dataverse's: rows of the organisation have no owner there.
 */
export interface Table {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly sharing: 'private' | 'public';
  readonly ownership: 'UserOwned' | 'OrgOwned';
  readonly rights: Readonly<Partial<Record<Role, Right>>>;
}

type More = Pick<Column, 'required' | 'unique'>;

/** @example column('Rule', 'Rule', 'text', 'The rule that was answered.') */
export function column(name: string, label: string, kind: ColumnKind, help: string, more: More = {}): Column {
  return { name, label, kind, help, ...more };
}

/** The unique key of a row, made from what the row is about: writing it twice writes it once. */
export function key(help: string, name = 'Key', label = 'Key'): Column {
  return { name, label, kind: 'text', help, required: true, key: true };
}

/** What the publisher may do with what it writes: everything, for everybody. */
export const PUBLISHES: Right = { create: true, read: true, edit: true, delete: true, all: true, forOthers: true };
/** What the publisher may do with what has a retention period: read all and delete all, never change. */
export const PURGES: Right = { read: true, delete: true, all: true };
export const READS: Right = { read: true };
export const READS_ALL: Right = { read: true, all: true };
