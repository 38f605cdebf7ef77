import type { BarrierDecision } from '../model/barrier';
import type { Instant, IsoDate } from '../model/dates';
import type { Person } from '../model/person';
import type { CrmName } from '../model/programme';
import type { PublishedKind, PublishedRow } from '../model/published';
import type { EntityName } from '../model/record';
import type { ResponseKind } from '../model/response';
import type { RecordBundle, Start } from './crm';
import type { DigestPort } from './digest';

/** An org unit with those above it, the nearest first. */
export interface OrgUnit {
  readonly id: string;
  readonly name: string;
  /** Absent = not known. */
  readonly parents?: readonly { readonly id: string; readonly name: string }[];
}

/** Somebody who may own records. */
export interface PublishPerson extends Person {
  /** May sign in. Who left owns no score. */
  readonly active: boolean;
  /** A person, not an integration or an application. */
  readonly human: boolean;
  readonly managerId: string | null;
  /** The org unit by which the CRM groups people: role in Salesforce, business unit in Dataverse. */
  readonly unit: OrgUnit | null;
  /** Days on which the person was away, as far as the CRM keeps them; `null` = it does not. */
  readonly leave: readonly IsoDate[] | null;
}

/** What is read for scoring. */
export interface FactsRequest {
  /** Domain fields by entity; the adapter drops those the describe lacks. Entities that are absent are not read. */
  readonly fields: Readonly<Partial<Record<EntityName, readonly string[]>>>;
  /** Whose records: scored people, with the zone in which days are theirs. A shard names its own. */
  readonly owners: readonly Pick<Person, 'id' | 'zone'>[];
}

/**
 * One owner's records with what their rules need: the shape of `CrmPort.readOwn`, the same records and the same parts, so that
 * a person's own score and the published one rest on the same facts. What other records say (`elsewhere`) is for the reader to
 * work out: all records of the owner are here. Activities carry, beside themselves, the newest
 * open ones about the same thing. Texts of activities around other records may be left out: no rule reads them.
 */
export interface OwnerFacts {
  readonly ownerId: string;
  readonly bundles: readonly RecordBundle[];
}

/** What likely twins of an account are told by. */
export interface AccountName {
  readonly id: string;
  readonly ownerId: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly website: string | null;
}

/** A deal that was won or lost, whoever owns it: what results of a year are counted from. */
export interface DecidedDealRow {
  readonly id: string;
  readonly ownerId: string;
  readonly status: 'won' | 'lost';
  readonly createdAt: Instant | null;
  /** The day that the deal itself names (CloseDate, actualclosedate): what the organisation's own reports go by. */
  readonly closedOn: IsoDate;
  /** The moment that the platform recorded where a list of deals carries one, else that day. */
  readonly closedAt: Instant | null;
  readonly amount: number | null;
  /** ISO 4217 code; `null` where the org has one currency only. */
  readonly currency: string | null;
}

/** Somebody's latest answer to a rule on a record, as far as it is counted. */
export interface AnswerRow {
  readonly personId: string;
  readonly ruleId: string;
  readonly kind: ResponseKind;
  readonly seconds: number | null;
  readonly at: Instant;
}

/** A note that somebody wrote about a record; its text is not read. */
export interface NoteRow {
  readonly personId: string;
  readonly at: Instant;
}

/** A person's choice to be ranked or named. */
export interface OptIn {
  readonly personId: string;
  readonly what: string;
  readonly active: boolean;
  /** Made by the person, not for the person by somebody else. */
  readonly byOneself: boolean;
  readonly at: Instant | null;
}

/**
 * What a person may not do with fields, by entity and domain field: neither seen nor changed, or seen and not changed. What is not
 * named may be both, as far as the describe allows it to anybody.
 */
export type FieldLimits = Readonly<Partial<Record<EntityName, Readonly<Record<string, 'none' | 'read'>>>>>;

/** Somebody asked for the figures to be published now. */
export interface PublishRequest {
  readonly id: string;
  readonly personId: string | null;
  readonly what: string;
  readonly at: Instant | null;
}

/** What may be purged. */
export type PurgeKind = PublishedKind | 'response' | 'actionLog' | 'look' | 'request' | 'digestClaim';

export interface PurgeRequest {
  readonly what: PurgeKind;
  /** Rows of weeks, or moments, before this day; `null` = all of them (a stricter mode forbids the kind). */
  readonly before: IsoDate | null;
}

/** How many rows a write touched. */
export interface WriteCount {
  readonly created: number;
  readonly changed: number;
  /** They stood there already, word for word: nothing was sent for them. */
  readonly unchanged: number;
  /** Refused rows by their key, in the CRM's words; the others are written. */
  readonly refused: readonly {
    readonly key: string;
    readonly code: string | null;
    readonly message: string;
    /** Whose row it would be holds no right to read such rows: somebody for whom Foothold was not switched on. */
    readonly ownerMayNotRead?: true;
  }[];
}

/** The right to publish alone, until it ends by itself. */
export interface Lease {
  /** What is leased: one name, one holder. */
  readonly name: string;
  /** A UUID of the run. */
  readonly holder: string;
  readonly until: Instant;
}

