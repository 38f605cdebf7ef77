import type { Instant, IsoDate } from './dates';

/** What Foothold calls a record. `Activity` stands for Task, Event, call, e-mail and note. */
export type EntityName = 'Account' | 'Contact' | 'Lead' | 'Opportunity' | 'Case' | 'Activity';

/** Which record: the entity and the CRM's own id, kept exactly as the CRM wrote it. */
export interface RecordRef {
  readonly entity: EntityName;
  readonly id: string;
}

/**
 * A field's value in the domain's form: text, number (money included), boolean, `IsoDate`, `Instant`, an id for a
 * lookup, a list for a multi-select. `null` is a blank field.
 */
export type FieldValue = string | number | boolean | null | readonly string[];

/**
 * Values by domain field name (`closeDate`, `nextStep`; a mapped custom field keeps its CRM name).
 * A name that is absent was not read: the org lacks it or the person may not see it. Never read absence as blank.
 */
export type Fields = Readonly<Record<string, FieldValue>>;

/** Somebody named by the CRM, as far as the reader may see. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** One record as read. */
export interface CrmRecord {
  readonly ref: RecordRef;
  readonly name: string;
  /** Opaque version for conditional writes: SystemModstamp in Salesforce, the ETag in Dataverse. */
  readonly version: string;
  readonly fields: Fields;
  /** Display names of lookups, by domain field name. */
  readonly lookupNames: Readonly<Record<string, string>>;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly createdAt: Instant | null;
  readonly modifiedAt: Instant | null;
  readonly modifiedBy: PersonName | null;
  readonly recordTypeId: string | null;
  /** ISO 4217 code of the record's money, `null` where the org has one currency only (then the organisation's). */
  readonly currency: string | null;
}

/** The kind of an activity, whichever table the CRM keeps it in. */
export type ActivityKind = 'call' | 'meeting' | 'email' | 'note' | 'task';

/** A Task, Event, call, e-mail or note. */
export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly subject: string | null;
  readonly description: string | null;
  readonly done: boolean;
  /** The day it is due or took place; typed by a person. */
  readonly dueOn: IsoDate | null;
  /** When a meeting begins; `null` for what has only a day. */
  readonly startsAt: Instant | null;
  /** When the platform recorded that it was completed. */
  readonly doneAt: Instant | null;
  readonly createdAt: Instant | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** What it is about (deal, account, case), and who (contact, lead). */
  readonly about: RecordRef | null;
  readonly who: RecordRef | null;
  readonly whoName: string | null;
}

/** One person's part in a deal. `role` is the CRM's own value. */
export interface ContactRole {
  readonly contactId: string;
  readonly contactName: string | null;
  readonly role: string | null;
  readonly primary: boolean;
}

/** A stage value with what the CRM says of it. Phases are derived from it by the programme. */
export interface Stage {
  readonly value: string;
  readonly label: string;
  /** Default probability 0..100 where the CRM has one. */
  readonly probability: number | null;
}

/** A row of the deal's history: from `at` on the deal stood so. Oldest first in every list. */
export interface StageStep {
  readonly at: Instant;
  readonly stage: Stage;
  readonly closeDate: IsoDate | null;
  readonly amount: number | null;
}

/** A contact as the account's completeness needs it. */
export interface ContactFact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
}

/** A case as the customer card shows it. */
export interface CaseFact {
  readonly id: string;
  readonly number: string | null;
  readonly subject: string | null;
  readonly open: boolean;
  readonly openedAt: Instant | null;
}
