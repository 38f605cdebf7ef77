import type { BarrierDecision } from '../model/barrier';
import type { AccountContext, Around } from '../model/customer';
import type { Instant, IsoDate } from '../model/dates';
import type { Organisation, Person } from '../model/person';
import type { CrmName } from '../model/programme';
import type { Activity, ActivityKind, ContactRole, CrmRecord, EntityName, Fields, RecordRef, StageStep } from '../model/record';
import type { Response } from '../model/response';
import type { Option, Schema } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import type { DayRead, DayRequest } from './day';

/** What this CRM and org can do. Views ask this, never which CRM it is. */
export interface Capabilities {
  /** Stage history is readable: path, pushes, "reached". */
  readonly stageHistory: boolean;
  /** Contact roles (or connections) carry the decision maker. */
  readonly contactRoles: boolean;
  /** Responses and drafts of actions can be stored (the package's objects are there and may be written). */
  readonly responses: boolean;
  /** Weekly snapshots can be read here (the package keeps them). */
  readonly snapshots?: boolean;
  /** The clock grain of conditional writes, in milliseconds: conflicts inside it are detected, not prevented. */
  readonly conflictGrainMs: number;
}

/** The programme as the CRM stores it: text that adapters do not read. */
export interface StoredProgramme {
  readonly version: string;
  readonly text: string;
}

/** Answer of `start`: everything that stays the same for the session. One or two round trips. */
export interface Start {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly schema: Schema;
  readonly programme: StoredProgramme | null;
  readonly capabilities: Capabilities;
}

export interface ReadRecordRequest {
  readonly ref: RecordRef;
  /** Domain field names; the adapter drops those the describe lacks. */
  readonly fields: readonly string[];
}

/** A part of the bundle that could not be read: shown as partial, never scored as none (promise 7). */
export type BundlePart = 'activities' | 'contactRoles' | 'stageHistory' | 'account' | 'responses' | 'snapshot' | 'access';

/** What one round trip brings for one record. `null` = not available here or not readable. */
export interface RecordBundle {
  readonly record: CrmRecord;
  readonly status: 'open' | 'won' | 'lost' | 'closed';
  readonly closedAt: Instant | null;
  readonly inheritedAt: Instant | null;
  readonly mayEdit: boolean;
  readonly stage: import('../model/record').Stage | null;
  readonly stageSince: Instant | null;
  readonly stageHistory: readonly StageStep[] | null;
  readonly pushes: number | null;
  readonly activities: readonly Activity[] | null;
  readonly contactRoles: readonly ContactRole[] | null;
  readonly account: AccountContext | null;
  /** The person's own answers on this record, and the own mutes. */
  readonly responses: readonly Response[];
  readonly snapshot: Snapshot | null;
  readonly partial: readonly BundlePart[];
  /** The server's clock where the answer carried it. */
  readonly serverTime: Instant | null;
}

/** A conditional write of changed fields only. `base` holds the values that the person saw. */
export interface FieldWrite {
  readonly ref: RecordRef;
  readonly changes: Fields;
  readonly version: string;
}

export interface LookupHit {
  readonly ref: RecordRef;
  readonly name: string;
  /** A second line that tells equal names apart: account of a contact, city of an account. */
  readonly detail: string | null;
}

/** A task, call, meeting or note to be made on a record. */
export interface ActivityDraft {
  readonly kind: ActivityKind;
  readonly about: RecordRef;
  readonly who: RecordRef | null;
  readonly subject: string;
  readonly description: string | null;
  readonly done: boolean;
  readonly dueOn: IsoDate | null;
  readonly startsAt: Instant | null;
  readonly minutes: number | null;
}

export interface ContactDraft {
  readonly accountId: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface RoleDraft {
  readonly opportunityId: string;
  readonly contactId: string;
  readonly role: string | null;
  readonly primary: boolean;
}

export interface Created {
  readonly ref: RecordRef | { readonly entity: 'ContactRole'; readonly id: string };
  /** False when the same key had made it before. */
  readonly fresh: boolean;
}

export interface OwnPage {
  /** Those of the first page of deals carry the newest own week, which deals are judged by. */
  readonly bundles: readonly RecordBundle[];
  /** Opaque; `null` = the last page. */
  readonly next: string | null;
}

/**
 * The CRM in the domain's words. Every call runs with the signed-in person's own rights, settles within 30 s, and
 * rejects with `CrmError` only. `signal` cancels.
 */
export interface CrmPort {
  readonly crm: CrmName;
  /** For sentences: "Salesforce", "Dynamics 365". */
  readonly productName: string;

  /** Who, what exists, what may be seen, and the programme. At most two round trips; the describe is cached. */
  start(entities: readonly EntityName[], signal?: AbortSignal): Promise<Start>;

  /** Everything that the record's own rules need: exactly one round trip once started. `notFound` if gone or hidden. */
  readRecord(request: ReadRecordRequest, signal?: AbortSignal): Promise<RecordBundle>;

  /** A few fields with the present version and its author: conflicts, read-back, refresh. */
  readFields(ref: RecordRef, fields: readonly string[], signal?: AbortSignal): Promise<CrmRecord>;

  /** After first paint: the customer, twins, same amounts. */
  readAround(record: CrmRecord, signal?: AbortSignal): Promise<Around>;

  /**
   * What was decided about barriers: the latest word on each rule, reason and phase. One round trip, after first paint. Empty
   * where the CRM keeps none, or this person may not read them.
   */
  readDecisions(signal?: AbortSignal): Promise<readonly BarrierDecision[]>;

  /** Choices valid for the record type. */
  options(entity: EntityName, field: string, recordTypeId: string | null, signal?: AbortSignal): Promise<readonly Option[]>;

  /** Records whose name contains the text, most recent first, at most 10. Under two letters: empty, no request. */
  search(entity: EntityName, text: string, signal?: AbortSignal): Promise<readonly LookupHit[]>;

  /**
   * Writes only `changes`, only if the record still has `version`; answers with the values read back.
   * `conflict` if somebody was there first; `invalid` with `refusals` where a field was refused.
   */
  update(write: FieldWrite, signal?: AbortSignal): Promise<CrmRecord>;

  /** `key` is made once per action of the person (a UUID): the same key makes one record, however often it is sent. */
  createActivity(draft: ActivityDraft, key: string, signal?: AbortSignal): Promise<Created>;
  createContact(draft: ContactDraft, key: string, signal?: AbortSignal): Promise<Created>;
  createRole(draft: RoleDraft, key: string, signal?: AbortSignal): Promise<Created>;

  /** Takes back what this session made (undo). Refused by the CRM's own rights where the person may not delete. */
  remove(created: Created['ref'], signal?: AbortSignal): Promise<void>;

  /** One row per user + record + rule, updated. */
  saveResponse(response: Response, signal?: AbortSignal): Promise<void>;

  /** Own open (and recently closed) records, a page at a time, for the own score. */
  readOwn(entity: EntityName, fields: readonly string[], cursor: string | null, signal?: AbortSignal): Promise<OwnPage>;

  /** The person's day: own tasks, meetings, what was written down, and who has been silent. Exactly one round trip once started. */
  readDay(request: DayRequest, signal?: AbortSignal): Promise<DayRead>;

  /** Where the CRM itself shows the record; same origin, or a path. */
  recordUrl(ref: RecordRef): string;
}