/** How far a long read has come, for a progress bar. */
export interface Progress {
  readonly done: number;
  /** `null` while it is not known. */
  readonly total: number | null;
  readonly what: 'read' | 'sorted' | 'owners' | 'readers';
}

export interface PublishStart extends Start {
  /** Entities of which the publisher may not read everybody's records: a partial reader would make wrong priors and boards. */
  readonly partial: readonly EntityName[];
}

/** May these people read a row of somebody? Of `run`: a row of the publisher's own, which nobody reads who does not see all data. */
export interface Probe {
  readonly kind: 'snapshot' | 'response' | 'teamSheet' | 'run';
  readonly ownerId: string;
  readonly readers: readonly string[];
}

/**
 * A whole organisation for whoever may publish, in the domain's words. Streams never hold more than a few owners at once. Calls
 * are patient: what is throttled or dropped is tried again after the time that the CRM asks for, and rejects with `CrmError`
 * only when that does not help. Writes are keyed: sent twice, they happen once.
 */
export interface PublishPort {
  readonly crm: CrmName;
  readonly productName: string;

  /** Who publishes, what exists, the programme, and whether the publisher can read everything. */
  start(entities: readonly EntityName[], signal?: AbortSignal): Promise<PublishStart>;

  /** Everybody, those who left too. */
  people(signal?: AbortSignal): AsyncIterable<PublishPerson>;

  /**
   * Every owner of the request once, in no order, also one without a record. Rejects rather than leaving one out: a part of a
   * cohort is never shown as the whole (promise 7).
   */
  facts(request: FactsRequest, onProgress?: (progress: Progress) => void, signal?: AbortSignal): AsyncIterable<OwnerFacts>;

  /** Every account, whoever owns it. */
  accounts(signal?: AbortSignal): AsyncIterable<AccountName>;

  /** Every deal that was won or lost since a day, as far as the CRM says when; absent = results cannot be counted here. */
  decided?(since: IsoDate, signal?: AbortSignal): AsyncIterable<DecidedDealRow>;

  /** Everybody's answers to nudges in a span, its end not in it; absent = they cannot be counted here. */
  answers?(span: { readonly from: Instant; readonly to: Instant }, signal?: AbortSignal): AsyncIterable<AnswerRow>;

  /** Everybody's notes that were written in a span, its end not in it; absent = they cannot be counted here. */
  notes?(span: { readonly from: Instant; readonly to: Instant }, signal?: AbortSignal): AsyncIterable<NoteRow>;

  /** Units of each currency for one of the organisation's, by ISO code; empty where there is one currency only. */
  rates?(signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;

  /**
   * What each person may not do with these fields. People with equal rights share one object, so that what follows from it is worked
   * out once a set of rights; of a person about whom the CRM says nothing, nothing is taken away. `null` = the publisher may not
   * read the rights of others; absent = here they cannot be told.
   * @example (await port.fieldRights?.({ Account: ['industry'] }))?.(person.id).Account?.industry // 'none'
   */
  fieldRights?(fields: FactsRequest['fields'], signal?: AbortSignal): Promise<((personId: string) => FieldLimits) | null>;

  /** How many records each of these owners has, of those that would be scored were they people; who has none may be absent. */
  othersCounts?(owners: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;

  /** The latest word on each barrier. */
  decisions(signal?: AbortSignal): Promise<readonly BarrierDecision[]>;
  optIns(signal?: AbortSignal): AsyncIterable<OptIn>;
  requests(signal?: AbortSignal): AsyncIterable<PublishRequest>;
  /** Deletes requests once a run has answered them; how many it were. Those that are gone already are no fault. */
  serve?(requests: readonly PublishRequest[], signal?: AbortSignal): Promise<number>;

  /** Rows of a kind whose week is in the span, both ends included (of runs: whose begin is); `null` = open on that side. */
  published<K extends PublishedKind>(
    kind: K,
    span: { readonly from: IsoDate | null; readonly to: IsoDate | null },
    signal?: AbortSignal,
  ): AsyncIterable<Extract<PublishedRow, { kind: K }>>;

  /** Writes rows by their keys, each with its owner; rows that stand there already are left untouched. */
  write(rows: readonly PublishedRow[], signal?: AbortSignal): Promise<WriteCount>;

  /** Deletes, as far as the CRM does it at once (Salesforce keeps a recycle bin for 15 days); how many rows it were. */
  purge(request: PurgeRequest, signal?: AbortSignal): Promise<number>;

  /** Takes or extends the right to run; the other's lease where somebody else holds it. */
  claim(lease: Lease, signal?: AbortSignal): Promise<{ readonly granted: boolean; readonly held: Lease }>;
  /** Gives it back; of somebody else's it does nothing. */
  release(lease: Lease, signal?: AbortSignal): Promise<void>;

  /** Sends digests by the CRM's own mail; absent = it cannot be sent from here. */
  readonly digest?: DigestPort;

  /** Who of them may read the newest row of that person; `null` = there is none to ask about. */
  mayRead(probe: Probe, signal?: AbortSignal): Promise<ReadonlyMap<string, boolean> | null>;
}
