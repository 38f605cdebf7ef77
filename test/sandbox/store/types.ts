import type { Concept } from '../catalogue/types';

/** Which of the two protocols a call came through: twin fields and read-only rules differ. */
export type Protocol = 'salesforce' | 'dataverse';

/** Rights on standard columns by `concept.column`; one that is absent is guarded by nothing. */
export type ColumnRights = ReadonlyMap<string, { readonly read: boolean; readonly edit: boolean }>;

/** What a user was given in each CRM: permission sets by name with namespace, security roles by GUID. */
export interface Holdings {
  readonly salesforce: readonly string[];
  readonly dataverse: readonly string[];
  /** By field permissions and column security profiles. */
  readonly columns: { readonly salesforce: ColumnRights; readonly dataverse: ColumnRights };
}

/** A signed-in user. `roles` say what a person's job gives on standard records; `holds` what packages give. */
export interface SandboxUser {
  readonly id: string;
  readonly guid: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly string[];
  readonly holds: Holdings;
  readonly managerId: string | null;
  /** Role hierarchy (Salesforce) and business unit (Dataverse). */
  readonly roleId: string | null;
  readonly businessUnitId: string | null;
  readonly zone: string;
  readonly locale: string;
  readonly isAdmin: boolean;
}

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A piece of SQL with its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly params: readonly Value[];
}

/** Why the store refused a write; each protocol words it in its own error body. */
export type Refusal =
  | { readonly kind: 'required'; readonly columns: readonly string[] }
  | { readonly kind: 'validation'; readonly columns: readonly string[]; readonly message: string }
  | { readonly kind: 'tooLong'; readonly columns: readonly string[]; readonly max: number }
  | { readonly kind: 'badPicklist'; readonly columns: readonly string[]; readonly value: string }
  | { readonly kind: 'badReference'; readonly columns: readonly string[]; readonly value: string }
  | { readonly kind: 'duplicate'; readonly columns: readonly string[]; readonly id: string }
  | { readonly kind: 'noAccess'; readonly right: 'create' | 'read' | 'edit' | 'delete' }
  | { readonly kind: 'fieldAccess'; readonly columns: readonly string[] }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'locked' }
  /** It belongs to a managed package. */
  | { readonly kind: 'managed' }
  /** Who is to own it may not read such rows. */
  | { readonly kind: 'ownerMayNotRead'; readonly owner: string }
  | { readonly kind: 'readOnlyRecord'; readonly message: string };

/** Thrown by every write. `more` holds what else was wrong with the same write: Salesforce reports them all at once. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  constructor(
    readonly refusal: Refusal,
    readonly more: readonly Refusal[] = [],
  ) {
    super(refusal.kind);
  }
}

/** All rows of a store in a file, with what the store knew of ids and versions beside them. */
export interface KeptRows {
  readonly path: string;
  readonly counters: ReadonlyMap<string, number>;
  readonly used: ReadonlySet<string>;
  readonly version: number;
}

/** One embedded SQL database and what no query language can know: sharing, field rights, validation, history, derived fields. */
export interface Store {
  readonly concepts: readonly Concept[];
  /** The clock of the CRM: `--now` or the machine's, moving on from there. ISO instant. */
  now(): string;
  concept(name: string): Concept;
  /** Another catalogue: tables and columns that it lacks go with their rows, new ones are made, the rest stays. */
  replaceConcepts(next: readonly Concept[]): void;
  /** Rows of a read-only statement. Column values come back as kept. Values over 2^53 do not occur. */
  all(sql: Sql): Row[];
  get(sql: Sql): Row | undefined;
  /** Runs `work` in one transaction: a throw rolls everything back. Nests by savepoint. */
  transaction<T>(work: () => T): T;

  /** Rows with ids, owners and dates as given; derived columns and twins are filled where absent, nothing is checked. */
  bulkInsert(concept: string, rows: readonly Row[]): void;

  /** Writes all rows into a new file. */
  keepRows(path: string): KeptRows;
  /** Puts rows that were kept of a store with the same tables in the place of all that are here. */
  takeRows(kept: KeptRows): void;

  /** Changes a row as the platform itself does (an upgrade of a package): no rights, no rules. */
  overwrite(concept: string, id: string, values: Row): void;
  /** Takes a row out for good, with its key. */
  erase(concept: string, id: string): void;

  /** SQL predicate "this user may read the row with alias `alias`" under the protocol's model. `1` for those who see all. Does not test `is_deleted`. */
  visible(user: SandboxUser, concept: string, alias: string, protocol: Protocol): Sql;
  /** Columns of the concept that the user may read / edit (field-level and column security). */
  readableColumns(user: SandboxUser, concept: string, protocol: Protocol): ReadonlySet<string>;
  editableColumns(user: SandboxUser, concept: string, protocol: Protocol): ReadonlySet<string>;
  /** Is a column guarded in Dataverse because a column security profile names it? */
  isSecured(concept: string, column: string): boolean;
  /** Object-level rights. */
  may(user: SandboxUser, right: 'create' | 'read' | 'edit' | 'delete', concept: string, protocol: Protocol): boolean;
  /** Record-level rights. */
  mayOn(user: SandboxUser, right: 'read' | 'edit' | 'delete', concept: string, id: string, protocol: Protocol): boolean;

  /** Values by column name. Sets id, guid, owner (default: the user), audit columns, history, twins. Throws StoreRefusal. `guid` may be given. */
  insert(user: SandboxUser, concept: string, values: Row, protocol: Protocol): { readonly id: string; readonly guid: string };
  update(user: SandboxUser, concept: string, id: string, changes: Row, protocol: Protocol): void;
  /** Moves the row and its details to the recycle bin (`is_deleted`). */
  remove(user: SandboxUser, concept: string, id: string, protocol: Protocol): void;

  /** Ids: 15- or 18-character in, 18-character out; `null` if no row, deleted or not, ever had it. Case-sensitive in the first 15. */
  idOf(guidOrId: string): string | null;
  guidOf(id: string): string | null;
  conceptOf(id: string): string | null;
  /** SQL expression for the GUID of a reference expression: `(SELECT guid FROM ids WHERE id = …)`. */
  guidSql(referenceSql: string): string;

  user(id: string): SandboxUser | null;
  userByName(username: string): SandboxUser | null;
  /** Values of picklists that a loaded export brought along, by "Object.Field" of Salesforce: the describe offers them too. */
  readonly loadedValues: Map<string, readonly string[]>;
  /** E-mails "sent" by emailSimple and SendEmail: an outbox to look into. */
  outbox: {
    readonly from: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly body: string;
    readonly at: string;
  }[];
}
