/**
 * What the panel shows, as plain data: the store makes it, components draw it. No function, no library type, so that
 * every state can be written down by hand (the list of states that axe and the screenshots share is made of these).
 */
import type { DecidedAnswer } from './barrier';
import type { Acquaintance } from './customer';
import type { Instant, IsoDate } from './dates';
import type { DayView } from './day';
import type { Activity, ActivityKind, CaseFact, FieldValue, RecordRef } from './record';
import type { Fix, Level, MeasureId, Verdict } from './rule';
import type { FieldSchema, Option } from './schema';
import type { SeenView } from './seen';

/** Arguments of a message of the catalogue; dates are `IsoDate`, money a number: the view formats them. */
export type MessageArgs = Readonly<Record<string, string | number | null>>;

/** A nudge as it is drawn. Its words are the catalogue's for `ruleId` and `message`. */
export interface NudgeView {
  readonly ruleId: string;
  readonly verdict: Verdict;
  /** Which sentence: `past`, `blank`, `placeholder`, `tooFar`, … ; the catalogue has one per rule and message. */
  readonly message: string;
  readonly args: MessageArgs;
  readonly level: Level;
  /** Ring points, 0..100; 0 for optional rules. */
  readonly gain: number;
  readonly seconds: number;
  readonly fix: Fix | null;
  readonly askedBy: string | null;
  /** The organisation's own benefit text; `null` = the catalogue's. */
  readonly benefit: string | null;
  /** Likely twins and the like that an `open` fix opens. */
  readonly targets: readonly { readonly ref: RecordRef; readonly name: string; readonly why: string }[];
}

/** Why something could not be done; the words come from `errorWords` in the catalogue. */
export interface Problem {
  readonly kind:
    | 'offline'
    | 'auth'
    | 'apiAccess'
    | 'permission'
    | 'notFound'
    | 'throttled'
    | 'limit'
    | 'invalid'
    | 'unexpected'
    | 'untrusted';
  /** The server's own sentence, to be shown as text; `null` where there is none for a person. */
  readonly serverMessage: string | null;
  /** When it may be tried again. */
  readonly retryAt: Instant | null;
}

/** One control of an editor. */
export interface EditorField {
  readonly schema: FieldSchema;
  readonly value: FieldValue;
  /** What the record has now. */
  readonly base: FieldValue;
  readonly lookupName: string | null;
  readonly options: readonly Option[] | null;
  /** The CRM's refusal of this field, in its own words. */
  readonly refusal: string | null;
  /** One-tap suggestion from a named source: a meeting's day. */
  readonly suggestion: { readonly value: FieldValue; readonly source: string } | null;
  /** Of a dependent picklist: the controlling field's present value and label; absent = its choices are not narrowed. */
  readonly controllingValue?: FieldValue;
  readonly controllingLabel?: string;
}

/** The editor of the open nudge, of whichever fix. `fields` for `field`; task, log, contact and role use `form`. */
export interface EditorView {
  readonly ruleId: string;
  readonly fields: readonly EditorField[];
  readonly form: LogForm | ContactForm | RoleForm | null;
  /** A draft from an earlier moment was reopened. */
  readonly draftAt: Instant | null;
  readonly status: 'editing' | 'saving' | 'checking' | 'refused' | 'notSaved';
  readonly problem: Problem | null;
  /** False: the device could not keep the draft; warn before leaving. */
  readonly draftKept: boolean;
  readonly canSave: boolean;
}

export interface LogForm {
  readonly kind: 'log';
  readonly activity: ActivityKind;
  readonly subject: string;
  readonly description: string;
  readonly dueOn: IsoDate;
  readonly time: string | null;
  readonly done: boolean;
  readonly who: { readonly ref: RecordRef; readonly name: string } | null;
}

