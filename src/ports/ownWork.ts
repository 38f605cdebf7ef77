import type { Instant } from '../model/dates';
import type { ActivityKind, RecordRef } from '../model/record';
import type { Response } from '../model/response';

/** Something that the person entered about a customer: a note, a call, a meeting, or a fix of a record. */
export interface OwnTrace {
  readonly ref: RecordRef;
  readonly kind: ActivityKind | 'fix';
  /** The account that it is about. */
  readonly accountId: string;
  readonly accountName: string | null;
  readonly at: Instant;
}

/** Somebody else's work on an account, or with an own contact. */
export interface OthersWork {
  readonly ref: RecordRef;
  readonly kind: ActivityKind | 'case' | 'deal';
  readonly name: string | null;
  readonly accountId: string | null;
  /** The own contact that a case was opened with. */
  readonly contact: { readonly id: string; readonly name: string | null } | null;
  readonly ownerId: string;
  readonly at: Instant;
}

/** Somebody whose work rests on own records. */
export interface Consumer {
  readonly id: string;
  /** Department in Salesforce, business unit in Dataverse; `null` = the CRM does not say. */
  readonly department: string | null;
}

/** What came after own entries. `null` = that part could not be read. */
export interface FollowUps {
  readonly own: readonly OwnTrace[] | null;
  readonly others: readonly OthersWork[] | null;
  /** Owners of `others`, each once. */
  readonly consumers: readonly Consumer[] | null;
  /** False where there is more than was read: counts are "at least". */
  readonly complete: boolean;
}

/** How the person worked lately, for lessons. `null` = that part could not be read. */
export interface OwnUse {
  /** Own activities by kind since the asked day. */
  readonly activities: Readonly<Partial<Record<ActivityKind, number>>> | null;
  /** Those of them, contacts and roles that were made with Foothold's quick log. */
  readonly quickLogged: number | null;
  /** Own answers since the asked day, lessons done of all time (`lesson:` rules) among them. */
  readonly responses: readonly Response[] | null;
  /** Contacts and leads made by the person since the asked day. */
  readonly contacts: number | null;
  readonly leads: number | null;
  /** Own open deals, the last changed first, at most 5: to practise on. */
  readonly deals: readonly { readonly ref: RecordRef; readonly name: string }[];
}

/** What the person did and what others did after it, with the person's own rights. Rejects with `CrmError` only. */
export interface OwnWorkPort {
  /** Own entries since a moment and what others did on the same customers since. At most three round trips once started, all limited. */
  readFollowUps(personId: string, since: Instant, signal?: AbortSignal): Promise<FollowUps>;

  /** One round trip once started. */
  readOwnUse(personId: string, since: Instant, signal?: AbortSignal): Promise<OwnUse>;
}
