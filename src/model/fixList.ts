import type { Instant, IsoDate } from './dates';
import type { ContactForm, EditorField, LogForm, MessageArgs, NudgeView, Problem, RoleForm } from './panel';
import type { EntityName, Fields, FieldValue, RecordRef } from './record';
import type { Fix, Verdict } from './rule';

/**
 * How a row of the fix list stands: nothing typed; typed and not sent; in the queue; being sent; being looked up after an answer
 * got lost; the CRM has it; the CRM did not take it; it did not get through; somebody else changed it too; being taken back;
 * no longer to be taken back.
 */
export type FixRowStatus =
  | 'open'
  | 'edited'
  | 'waiting'
  | 'saving'
  | 'checking'
  | 'saved'
  | 'refused'
  | 'notSaved'
  | 'conflict'
  | 'undoing'
  | 'undoRefused';

/** What somebody else set meanwhile. */
export interface FixConflict {
  readonly field: string;
  readonly theirs: FieldValue;
  readonly theirsBy: string | null;
  readonly theirsAt: Instant | null;
}

/** One finding on one record, as a row of the grid. */
export interface FixRow {
  /** Of the row, over all groups. */
  readonly key: string;
  readonly ref: RecordRef;
  readonly name: string;
  /** The account it belongs to. */
  readonly about: string | null;
  /** Of deals: in `currency`, or the organisation's where that is `null`. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly stage: string | null;
  readonly verdict: Verdict;
  readonly message: string;
  readonly args: MessageArgs;
  /** What the record had when the list was read: saving does not change it. */
  readonly was: Fields;
  /** Empty where the fix makes a record of its own (`form`) or only opens this one. */
  readonly fields: readonly EditorField[];
  readonly form: LogForm | ContactForm | RoleForm | null;
  /** The form is unfolded. */
  readonly formOpen: boolean;
  /** Likely twins and the like that an `open` fix leads to. */
  readonly targets: NudgeView['targets'];
  readonly draftAt: Instant | null;
  readonly status: FixRowStatus;
  /** Why it was refused or did not get through, where no field says it. */
  readonly problem: Problem | null;
  readonly conflict: FixConflict | null;
  /** Saved, and the rule still asks: the value does not meet it. */
  readonly stillAsks: boolean;
  readonly readOnly: boolean;
  readonly canSave: boolean;
  /** Refused or not got through: it may be sent as it is once more. */
  readonly canRetry: boolean;
  readonly canUndo: boolean;
  /** False: this device keeps no draft of it. */
  readonly draftKept: boolean;
  /** How often the close date moved later in 12 months; `null` = not known, or no deal. */
  readonly pushes: number | null;
}

/** All findings of one rule. */
export interface FixGroup {
  readonly ruleId: string;
  readonly entity: EntityName;
  readonly fix: Fix;
  /** The CRM's label of the first field that the fix edits. */
  readonly fieldLabel: string | null;
  readonly benefit: string | null;
  /** Findings that are still open. */
  readonly count: number;
  /** Points that all of them would add to the own score; `null` without a score, or while only a part was read. */
  readonly gain: number | null;
}

/** The group that is open: one page of its rows, and what goes for all of them. */
export interface FixGrid {
  readonly ruleId: string;
  /** How all findings were said when the group was opened: the commonest sentence's message and verdict. */
  readonly message: string;
  readonly verdict: Verdict;
  readonly rows: readonly FixRow[];
  readonly page: number;
  readonly pages: number;
  /** Rows on all pages. */
  readonly total: number;
  /** What the open ones take together, in seconds. */
  readonly seconds: number;
  /** Sum of the open deals' amounts in the organisation's currency; `null` where one is in another currency, or there is none. */
  readonly money: number | null;
  /** Rows that the next meeting gives a day; `null` = not a matter of dates. */
  readonly meetings: number | null;
  /** Rows whose date can be moved by weeks. */
  readonly movable: number;
  /** The dates were moved: by how many weeks, how many, how many of those were moved before, how many would still be past. */
  readonly moved: { readonly weeks: number; readonly rows: number; readonly before: number; readonly left: number } | null;
  /** Rows with something typed that could be saved now, on all pages. */
  readonly ready: number;
}

/** How the saving in the open group goes. */
export interface FixBatch {
  readonly sent: number;
  readonly saved: number;
  /** Refused, not saved, or two values. */
  readonly look: number;
  /** Waiting and on their way. */
  readonly coming: number;
  readonly undoable: number;
  /** Amounts of the saved deals whose close date holds again, as `FixGrid.money`. */
  readonly money: number | null;
  /** Why nothing is sent at the moment; with `retryAt` it goes on by itself then. */
  readonly problem: Problem | null;
}

export interface FixListState {
  readonly status: 'loading' | 'ready' | 'failed' | 'off';
  /** Why the list is not whole. */
  readonly problem: Problem | null;
  /** Records read so far. */
  readonly read: number;
  /** More is on its way. */
  readonly reading: boolean;
  /** Some records or answers could not be read: figures of the own score are left out. */
  readonly partial: boolean;
  /** Open findings, and the records they stand on. */
  readonly things: number;
  readonly records: number;
  /** Findings that wait with an own answer. */
  readonly answered: number;
  readonly groups: readonly FixGroup[];
  readonly grid: FixGrid | null;
  readonly batch: FixBatch;
  /** Whole points when the list was read and now; `null` = not enough to tell. */
  readonly score: { readonly before: number; readonly now: number } | null;
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

/** What a person can do with the list. All return at once; outcomes arrive as a new state. */
export interface FixListActions {
  /** Reads on where the reading broke off, or everything anew. */
  readAgain(): void;
  openGroup(ruleId: string): void;
  turnTo(page: number): void;
  edit(key: string, field: string, value: FieldValue, lookupName?: string): void;
  toggleForm(key: string): void;
  editForm(key: string, change: Readonly<Record<string, unknown>>): void;
  /** Gives every untouched row the day of its next meeting. */
  fillFromMeetings(): void;
  /** Moves every untouched date by whole weeks. */
  moveEachBy(weeks: number): void;
  /** Sends what was typed in the open group. */
  saveAll(): void;
  save(key: string): void;
  /** What waits is not sent; what is on its way is. */
  stop(): void;
  /** Sends what waits again after it stopped. */
  goOn(): void;
  discard(key: string): void;
  keepMine(key: string): void;
  keepTheirs(key: string): void;
  undo(key: string): void;
  /** Takes back everything saved in the open group. */
  undoAll(): void;
  open(ref: RecordRef): void;
  search(
    key: string,
    field: string,
    text: string,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly detail: string | null }[]>;
}
