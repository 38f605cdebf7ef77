import type { BarrierDecision } from '../model/barrier';
import type { Instant, IsoDate } from '../model/dates';
import type { LookDraft } from '../model/look';
import type { GroupSheetRow, TeamSheetRow } from '../model/published';
import type { EntityName } from '../model/record';
import type { TeamNote } from '../model/teamNote';

/** A unit of the CRM's own hierarchy: a role in Salesforce, a business unit in Dataverse. */
export interface OrgUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** What stands behind every first screen: which weeks there are, and where the reader stands. */
export interface TeamOverview {
  /** Closed weeks that have a sheet of the asked unit, newest first, at most 104; none where nothing was published or may be read. */
  readonly weeks: readonly IsoDate[];
  /** This person may read sheets at all; a rep may not. */
  readonly readable: boolean;
  /** Weeks of which any unit has a sheet, the newest one only. */
  readonly newest: IsoDate | null;
  /** The reader's own unit. */
  readonly ownUnit: string | null;
  /** Active direct reports of the reader, by their unit. */
  readonly reports: readonly { readonly unit: string | null; readonly people: number }[];
  readonly orgUnits: readonly OrgUnit[];
}

/** A unit that has a sheet in a week. */
export interface SheetPresence {
  readonly unit: string;
  /** Never under the group size; 0 = the sheet was withdrawn. */
  readonly people: number;
}

export interface SheetsRequest {
  /** Units and weeks; what has no sheet is left out of the answer. */
  readonly sheets: readonly { readonly unit: string; readonly week: IsoDate }[];
  /** The reader's own pages about people, of any of these weeks: asked in individual mode only. */
  readonly pagesOf: { readonly managerId: string; readonly weeks: readonly IsoDate[] } | null;
}

export interface Sheets {
  readonly groups: readonly GroupSheetRow[];
  /** By week, the newest first, then in the order of their pages. */
  readonly pages: readonly TeamSheetRow[];
}

/** What the CRM is to count of open deals. Fields are domain names that the schema calls countable. */
export interface FilledRequest {
  readonly fields: readonly string[];
  /** Close dates before this day are past. */
  readonly today: IsoDate;
}

/**
 * Counts of open deals that the reader may read, made by the CRM. "Filled" is what the CRM can tell: a value stands there. It
 * never says that the value is any good.
 */
export interface FilledCounts {
  readonly deals: number;
  /** In the organisation's currency, as the CRM converts it; `null` = it does not sum amounts for this person. */
  readonly money: number | null;
  /** Deals with a value, by domain field. */
  readonly filled: Readonly<Record<string, number>>;
  readonly pastClose: { readonly deals: number; readonly money: number | null };
  /** Deals by the org unit of their owner, with the active people of the unit; never by owner. */
  readonly byUnit: readonly {
    readonly unit: string;
    readonly name: string;
    readonly people: number;
    readonly deals: number;
    readonly pastClose: number;
  }[];
  readonly countedAt: Instant;
}

/** Where public thanks may appear. */
export interface PraisePlace {
  /** `own` = the writer's own feed or wall; `group` = a group of people in the CRM. */
  readonly kind: 'own' | 'group';
  readonly id: string;
  readonly name: string;
}

/** A word of thanks, as it will be seen. */
export interface PraiseDraft {
  readonly place: PraisePlace;
  readonly text: string;
}

/**
 * What the team tab reads and writes, in the domain's words: sheets and counts, never a team's records. Every call runs with the
 * reader's own rights and rejects with `CrmError` only. Each read is one round trip unless it says otherwise.
 */
export interface TeamPort {
  /** Weeks of a unit's sheets, and where the reader stands. */
  overview(readerId: string, unit: string, signal?: AbortSignal): Promise<TeamOverview>;

  /** Every unit that has a sheet in the week, without its figures. One round trip for each 2,000 units. */
  units(week: IsoDate, signal?: AbortSignal): Promise<readonly SheetPresence[]>;

  /** The documents of sheets and of the reader's own pages. */
  sheets(request: SheetsRequest, signal?: AbortSignal): Promise<Sheets>;

  /** Standing words on barriers, and notes with the newest first: at most 2,000 rows of both. Empty where the CRM keeps none. */
  words(signal?: AbortSignal): Promise<{ readonly decisions: readonly BarrierDecision[]; readonly notes: readonly TeamNote[] }>;

  /** One round trip, or as many as the CRM's limits on counting ask for. */
  filled(request: FilledRequest, signal?: AbortSignal): Promise<FilledCounts>;

  /** Stores a word on a barrier. Written once for a `key`, however often it is sent. */
  decide(decision: BarrierDecision, key: string, signal?: AbortSignal): Promise<void>;

  /** Stores a note for a group. Written once for a `key`. */
  note(note: TeamNote, key: string, signal?: AbortSignal): Promise<void>;

  /** Writes down that the reader looks at a person's figures. Nothing of the person may be shown unless this resolves. */
  look(look: LookDraft & { readonly viewerId: string; readonly at: Instant }, signal?: AbortSignal): Promise<void>;

  /** This person holds the right to publish. Whether everybody's records can be read is found out by the run itself. */
  mayPublish(readerId: string, signal?: AbortSignal): Promise<boolean>;

  /** Asks for figures to be published. */
  requestPublish(
    request: { readonly askerId: string; readonly what: string; readonly at: Instant },
    signal?: AbortSignal,
  ): Promise<void>;

  /** Where this person may thank somebody in public: the own feed first. Empty where the CRM has no feed. */
  praisePlaces(readerId: string, signal?: AbortSignal): Promise<readonly PraisePlace[]>;

  /** Publishes thanks. Once for a `key` where the CRM keeps keys of posts (Dataverse); never sent again by itself where not. */
  praise(draft: PraiseDraft, key: string, signal?: AbortSignal): Promise<void>;

  /** Where the CRM lists records of this kind. */
  listUrl(entity: EntityName): string;
}
