import type { EntityName } from './record';

/** The control a field needs. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'picklist'
  | 'multiPicklist'
  | 'lookup'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'money'
  | 'boolean'
  | 'email'
  | 'phone'
  | 'url';

/** One choice of a picklist, in the person's language. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  /** The platform's default for new records: an unchanged default is no answer. */
  readonly isDefault: boolean;
  /** For dependent picklists: the controlling values under which it may be chosen; `null` = always. */
  readonly validFor: readonly string[] | null;
}

/** What the person may do with a field and how it is shown. A field the person may not read is not in the schema. */
export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly editable: boolean;
  /** May be set on a new record. */
  readonly createable: boolean;
  readonly required: boolean;
  /** May be counted by the CRM (`aggregatable` in a Salesforce describe). */
  readonly countable: boolean;
  readonly maxLength: number | null;
  /** Digits after the point for numbers and money. */
  readonly scale: number | null;
  readonly lookupTo: readonly EntityName[];
  /** Options where the describe carries them; `null` = ask `options()` when an editor opens. */
  readonly options: readonly Option[] | null;
  /** Domain name of the controlling field of a dependent picklist. */
  readonly dependsOn: string | null;
}

/** What the person may do with an entity. */
export interface EntitySchema {
  readonly entity: EntityName;
  /** The CRM's own words: "Opportunity", "Verkaufschance". */
  readonly label: string;
  readonly labelPlural: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly fields: Readonly<Record<string, FieldSchema>>;
}

/** The describe, in the domain's words. An entity that the person may not read is absent. */
export interface Schema {
  readonly entities: Readonly<Partial<Record<EntityName, EntitySchema>>>;
  /** Stages of the deal in the CRM's order. */
  readonly stages: readonly import('./record').Stage[];
}