export interface ContactForm {
  readonly kind: 'contact';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

export interface RoleForm {
  readonly kind: 'role';
  readonly contact: { readonly id: string; readonly name: string } | null;
  readonly suggestions: readonly { readonly id: string; readonly name: string }[];
}

/** After a save: undo for 10 s; the card stays until the person moves on. */
export interface SavedView {
  readonly ruleId: string | null;
  readonly field: string | null;
  readonly value: FieldValue;
  readonly valueLabel: string | null;
  readonly gain: number;
  /** `null` when undo is over or not possible. */
  readonly undoUntil: Instant | null;
  readonly undo: 'offered' | 'undoing' | 'undone' | 'refused' | 'over';
  readonly next: NudgeView | null;
  readonly logged: ActivityKind | null;
}

/** Somebody changed the same field. */
export interface ConflictView {
  readonly field: FieldSchema;
  readonly mine: FieldValue;
  readonly mineAt: Instant;
  readonly theirs: FieldValue;
  readonly theirsAt: Instant | null;
  readonly theirsBy: string | null;
  readonly base: FieldValue;
  readonly saving: boolean;
}

export interface CustomerView {
  readonly name: string;
  readonly ref: RecordRef;
  readonly cases: readonly CaseFact[] | null;
  readonly interactions: readonly Activity[] | null;
  /** Colleagues who talked with this customer, the reader left out. */
  readonly acquaintances: readonly Acquaintance[] | null;
  /** Who reads: own entries say "You". */
  readonly readerId?: string;
  /** Days since anybody's last logged contact; `null` = none known. */
  readonly silentDays: number | null;
  /** Other people with open deals or cases here who wait on gaps (B10). */
  readonly dependents: number | null;
  /** Own open tasks past their day on this customer (B16). */
  readonly followUps: readonly Activity[];
  /** Facts of the account with the age of each (C2). */
  readonly facts: readonly {
    readonly field: string;
    readonly label: string;
    readonly value: string;
    readonly changedAt: Instant | null;
    /** `changedAt` is the record's: the CRM does not tell when this field changed. */
    readonly ofRecord?: boolean;
  }[];
  readonly readAt: Instant | null;
}

export interface MeetingView {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: Instant;
  readonly with: readonly string[];
}

/** Own score: hidden while it is read, "not enough yet" under the gate. Whole points 0..100. */
export interface OwnScoreView {
  readonly status: 'reading' | 'notEnough' | 'ready' | 'unavailable';
  readonly score: number | null;
  readonly best: number | null;
  readonly records: number;
  readonly openFindings: number | null;
  readonly measures: readonly { readonly measure: MeasureId; readonly value: number; readonly records: number }[];
  readonly readAt: Instant | null;
}

/** The quick log, open or closed. */
export interface QuickLogView {
  readonly kind: ActivityKind | 'nextStep' | null;
  readonly form: LogForm | null;
  readonly status: 'editing' | 'saving' | 'checking' | 'notSaved';
  readonly problem: Problem | null;
}

export interface PanelState {
  readonly status: 'loading' | 'ready' | 'noRecord' | 'failed' | 'off';
  readonly problem: Problem | null;
  readonly ref: RecordRef | null;
  readonly title: string;
  /** The CRM's own label of the stage or status. */
  readonly stage: string | null;
  readonly entityLabel: string | null;
  /** 0..100; `null` = this record has no ring (cases, closed). */
  readonly ring: number | null;
  readonly toGo: number;
  /** Points gained by own fixes since Monday; `null` = none. */
  readonly upThisWeek: number | null;
  readonly readOnly: boolean;
  /** Shown data is older than the CRM's: since when. */
  readonly staleSince: Instant | null;
  /** Some parts could not be read; their rules are left out. */
  readonly partial: boolean;
  /** False: the person holds no right to store answers, or nothing is installed; they count here until the panel is closed. */
  readonly answersKept?: boolean;
  readonly top: NudgeView | null;
  /** At most three. */
  readonly also: readonly NudgeView[];
  /** All, optional ones included; behind "all". */
  readonly all: readonly NudgeView[];
  readonly showAll: boolean;
  /** Muted rules, so that a mute can be taken back. */
  readonly muted: readonly string[];
  readonly capReached: boolean;
  readonly editor: EditorView | null;
  readonly saved: SavedView | null;
  readonly conflict: ConflictView | null;
  readonly thanks: {
    readonly ruleId: string;
    readonly kind: 'later' | 'notKnown' | 'whyNot' | 'muted';
    /** The reason given lies outside the person's control: once confirmed, it no longer counts. */
    readonly outside?: boolean;
  } | null;
  /** Own answers here that were decided about (D8). */
  readonly barriers?: readonly DecidedAnswer[];
  readonly log: QuickLogView;
  readonly customer: CustomerView | null;
  readonly customerOpen: boolean;
  readonly meeting: MeetingView | null;
  readonly own: OwnScoreView;
  /** Absent until it was asked for: nothing of it stands in the first paint. */
  readonly day?: DayView;
  readonly seen: SeenView | null;
  readonly seenOpen: boolean;
  /** What is expected in this phase, for "expectations" (D16): rule ids in order with whether they hold. */
  readonly expectations: readonly { readonly ruleId: string; readonly verdict: Verdict; readonly level: Level }[];
  readonly expectationsOpen: boolean;
  /** Version of the stored rules; absent or `null` = the default ones. */
  readonly rulesVersion?: string | null;
  /** Counts up when the page asked for the open nudge, at the field on its own form: the editor takes the focus. */
  readonly asked?: number;
  /** One polite message for screen readers; `key` changes when it is to be said again. */
  readonly announcement: { readonly key: number; readonly message: string; readonly args: MessageArgs } | null;
  readonly place: {
    readonly productName: string;
    readonly locale: string;
    readonly zone: string;
    readonly currency: string;
    readonly today: IsoDate;
    readonly now: Instant;
  };
}

/** What a person can do. All return at once; outcomes arrive as a new state. */
export interface PanelActions {
  choose(ruleId: string): void;
  edit(field: string, value: FieldValue, lookupName?: string): void;
  editForm(change: Readonly<Record<string, unknown>>): void;
  save(): void;
  discard(): void;
  retry(): void;
  undo(): void;
  next(): void;
  enough(): void;
  later(until: 'tomorrow' | 'nextWeek' | 'nextStage'): void;
  notKnown(): void;
  whyNot(reason: import('./response').Reason, note: string | null): void;
  mute(ruleId: string): void;
  unmute(ruleId: string): void;
  keepMine(): void;
  keepTheirs(): void;
  openLog(kind: ActivityKind | 'nextStep'): void;
  closeLog(): void;
  saveLog(): void;
  toggleCustomer(): void;
  toggleDay(): void;
  toggleAll(): void;
  toggleSeen(): void;
  toggleExpectations(): void;
  open(ref: RecordRef): void;
  /** Opens an area beside the panel, at a section of it. */
  openArea(area: 'progress' | 'team', at: string): void;
  /** Answers choices for a lookup control; rejects never, an empty list where nothing fits. */
  search(
    field: string,
    text: string,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly detail: string | null }[]>;
  holdUndo(hold: boolean): void;
}
